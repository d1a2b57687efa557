import { describe, expect, test } from "vitest";
import { comparedPairs, pairCounts } from "../../src/model/comparedPairs.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import { comparison } from "../support/facts.ts";

const ttft = (given: Partial<Comparison>) =>
  comparison({ mode: "serving", pipeline: "modal", metric: "ttft", statistic: "mean", ...given });

describe("pairs of variants", () => {
  test("the metrics of one pair are one observation", () => {
    const improved = { conclusion: "improved", q: 0.01 } as const;
    const rows = [ttft(improved), ttft({ ...improved, statistic: "median" }), ttft({ metric: "tpot" })];
    expect(comparedPairs(rows).map(({ conclusion, established }) => [conclusion, established])).toEqual([
      ["improved", true],
    ]);
    expect(pairCounts(rows)).toBe("1 pair (two variants in one pipeline) of 1 commit: 1 improved");
  });

  test("a percentile calls no effect, and a barred metric hides none", () => {
    const tail = ttft({ statistic: "p99", conclusion: "regressed", q: 0.01 });
    const open = ttft({ conclusion: "inconclusive" });
    expect(comparedPairs([tail, open])).toMatchObject([{ conclusion: "inconclusive", established: false }]);
    const barred = ttft({ metric: "tpot", conclusion: "not-comparable" });
    expect(comparedPairs([barred, ttft({ conclusion: "equivalent" })])).toMatchObject([
      { conclusion: "equivalent" },
    ]);
    expect(comparedPairs([barred])).toMatchObject([{ conclusion: "not-comparable" }]);
  });

  test("another pipeline is another pair; what is settled names its commits", () => {
    const rows = ["modal", "docker"].map((pipeline) => ttft({ pipeline, conclusion: "equivalent" }));
    expect(pairCounts(rows)).toBe(
      "2 pairs (two variants in one pipeline) of 1 commit: 2 equivalent (of 1 commit)",
    );
  });

  test("of nothing nothing is compared", () => {
    expect(pairCounts([])).toBe("nothing");
  });
});
