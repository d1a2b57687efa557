import rule from "../../src/rules/tokens-unlike-asked.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const validity = { minDurationS: 60, minBeyondPercentile: 10, tokensPct: 10, minAccuracyPct: 99 };
const made = (outputTokens: number, given: Partial<RunRecord> = {}) => ({
  validity,
  runs: {
    baseline: [],
    human: [run({ workload: { completed: 100, outputLen: 128, outputTokens }, ...given })],
    agent: [],
  },
});

ruleTester(rule, {
  passes: {
    "what was asked for": made(12_800),
    "eight percent less": made(11_776),
    "lengths drawn from a range": made(6400, { command: "bench --random-range-ratio 0.5" }),
    "answers of a dataset": made(6400, {
      workload: { completed: 100, outputLen: 128, outputTokens: 6400, dataset: "sharegpt" },
    }),
    "no length asked for": made(6400, { workload: { completed: 100, outputTokens: 6400 } }),
  },
  reports: {
    "half of it": [
      made(6400),
      [{ messageId: "off", args: { generated: 64, asked: 128, share: 50 }, pointer: "/result" }],
    ],
  },
});
