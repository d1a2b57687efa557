import type { Run } from "../../src/model/runState.ts";
import rule from "../../src/rules/run-unhealthy.ts";
import { measurement, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const served = (workload: Run["workload"]) =>
  run({ mode: "serving", measurements: [measurement("ttft", 20)], workload });
const of = (human: ReturnType<typeof run>) => ({
  runs: { baseline: [], human: [human], agent: [] },
  validity: { minDurationS: 1, minBeyondPercentile: 1, tokensPct: 1, minAccuracyPct: 1, maxFailedPct: 1 },
});

ruleTester(rule, {
  passes: {
    "nothing failed": of(served({ completed: 300, failed: 0 })),
    "one in a hundred": of(served({ completed: 297, failed: 3 })),
    "nothing is counted": of(served({ prompts: 300 })),
  },
  reports: {
    "one in ten": [
      of(served({ completed: 270, failed: 30 })),
      [{ messageId: "failed", args: { failed: 30, of: 300, variant: "human", share: "10" } }],
    ],
    "fewer answered than were sent": [
      of(served({ completed: 95, prompts: 100 })),
      [{ messageId: "failed", args: { failed: 5, of: 100 } }],
    ],
  },
});
