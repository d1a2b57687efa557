import rule from "../../src/rules/workload-mismatch.ts";
import { mismatch } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "equal workloads": { mismatches: [] },
    "a difference another rule owns": { mismatches: [mismatch("model")] },
  },
  reports: {
    "one report however often the pair stands there": [
      { mismatches: [mismatch("prompts"), mismatch("prompts")] },
      [
        {
          messageId: "differ",
          args: { differences: "prompts 1000 against 100", pair: "human against baseline" },
          pointer: "/result",
        },
      ],
    ],
  },
});
