import type { Comparison } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "effect-within-noise",
  axis: "effect",
  decides: { rank: 630, category: "Effect within noise" },
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
    const { reason, repetitions } = planOf(primary, policy);
    return [
      {
        messageId: "noise",
        args: {
          effect:
            (Object.is(Math.sign(Number(primary.effectPct.toFixed(1))), 1) ? "+" : "") +
            primary.effectPct.toFixed(1),
          metric: `${primary.metric} ${primary.statistic}`,
          label: primary.label ?? `n ${primary.reference.n} + ${primary.candidate.n}`,
          why: whyOf(primary, policy),
        },
        evidence: [primary.reference.origins[0] ?? nowhere, ...primary.candidate.origins],
        corrections: [{ kind: "repeat-runs", repetitions, reason, confidence: "certain" }],
      },
    ];
  },
});

function whyOf({ label, ci95, noiseFloorPct }: Comparison, { noise }: Policy): string {
  if (noise.method === "fixed") return `below the policy's ${noise.thresholdPct ?? 0} %`;
  if (label === null && ci95 !== null)
    return `the interval runs from ${ci95[0].toFixed(1)} to ${ci95[1].toFixed(1)} %`;
  return noiseFloorPct === null
    ? "noise floor unknown"
    : `identical runs differ by ${noiseFloorPct} % (s.d.)`;
}

/** As many trials as would settle it, never fewer than the policy's; above its cap the policy's, and why. */
function planOf({ trialsNeeded, noiseFloorPct, ci95, label }: Comparison, { plan }: Policy) {
  const few =
    label === null ? "too few runs for this noise" : "one run per side cannot tell the effect from noise";
  if (trialsNeeded !== null)
    return {
      repetitions: Math.max(plan.repetitions, trialsNeeded),
      reason: `${few}; ${trialsNeeded} trials per side would`,
    };
  const isNoiseKnown = noiseFloorPct !== null || ci95 !== null;
  const hopeless = !isNoiseKnown ? "" : `; an effect of this size needs more than ${plan.maxRepetitions}`;
  return { repetitions: plan.repetitions, reason: `${few}${hopeless}` };
}

const nowhere = { file: "?", pointer: "?" };
