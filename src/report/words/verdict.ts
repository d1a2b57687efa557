import { conclusionCounts, conclusionOrder, conservativeEnd, verdictOf } from "../../model/compared.ts";
import type { AnyComparison, ComparedVerdict, Conclusion } from "../../model/comparison.ts";
import { comparedName, quantityName } from "./compared.ts";

const names: Readonly<Record<ComparedVerdict, string>> = {
  regressed: "regressed",
  improved: "improved",
  mixed: "mixed",
  equivalent: "equivalent",
  "not-comparable": "not comparable",
  "not-established": "no effect established",
  identical: "both sides are one result, byte for byte: nothing is compared",
};

export interface VerdictWords {
  readonly verdict: ComparedVerdict;
  readonly name: string;
  /** The surest effects, at most two, regressions first. */
  readonly surest: readonly AnyComparison[];
  /** `of 4 that decide: 3 regressed, 1 not comparable`. */
  readonly counts: string;
}

const SUREST = 2;

export function verdictWords(comparisons: readonly AnyComparison[]): VerdictWords {
  const decisive = comparisons.filter(({ primary }) => primary);
  const of = (conclusion: Conclusion) => decisive.filter((each) => each.conclusion === conclusion);
  const verdict = verdictOf(comparisons);
  const effects = [...of("regressed"), ...of("improved")];
  const surest = effects.toSorted(
    (a, b) =>
      conclusionOrder.indexOf(a.conclusion) - conclusionOrder.indexOf(b.conclusion) ||
      conservativeEnd(b) - conservativeEnd(a),
  );
  return {
    verdict,
    name: names[verdict],
    surest: surest.slice(0, SUREST),
    counts:
      decisive.length === 0
        ? "no primary metric on both sides"
        : `of ${decisive.length} that decide${decisive.length === 1 ? "s" : ""}: ${conclusionCounts(decisive)}`,
  };
}

/** `m, rate 4: TTFT mean`, without the name where there is but one. */
export function subjectWords(comparison: AnyComparison, isOnly: boolean): string {
  return isOnly ? quantityName(comparison) : `${comparedName(comparison)}: ${quantityName(comparison)}`;
}
