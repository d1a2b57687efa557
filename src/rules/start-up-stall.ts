import type { Comparison } from "../model/comparison.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "start-up-stall",
  axis: "effect",
  title: "Whoever ran first waited at the start, and nothing else differs",
  rationale:
    "A stall before the first answer (compiling, filling caches) stands in the time to the first token, in the whole duration and in every throughput; repeats in the same order only make it surer.",
  advice:
    "Run the variants in ABBA order with a fresh server for every trial, or warm each server up before it is measured.",
  needs: ["comparisons"],
  messages: {
    stalled: {
      text: "the {variant} waited {first} s longer for its first token than the {other}, and its run took {seconds} s longer; per token both are alike",
      severity: "note",
    },
  },
  check({ comparisons }) {
    const [first] = comparisons.flatMap(stallIn);
    if (first === undefined) return [];
    const { comparison, seconds, firstTokenS } = first;
    const [slow, fast] =
      seconds > 0
        ? [comparison.reference, comparison.candidate]
        : [comparison.candidate, comparison.reference];
    return [
      {
        messageId: "stalled",
        args: {
          variant: slow.variant,
          other: fast.variant,
          first: Math.abs(firstTokenS).toFixed(1),
          seconds: Math.abs(seconds).toFixed(1),
        },
        evidence: [slow.origins[0] ?? nowhere, ...fast.origins.slice(0, 1)],
      },
    ];
  },
});

const nowhere = { file: "?", pointer: "" };

function stallIn(comparison: Comparison) {
  return comparison.reasons.flatMap((reason) =>
    reason.kind === "start-up-stall" ? [{ comparison, ...reason.args }] : [],
  );
}
