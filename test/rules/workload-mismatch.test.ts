import rule from "../../src/rules/workload-mismatch.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const differ = (field: string) => comparison({ differences: [{ field, reference: 1000, candidate: 100 }] });

ruleTester(rule, {
  passes: {
    "equal workloads": { comparisons: [comparison()] },
    "a difference another rule owns": { comparisons: [differ("model")] },
  },
  reports: {
    "one report however many metrics": [
      { comparisons: [differ("prompts"), differ("prompts")] },
      [
        {
          messageId: "differ",
          args: { differences: "prompts 1000 against 100", pair: "human against baseline" },
        },
      ],
    ],
  },
});
