import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run.ts";
import { root } from "./shared.ts";

/** Not the person's own cache: it would make tests depend on each other and stay behind. */
const cache = path.join(tmpdir(), `benchtriage-test-cache-${process.pid}`);
process.env["BENCHTRIAGE_CACHE_DIR"] = cache;
// nor the person's own knowledge
process.env["BENCHTRIAGE_KNOWLEDGE_DIR"] = "none";
process.on("exit", () => rmSync(cache, { recursive: true, force: true }));

/** What the program prints and exits with for these words, without starting it: as a user sees it, but for the process. */
export async function benchtriage(...args: readonly string[]) {
  const { exitCode, stdout, pieces = [], stderr } = await run(args);
  return { status: exitCode, stdout: stdout + [...pieces].join(""), stderr };
}

/** The same, with a text on standard input. */
export async function piped(input: string, ...args: readonly string[]) {
  const { exitCode, stdout, stderr } = await run(args, () => input);
  return { status: exitCode, stdout, stderr };
}

/** The built program in a process of its own, as a user starts it: for what only a process has. */
export function started(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "dist/cli/main.js"), ...args],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: "1" },
      ...options,
    },
  );
  return { status, stdout, stderr };
}

/** A folder for PATH that holds the built program under its name, as an installation does. */
export function installed(): string {
  const folder = temporary();
  const file = path.join(folder, "benchtriage");
  writeFileSync(
    file,
    `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, "dist/cli/main.js")}' "$@"\n`,
  );
  chmodSync(file, 0o755);
  return folder;
}

export function temporary(): string {
  return mkdtempSync(path.join(tmpdir(), "benchtriage-test-"));
}

/** Every file of a folder with its text. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  return Object.fromEntries(
    names
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]),
  );
}
