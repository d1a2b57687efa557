import type { Comparison } from "../model/comparison.ts";
import type { Origin } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "effect-contradictory",
  axis: "effect",
  decides: { rank: 610, category: "Metrics contradict each other" },
  title: "Metrics of one pair of variants move in opposite directions",
  rationale:
    "A commit that trades one metric for another is a win or a loss only by the metric somebody chose beforehand.",
  advice: "Name the metric that decides before the next run, and print the other one beside it.",
  needs: ["primary", "comparisons"],
  messages: {
    mixed: { text: "{better} improved ({gain} %), {worse} regressed ({loss} %)", severity: "note" },
  },
  check({ primary, comparisons }) {
    const same = comparisons.filter((each) => isTested(each) && isSamePair(each, primary));
    const improved = strongest(same.filter(({ conclusion }) => conclusion === "improved"));
    const regressed = strongest(same.filter(({ conclusion }) => conclusion === "regressed"));
    if (improved === null || regressed === null) return [];
    return [
      {
        messageId: "mixed",
        args: {
          better: nameOf(improved),
          gain: `+${(improved.effectPct ?? 0).toFixed(1)}`,
          worse: nameOf(regressed),
          loss: (regressed.effectPct ?? 0).toFixed(1),
        },
        evidence: [originOf(improved), originOf(regressed)],
      },
    ];
  },
});

/** Only what a test established contradicts anything; a fixed threshold establishes nothing. */
function isTested({ q }: Comparison): boolean {
  return q !== null;
}

function isSamePair(a: Comparison, b: Comparison): boolean {
  return (
    a.pipeline === b.pipeline &&
    a.reference.variant === b.reference.variant &&
    a.candidate.variant === b.candidate.variant &&
    a.candidate.agent?.name === b.candidate.agent?.name &&
    a.candidate.agent?.model === b.candidate.agent?.model
  );
}

/** The one with the smallest q. */
function strongest(comparisons: readonly Comparison[]): Comparison | null {
  return [...comparisons].sort((a, b) => (a.q ?? 1) - (b.q ?? 1))[0] ?? null;
}

function nameOf({ metric, statistic }: Comparison): string {
  return `${metric} ${statistic}`;
}

function originOf({ candidate }: Comparison): Origin {
  return candidate.origins[0] ?? { file: "?", pointer: "?" };
}
