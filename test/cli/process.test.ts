import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { started, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

/* What only a process has: words from a shell, streams, an exit code, a folder it stands in. All else is tested without. */

const serving = "python benchmarks/benchmark_serving.py --model m --dataset-name random";
const main = path.join(root, "dist/cli/main.js");

describe("the program as a process", () => {
  test("is the version that package.json names, also through a link, as npx starts it", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(started(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    const link = path.join(temporary(), "benchtriage");
    symlinkSync(main, link);
    expect(statSync(main).mode & 0o111).toBe(0o111);
    expect(spawnSync(link, ["--version"], { encoding: "utf8" }).stdout).toBe(`${version}\n`);
  });

  test("takes words as the shell gave them; the product and the notes go to their own stream", () => {
    const { status, stdout, stderr } = started(["fix", "--at", "2025-03-01", `${serving} --foo 'a  b'`]);
    expect([status, stdout]).toEqual([1, `${serving} --foo 'a  b'\n`]);
    expect(stderr).toMatch(/^error\[flag-unknown\]: /);
  });

  test("reads standard input", () => {
    const { status, stdout } = started(["fix", "-", "--at", "2025-03-01"], { input: `${serving}\n` });
    expect([status, stdout]).toEqual([0, `${serving}\n`]);
  });

  test("reads the folder it stands in", () => {
    const { status, stdout, stderr } = started(["check"], { cwd: temporary() });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: no path is given/);
  });

  test("a reader that leaves early is no error", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `set -o pipefail; "${main}" explain --json | head -c 9`],
      {
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("a damaged installation is told as a bug and exits 2, not as a finding", () => {
    const folder = temporary();
    cpSync(path.join(root, "dist"), path.join(folder, "dist"), { recursive: true });
    cpSync(path.join(root, "package.json"), path.join(folder, "package.json"));
    const chunks = path.join(folder, "dist/chunks");
    for (const name of readdirSync(chunks).filter((each) => /^(explain|rules)-/.test(each)))
      rmSync(path.join(chunks, name));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, "dist/cli/main.js"), "explain"],
      { encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: this is a bug of benchtriage/);
  });
});
