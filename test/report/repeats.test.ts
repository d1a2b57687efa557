import { describe, expect, test } from "vitest";
import { repeatsChart } from "../../src/report/charts/repeats.ts";
import type { WholeCommit } from "../../src/report/commit/byCommit.ts";
import { repeatsFile } from "../../src/report/commit/repeats.ts";
import { comparison } from "../support/facts.ts";

const run = (id: string, value: number) => ({
  id,
  measurements: [
    { metric: "ttft", statistic: "mean", value },
    { metric: "ttft", statistic: "p99", value: 999 },
  ],
});
const made = comparison({ conclusion: "improved" });
const pair = {
  ...made,
  metric: "ttft",
  statistic: "mean",
  reference: { ...made.reference, variant: "baseline", n: 2, median: 11, runs: ["a", "b"] },
  candidate: { ...made.candidate, variant: "human", n: 1, median: 8, runs: ["c"] },
};
const whole = (...comparisons: readonly object[]) =>
  ({
    commit: { short: "aaaaaaaa" },
    primary: null,
    comparisons,
    runs: [run("a", 10), run("b", 12), run("c", 8)],
  }) as unknown as WholeCommit;

describe("the trials of a commit", () => {
  test("are points, a row a variant, with the median of each", () => {
    const file = repeatsFile(whole(pair));
    expect(file?.name).toBe("commits/aaaaaaaa-repeats.svg");
    const svg = file?.content ?? "";
    expect(svg).toContain('<desc id="d">baseline: 10, 12. human: 8.</desc>');
    expect([...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))).toEqual([230, 438, 22]);
    expect(svg).toContain("median 11, n 2");
    expect(svg).not.toContain("999");
  });

  test("are not drawn where no variant was measured twice, or the pair may not be compared", () => {
    expect(repeatsFile(whole({ ...pair, reference: { ...pair.reference, n: 1 } }))).toBeNull();
    expect(repeatsFile(whole({ ...pair, conclusion: "not-comparable" }))).toBeNull();
    expect(repeatsFile(whole())).toBeNull();
  });

  test("that are all alike stand on the card", () => {
    expect(repeatsChart("t", "n", [{ name: "a", values: [5, 5], median: 5 }])).not.toMatch(/NaN|Infinity/);
  });
});
