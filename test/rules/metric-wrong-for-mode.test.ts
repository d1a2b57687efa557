import rule from "../../src/rules/metric-wrong-for-mode.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const of = (...human: readonly ReturnType<typeof run>[]) => ({ runs: { baseline: [], agent: [], human } });
const rate = measurement("output_throughput", 2443.12);

ruleTester(rule, {
  passes: {
    "serving with its latencies": of(
      run({ mode: "serving", measurements: [rate, measurement("ttft", 156.7)] }),
    ),
    "a mode nobody names": of(run({ measurements: [rate] })),
    "a run without numbers": of(run({ mode: "serving" })),
  },
  reports: {
    "a serving run of another client": [
      of(run({ mode: "serving", measurements: [rate] })),
      [
        {
          messageId: "other",
          args: { found: "Output throughput", mode: "serving" },
          pointer: "/output_throughput",
        },
      ],
    ],
  },
});
