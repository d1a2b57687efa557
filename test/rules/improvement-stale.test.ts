import rule from "../../src/rules/improvement-stale.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const effect = {
  key: "throughput",
  against: "baseline",
  pct: -11.4867,
  pointer: "/5/human_improvement_throughput",
} as const;

ruleTester(rule, {
  passes: { "nothing stale": { staleEffects: [] } },
  reports: {
    "9badee53: the value was replaced after its effect was computed": [
      { staleEffects: [{ run: run(), effect, computedPct: -67.6598 }] },
      [{ messageId: "stale", args: { stated: -11.49, computed: -67.66 }, pointer: effect.pointer }],
    ],
    "99abb8b6: the values were cleared and the effect was not": [
      { staleEffects: [{ run: run(), effect, computedPct: null }] },
      [{ messageId: "orphan", args: { stated: -11.49 } }],
    ],
  },
});
