import { describe, expect, test } from "vitest";
import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { benchtriage } from "../support/cli.ts";

const data = "data/vllm-14";

describe("command line", () => {
  test("--help and every command's --help have examples and exit 0", () => {
    for (const args of [
      ["--help"],
      ["report", "--help"],
      ["check", "--help"],
      ["export", "--help"],
      ["explain", "--help"],
    ]) {
      const { status, stdout } = benchtriage(...args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/example/);
    }
  });

  test.each([
    ["unknown option", ["report", data, "--frobnicate"]],
    ["unknown command", ["frobnicate"]],
    ["unknown policy", ["check", data, "--policy", "lenient"]],
    ["unknown target", ["check", data, "--target", "H9000"]],
    ["no hash", ["check", data, "--commits", "zzz"]],
    ["no such rule", ["explain", "effect-in-noise"]],
  ])("%s exits 2 with one error and one way on", (_, args) => {
    const { status, stdout, stderr } = benchtriage(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .*\n {2}try: .*\n$/);
  });

  test("explain suggests the rule that was meant", () => {
    expect(benchtriage("explain", "effect-in-noise").stderr).toContain("did you mean `effect-within-noise`?");
    expect(benchtriage("explain", "effect-within-noise").stdout).toContain("effect-within-noise   effect");
  });

  test("check prints a table, JSON, Markdown and SARIF", () => {
    const table = benchtriage("check", data).stdout;
    expect(table).toMatch(/14 commits: \d+ usable, \d+ fixable, \d+ unusable \(policy strict\)/);
    const json = analysisSchema.parse(JSON.parse(benchtriage("check", data, "--format", "json").stdout));
    expect(json.verdicts).toHaveLength(14);
    expect(benchtriage("check", data, "--format", "markdown").stdout).toMatch(/^\| Commit/);
    const sarif = JSON.parse(benchtriage("check", data, "--format", "sarif").stdout) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results[0]?.level).toBe("error");
  });

  test("--fail-on decides the exit code", () => {
    expect(benchtriage("check", data, "--fail-on", "unusable").status).toBe(1);
    expect(benchtriage("check", data, "--fail-on", "problem").status).toBe(0);
  });

  test("a larger target frees a commit that only needed GPUs", () => {
    const { stdout } = benchtriage("check", data, "--target", "H100x4", "--format", "json");
    const one = JSON.parse(benchtriage("check", data, "--format", "json").stdout) as Analysis;
    const before = one.findings.filter(({ rule }) => rule === "gpu-count-exceeded").length;
    const after = (JSON.parse(stdout) as Analysis).findings.filter(
      ({ rule }) => rule === "gpu-count-exceeded",
    ).length;
    expect([before > 0, after]).toEqual([true, 0]);
  });
});
