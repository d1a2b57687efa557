import type { Comparison } from "../model/comparison.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "order-confounded",
  axis: "effect",
  title: "One variant ran first in every execution",
  rationale:
    "What the first one pays stands in every pair with the same sign: an effect counts only beyond what the place in the order costs other commits.",
  advice: "Run the variants in ABBA order, which `benchtriage plan` and `benchtriage run` do.",
  needs: ["primary"],
  messages: {
    within: {
      text: "{metric} differs by {effect} % (positive is better), in an order in which {controls} differ by {low} to {high} %",
      severity: "note",
    },
    unknown: {
      text: "{metric} differs by {effect} % (positive is better), and {commits} other commits do not tell what the order costs",
      severity: "note",
    },
  },
  check({ primary }) {
    const reason = primary.reasons.find((each) => each.kind === "order-confounded");
    if (reason?.kind !== "order-confounded" || primary.conclusion !== "inconclusive") return [];
    const { by = "pairs", commits, lowPct, highPct } = reason.args;
    const evidence = originsOf(primary);
    const args = {
      metric: `${primary.metric} ${primary.statistic}`,
      effect: signed(primary.effectPct ?? 0),
      commits,
    };
    return lowPct === null || highPct === null
      ? [{ messageId: "unknown", args, evidence }]
      : [
          {
            messageId: "within",
            args: { ...args, controls: controls[by](commits), low: signed(lowPct), high: signed(highPct) },
            evidence,
          },
        ];
  },
});

const controls = {
  own: (commits: number) => `unchanged code of this commit and later places of ${commits} others`,
  controls: (commits: number) => `unchanged code of ${commits} other commits`,
  pairs: (commits: number) => `${commits} other commits`,
} as const;

function originsOf({ reference, candidate }: Comparison) {
  const [first = { file: "?", pointer: "" }] = reference.origins;
  return [first, ...candidate.origins.slice(0, 1)] as const;
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
}
