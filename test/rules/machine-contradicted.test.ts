import rule from "../../src/rules/machine-contradicted.ts";
import { origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const machine = (stated: number, needed: number) => ({
  machines: [{ side: "human", pipeline: "modal", stated, needed, origin }],
});

ruleTester(rule, {
  passes: {
    "eight GPUs for tp 8": machine(8, 8),
    "two replicas": machine(16, 8),
    "nothing parallel": machine(3, 1),
  },
  reports: {
    "87 GPUs are not 11 × 8": [machine(87, 8), [{ messageId: "other", args: { stated: 87, needed: 8 } }]],
    "fewer than the command needs": [machine(4, 8), [{ messageId: "other" }]],
  },
});
