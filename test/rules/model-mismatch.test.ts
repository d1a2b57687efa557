import rule from "../../src/rules/model-mismatch.ts";
import { mismatch, run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "equal workloads": { mismatches: [] },
    "a difference another rule owns": { mismatches: [mismatch("prompts")] },
  },
  reports: {
    "one report however often the pair stands there": [
      { mismatches: [mismatch("model"), mismatch("model")] },
      [
        {
          messageId: "differ",
          args: { differences: "model 1000 against 100", pair: "human against baseline" },
          pointer: "/result",
        },
      ],
    ],
    "a measured model that never loads the changed file": [
      { unreached: [{ run: run(), model: "org/model", file: "models/other.py" }] },
      [{ messageId: "unreached", args: { ran: "org/model", changed: "models/other.py" } }],
    ],
    "a model that was replaced on the way to the program": [
      { runs: { baseline: [], agent: [], human: [run({ statedModel: "org/other" })] } },
      [{ messageId: "replaced", args: { stated: "org/other", ran: "org/model" } }],
    ],
  },
});
