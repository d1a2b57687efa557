import rule from "../../src/rules/baseline-missing.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const measured = run({
  measurements: [
    {
      metric: "ttft",
      statistic: "mean",
      value: 1,
      unit: "ms",
      key: "ttft_mean",
      pointer: "/m",
      parser: "test",
    },
  ],
});
const none = { baseline: [], human: [], agent: [] };

ruleTester(rule, {
  passes: { "a measured run": { runs: { ...none, baseline: [measured] } } },
  reports: {
    "no run": [{ runs: none }, [{ messageId: "none", corrections: ["repeat-runs"] }]],
    "failed runs only": [
      { runs: { ...none, baseline: [run({ statusText: "timeout", pointer: "/result" })] } },
      [{ messageId: "failed", args: { runs: 1, status: "timeout" }, pointer: "/result" }],
    ],
  },
});
