import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shellText } from "../../src/plan/commandsSh.ts";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { temporary } from "../support/cli.ts";
import { job, manifest, variantJob } from "../support/job.ts";
import { missingWords } from "../../src/report/words/missing.ts";

const hasShellcheck = spawnSync("shellcheck", ["--version"]).status === 0;
const client = (...argv: readonly string[]) => ({
  argv: [...argv],
  directories: [],
  help: null,
  expects: [],
});

/** Runs the script with a `benchtriage` that writes down its words. */
function run(text: string, folder: string, ...args: readonly string[]) {
  const bin = path.join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, "benchtriage"), `#!/bin/sh\nprintf '%s\\n' "$@" >${folder}/words\n`);
  chmodSync(path.join(bin, "benchtriage"), 0o755);
  const script = path.join(folder, "commands.sh");
  writeFileSync(script, text);
  const { status, stdout } = spawnSync("bash", [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}` },
  });
  return { status, stdout };
}

/** Words that a shell would love to read. */
const word = fc.oneof(
  fc.constantFrom(
    "$(touch injected)",
    "`touch injected`",
    "'; touch injected; '",
    "x\ntouch injected",
    "x\rtouch injected",
    "x\u2028touch injected",
    "# a\\",
    "${IFS}",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/[\0\uD800-\uDFFF]/.test(text)),
);

describe("commands.sh", () => {
  test("no word of a manifest becomes a command, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, word, (words, value, subject) => {
        const folder = temporary();
        const made = job({
          subject,
          missing: [{ kind: "finding", args: { rule: "run-failed", message: subject } }],
          variants: [variantJob({ env: { MODEL: value }, client: client("bench", ...words) })],
        });
        const text = shellText(manifest([made]), missingWords);
        expect(run(text, folder).status).toBe(0);
        expect(run(text, folder, made.id, "--dry-run").status).toBe(0);
        expect(existsSync(path.join(folder, "injected"))).toBe(false);
      }),
      { seed: 8, numRuns: 30 },
    );
  });

  test("lists its jobs and shows each command once; a job is run by benchtriage, which may resume", () => {
    const folder = temporary();
    const text = shellText(manifest([job()]), missingWords);
    expect(run(text, folder).stdout).toBe("abcdef01-strict  ready  baseline human  A subject\n");
    expect(text).toContain(
      "#   baseline (org/image:abcdef01), human (org/image:abcdef01):\n#     client  true",
    );
    run(text, folder, "abcdef01-strict", "--executor", "docker");
    expect(readFileSync(path.join(folder, "words"), "utf8").split("\n").slice(0, -1)).toEqual([
      "run",
      `${folder}/manifest.json`,
      "--out",
      "results",
      "--resume",
      "--job",
      "abcdef01-strict",
      "--executor",
      "docker",
    ]);
  });

  test.runIf(hasShellcheck)("passes shellcheck (skipped where it is not installed)", () => {
    const hostile = variantJob({ env: { A: "$(id)" }, client: client("echo", "`id`", "it's") });
    const made = manifest([job({ subject: "`$(x)`", variants: [hostile] })]);
    for (const text of [shellText(made, missingWords), ...slurmArrays(made).map((array) => array.text)]) {
      const { stdout, status } = spawnSync("shellcheck", ["-"], { input: text, encoding: "utf8" });
      expect([status, stdout]).toEqual([0, ""]);
    }
  });
});
