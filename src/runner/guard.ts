import { spawn } from "node:child_process";

/** Ends a group when the pipe from the runner closes, however the runner ended. */
const program = `
const group = Number(process.argv[1]);
const signal = (name) => { try { process.kill(-group, name); } catch {} };
process.stdin.resume();
process.stdin.on("end", () => { signal("SIGTERM"); setTimeout(() => { signal("SIGKILL"); process.exit(); }, 3000); });
process.on("SIGTERM", () => undefined);
process.on("SIGINT", () => undefined);
`;

/** Watches a process group; `release` ends the watch without touching the group. */
export function guard(group: number): { readonly release: () => void } {
  const watch = spawn(process.execPath, ["-e", program, String(group)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watch.unref();
  return { release: () => watch.kill("SIGKILL") };
}
