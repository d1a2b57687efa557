import rule from "../../src/rules/accuracy-lost.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const validity = { minDurationS: 60, minBeyondPercentile: 10, tokensPct: 10, minAccuracyPct: 99 };
const scoring = (variant: "baseline" | "human" | "agent", score: number, pipeline = "modal") =>
  run({ variant, pipeline, measurements: [measurement("accuracy", score)] });
const given = (baseline: number, human: number, pipeline = "modal") => ({
  validity,
  runs: { baseline: [scoring("baseline", baseline)], human: [scoring("human", human, pipeline)], agent: [] },
});

ruleTester(rule, {
  passes: {
    "the same score": given(0.8872, 0.8872),
    "99 % of it": given(0.8872, 0.8784),
    "another pipeline": given(0.8872, 0.5, "docker"),
    "no score": { validity },
  },
  reports: {
    "a score that is lost": [
      given(0.8872, 0.85),
      [{ messageId: "below", args: { score: 0.85, reference: 0.8872, share: "95.8" }, pointer: "/accuracy" }],
    ],
  },
});
