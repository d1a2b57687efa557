import { describe, expect, test } from "vitest";
import { constantValues } from "../../src/dataset/constantValues.ts";
import type { RunRecord } from "../../src/model/records.ts";
import type { Run } from "../../src/model/runState.ts";
import { run, thresholds } from "../support/facts.ts";

const constantValuesOf = (runs: readonly Run[]) => constantValues(runs, thresholds);
const of = (values: readonly number[], given: Partial<RunRecord> = {}) =>
  values.map((value, at) =>
    run({
      id: String(at),
      commit: `abcdef0${at}`,
      measurements: [
        {
          metric: "request_throughput",
          statistic: "mean",
          value,
          unit: "req/s",
          key: "k",
          pointer: "/k",
          parser: "p",
        },
      ],
      ...given,
    }),
  );
// the SGLang runs of one command over different commits
const sglang = [8.12, 7.9, 8.06, 8.14, 8.08, 7.88, 8.03, 8.08, 8.09];

describe("values that hardly differ over commits", () => {
  test("are named with their spread", () => {
    const [found, ...rest] = constantValuesOf(of(sglang));
    expect(rest).toEqual([]);
    // Python: from statistics import mean, stdev; mean(x), 100 * stdev(x) / mean(x)
    expect([found?.commits, found?.mean.toFixed(4), found?.spreadPct.toFixed(4)]).toEqual([
      9,
      "8.0422",
      "1.1443",
    ]);
  });

  test("are not looked for in few commits, in copies, in functions, or where they differ", () => {
    expect(constantValuesOf(of(sglang.slice(0, 5)))).toEqual([]);
    expect(constantValuesOf(of(sglang, { copied: true }))).toEqual([]);
    expect(constantValuesOf(of(sglang, { mode: "micro" }))).toEqual([]);
    expect(constantValuesOf(of([8, 9, 10, 11, 12, 13]))).toEqual([]);
  });

  test("repeats of one commit are no further commits", () => {
    expect(constantValuesOf(of(sglang, { commit: "abcdef01" }))).toEqual([]);
  });
});
