import { type ChildProcess, spawn } from "node:child_process";

/**
 * Ends every group it knows when the pipe from the runner closes, however the runner ended; then what an engine for
 * containers keeps alive without us. One for all trials: a program to start costs more than a trial's bookkeeping.
 */
const program = `
const groups = new Map();
const signal = (group, name) => { try { return process.kill(-group, name); } catch { return false; } };
let text = "";
process.stdin.setEncoding("utf8").on("data", (more) => {
  const lines = (text + more).split("\\n");
  text = lines.pop();
  for (const line of lines) {
    const { group, isOver, clean } = JSON.parse(line);
    if (isOver) groups.delete(group);
    else groups.set(group, clean);
  }
});
process.stdin.on("end", () => {
  const late = performance.now() + 3000;
  for (const group of groups.keys()) signal(group, "SIGTERM");
  const wait = () => {
    if (performance.now() < late && [...groups.keys()].some((group) => signal(group, 0))) return setTimeout(wait, 50);
    for (const [group, clean] of groups) {
      signal(group, "SIGKILL");
      if (clean.length > 0) require("node:child_process").spawnSync(clean[0], clean.slice(1), { stdio: "ignore" });
    }
    process.exit();
  };
  wait();
});
for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(name, () => undefined);
`;

export class Guard {
  readonly #watch: ChildProcess;

  constructor() {
    this.#watch = spawn(process.execPath, ["-e", program], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    this.#watch.unref();
    this.#watch.stdin?.on("error", () => undefined);
    const pipe: unknown = this.#watch.stdin;
    // the pipe alone must not keep the runner alive
    if (typeof pipe === "object" && pipe !== null && "unref" in pipe && typeof pipe.unref === "function")
      pipe.unref();
  }

  /** `clean` is the command that ends what outlives the group; empty where nothing does. */
  watch(group: number, clean: readonly string[]): void {
    this.#tell({ group, clean });
  }

  release(group: number): void {
    this.#tell({ group, isOver: true });
  }

  /** Nothing is left to watch. */
  close(): void {
    this.#watch.stdin?.end();
  }

  #tell(order: Readonly<Record<string, unknown>>): void {
    this.#watch.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}
