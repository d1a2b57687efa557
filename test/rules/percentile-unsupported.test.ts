import rule from "../../src/rules/percentile-unsupported.ts";
import type { Statistic } from "../../src/model/metricEntry.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const validity = { minDurationS: 60, minBeyondPercentile: 10, tokensPct: 10, minAccuracyPct: 99 };
const having = (completed: number, ...statistics: readonly Statistic[]) => ({
  validity,
  runs: {
    baseline: [],
    human: [
      run({
        mode: "serving",
        workload: { completed },
        measurements: statistics.map((statistic) => measurement("ttft", 5, { statistic })),
      }),
    ],
    agent: [],
  },
});

ruleTester(rule, {
  passes: {
    "a p99 of a thousand requests": having(1000, "mean", "p99"),
    "a mean and a median of ten": having(10, "mean", "median", "p50"),
    "a p90 of a hundred": having(100, "p90"),
  },
  reports: {
    "a p99 of three hundred": [
      having(300, "mean", "p99", "p90"),
      [{ messageId: "few", args: { runs: "1 run prints", statistic: "p99", requests: 300, beyond: 3 } }],
    ],
  },
});
