import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Tests that start the program start what the source says now, not what was built last. */
export default function freshBuild(): void {
  const built = timeOf(path.join(root, "dist/cli/main.js"));
  const made = ["src", ".ci/vite.config.ts", "package-lock.json"].map((name) =>
    newest(path.join(root, name)),
  );
  if (built < Math.max(...made))
    execFileSync("npm", ["run", "--silent", "build"], {
      cwd: root,
      stdio: "inherit",
      // as outside of a test
      env: { ...process.env, NODE_ENV: "production" },
    });
}

/** The time of the last change below; a folder's own tells of files that went. */
function newest(place: string): number {
  const time = timeOf(place);
  if (!statSync(place).isDirectory()) return time;
  return Math.max(time, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
