import rule from "../../src/rules/run-too-short.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const validity = { minDurationS: 60, minBeyondPercentile: 10, tokensPct: 10, minAccuracyPct: 99 };
const lasting = (seconds: number) =>
  run({
    workload: { completed: 100 },
    measurements: [measurement("request_throughput", 100 / seconds)],
  });
const human = (...seconds: readonly number[]) => ({
  validity,
  runs: { baseline: [], human: seconds.map(lasting), agent: [] },
});

ruleTester(rule, {
  passes: {
    "a run of a minute": human(60),
    "a run that does not tell": {
      validity,
      runs: { baseline: [], human: [run({ measurements: [measurement("ttft", 1)] })], agent: [] },
    },
  },
  reports: {
    "three seconds": [human(3.2), [{ messageId: "seconds", args: { runs: 1, all: 1, shortest: "3.2" } }]],
    "one of two": [human(100, 5), [{ messageId: "seconds", args: { runs: 1, all: 2, shortest: "5.0" } }]],
  },
});
