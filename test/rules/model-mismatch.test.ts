import rule from "../../src/rules/model-mismatch.ts";
import { comparison } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const differ = (field: string) => comparison({ differences: [{ field, reference: 1000, candidate: 100 }] });

ruleTester(rule, {
  passes: {
    "equal workloads": { comparisons: [comparison()] },
    "a difference another rule owns": { comparisons: [differ("prompts")] },
  },
  reports: {
    "one report however many metrics": [
      { comparisons: [differ("model"), differ("model")] },
      [
        {
          messageId: "differ",
          args: { differences: "model 1000 against 100", pair: "human against baseline" },
        },
      ],
    ],
  },
});
