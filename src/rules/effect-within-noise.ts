import { defineRule } from "./rule.ts";

export default defineRule({
  id: "effect-within-noise",
  axis: "effect",
  title: "The difference is smaller than what identical runs differ by",
  rationale: "A verdict built on it flips with the next run.",
  advice:
    "Repeat the runs in ABBA order until the interval excludes zero, or say that the effect is not established.",
  needs: ["primary", "policy"],
  messages: {
    noise: { text: "{effect} % {metric}, {label}: {why}", severity: "fixable" },
  },
  check({ primary, policy }) {
    if (primary.conclusion !== "inconclusive" || primary.effectPct === null) return [];
    const floor =
      policy.noise.method === "fixed"
        ? `below the policy's ${policy.noise.thresholdPct ?? 0} %`
        : primary.noiseFloorPct === null
          ? "noise floor unknown"
          : `identical runs differ by ${primary.noiseFloorPct} % (s.d.)`;
    const reason = "one run per side cannot tell the effect from noise";
    return [
      {
        messageId: "noise",
        args: {
          effect:
            (Object.is(Math.sign(Number(primary.effectPct.toFixed(1))), 1) ? "+" : "") +
            primary.effectPct.toFixed(1),
          metric: `${primary.metric} ${primary.statistic}`,
          label: primary.label ?? `n ${primary.reference.n} + ${primary.candidate.n}`,
          why: floor,
        },
        evidence: [primary.reference.origins[0] ?? nowhere, ...primary.candidate.origins],
        corrections: [
          { kind: "repeat-runs", repetitions: policy.plan.repetitions, reason, confidence: "certain" },
        ],
      },
    ];
  },
});

const nowhere = { file: "?", pointer: "?" };
