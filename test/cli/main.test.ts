import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const data = "data/vllm-14";

describe("command line", () => {
  test("--help and every command's --help have examples and exit 0", async () => {
    for (const args of [
      ["--help"],
      ["report", "--help"],
      ["check", "--help"],
      ["export", "--help"],
      ["explain", "--help"],
    ]) {
      const { status, stdout } = await benchtriage(...args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/example/);
    }
  });

  test.each([
    [["help"], /^Usage: benchtriage \[options\]/],
    [["help", "report"], /^Usage: benchtriage report /],
    [["-V"], /^\d+\.\d+\.\d+\n$/],
    [["-v"], /^\d+\.\d+\.\d+\n$/],
  ])("%j as other programs have it", async (words, printed) => {
    const { status, stdout } = await benchtriage(...words);
    expect([status, stdout]).toEqual([0, expect.stringMatching(printed)]);
  });

  test.each([
    ["unknown option", ["report", data, "--frobnicate"]],
    ["unknown command", ["frobnicate"]],
    ["help of an unknown command", ["help", "frobnicate"]],
    ["unknown policy", ["check", data, "--policy", "lenient"]],
    ["unknown target", ["check", data, "--target", "H9000"]],
    ["no hash", ["check", data, "--commits", "zzz"]],
    ["no such rule", ["explain", "effect-in-noise"]],
  ])("%s exits 2 with one error and one way on", async (_, args) => {
    const { status, stdout, stderr } = await benchtriage(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .*\n {2}try: .*\n$/);
  });

  test("no command at all is answered with the help, and is no success", async () => {
    const { status, stdout, stderr } = await benchtriage();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Usage: benchtriage/);
  });

  test("what is wrong with a command leads to that command's help", async () => {
    expect((await benchtriage("export", data)).stderr).toMatch(/\n {2}try: benchtriage export --help/);
    expect((await benchtriage("check", "--frobnicate")).stderr).toMatch(
      /\n {2}try: benchtriage check --help/,
    );
    expect((await benchtriage("frobnicate")).stderr).toMatch(/\n {2}try: benchtriage --help/);
  });

  test.each(["report", "check", "plan", "compare"])(
    "%s without a path where there is no data says so",
    async (command) => {
      const more = command === "compare" ? ["--from", "baseline", "--to", "human"] : [];
      process.chdir(temporary());
      const { status, stderr } = await benchtriage(command, ...more).finally(() => process.chdir(root));
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error: no path is given, and there is no folder `data` here\n {2}try: benchtriage /,
      );
    },
  );

  test("names from files are shown on a terminal, not obeyed", async () => {
    const folder = temporary();
    writeFileSync(path.join(folder, "a\u001b[2J\u202eb.json"), "{");
    const { stderr } = await benchtriage("check", folder);
    expect(stderr).toContain("a·[2J·b.json: no valid JSON");
    expect(["\u001b", "\u202e"].filter((sign) => stderr.includes(sign))).toEqual([]);
  });

  test("check says what was read and what could not be", async () => {
    const folder = temporary();
    cpSync(path.join(root, data), folder, { recursive: true });
    writeFileSync(path.join(folder, "half.json"), "{");
    const { status, stderr, stdout } = await benchtriage("check", folder);
    expect([status, stdout]).toEqual([0, expect.stringContaining("14 commits")]);
    expect(stderr).toMatch(/^read {6}\d+ files: .* 1 problem\nproblem {3}half\.json: no valid JSON.*\n$/);
  });

  test("explain without a rule lists them all", async () => {
    const { status, stdout } = await benchtriage("explain");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^commit +commit-reverted +\S/m);
    const listed = JSON.parse((await benchtriage("explain", "--json")).stdout) as { id: string }[];
    expect(stdout.trimEnd().split("\n")).toHaveLength(listed.length + 1);
    expect((await benchtriage("explain", "command")).stderr).toContain(
      "did you mean one of `command-filler`, ",
    );
  });

  test("explain suggests the rule that was meant", async () => {
    expect((await benchtriage("explain", "effect-in-noise")).stderr).toContain(
      "did you mean `effect-within-noise`?",
    );
    expect((await benchtriage("explain", "effect-within-noise")).stdout).toContain(
      "effect-within-noise   effect",
    );
  });

  test("check prints a table, JSON, Markdown and SARIF", async () => {
    const table = (await benchtriage("check", data)).stdout;
    expect(table).toMatch(/14 commits: \d+ usable, \d+ fixable, \d+ unusable \(policy strict\)/);
    const json = analysisSchema.parse(
      JSON.parse((await benchtriage("check", data, "--format", "json")).stdout),
    );
    expect(json.verdicts).toHaveLength(14);
    expect((await benchtriage("check", data, "--format", "markdown")).stdout).toMatch(/^\| Commit/);
    const sarif = JSON.parse((await benchtriage("check", data, "--format", "sarif")).stdout) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results[0]?.level).toBe("error");
  });

  test("--fail-on decides the exit code", async () => {
    expect((await benchtriage("check", data, "--fail-on", "unusable")).status).toBe(1);
    expect((await benchtriage("check", data, "--fail-on", "problem")).status).toBe(0);
  });

  test("a larger target frees a commit that only needed GPUs", async () => {
    const { stdout } = await benchtriage("check", data, "--target", "H100x4", "--format", "json");
    const one = JSON.parse((await benchtriage("check", data, "--format", "json")).stdout) as Analysis;
    const before = one.findings.filter(({ rule }) => rule === "gpu-count-exceeded").length;
    const after = (JSON.parse(stdout) as Analysis).findings.filter(
      ({ rule }) => rule === "gpu-count-exceeded",
    ).length;
    expect([before > 0, after]).toEqual([true, 0]);
  });
});
