import rule from "../../src/rules/memory-exceeded.ts";
import { facts, model } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

ruleTester(rule, {
  passes: {
    "a model that fits": { model: model() },
    "a model of unknown size": { model: model({ minH100: null }) },
    "two GPUs for a model of two": { model: model({ minH100: 2 }), target: { ...facts().target, count: 2 } },
  },
  reports: {
    "a model of four GPUs on one": [
      { model: model({ minH100: 4, weightGib: 203 }) },
      [{ messageId: "tooLarge", args: { needed: 4, weights: 203 } }],
    ],
  },
});
