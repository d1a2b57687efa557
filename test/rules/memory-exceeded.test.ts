import type { MemoryFact } from "../../src/model/facts.ts";
import rule from "../../src/rules/memory-exceeded.ts";
import { model } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const memory = (given: Partial<MemoryFact> = {}) => ({
  model: model({ weightGib: 203 }),
  memory: { needed: 4, fits: false, isWrong: false, other: null, ...given },
});

ruleTester(rule, {
  passes: {
    "a model that fits": memory({ needed: 1, fits: true }),
    "a model whose size does not matter": memory({ needed: 1, fits: true, isWrong: true }),
  },
  reports: {
    "a model of four GPUs on one": [
      memory(),
      [{ messageId: "tooLarge", args: { needed: 4, weights: 203, gpu: "H100" } }],
    ],
    "a smaller one of the same architecture": [
      memory({ other: "org/small" }),
      [{ messageId: "replaceable", args: { other: "org/small" }, corrections: ["replace-model"] }],
    ],
    "a model that the change never runs with": [
      memory({ isWrong: true, other: "org/right" }),
      [{ messageId: "wrongModel", corrections: [] }],
    ],
  },
});
