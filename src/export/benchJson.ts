import type { AnyComparison } from "../model/comparison.ts";

export interface BenchEntry {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The 95 % interval of the effect against the reference, in percent, positive is better. */
  readonly range: string;
  readonly extra: string;
}

/** What the candidate measured, as the custom form of github-action-benchmark has it: an entry a quantity that has a number. */
export function benchEntries(
  comparisons: readonly AnyComparison[],
  nameOf: (comparison: AnyComparison) => string,
): BenchEntry[] {
  return comparisons.flatMap((each) => {
    const { candidate, unit, ci95, effectPct, conclusion } = each;
    if (candidate.mean === null) return [];
    const effect = effectPct === null ? "" : ` ${effectPct.toFixed(1)} %`;
    return [
      {
        name: nameOf(each),
        unit: unit ?? "",
        value: candidate.mean,
        range: ci95 === null ? "" : `${ci95[0].toFixed(1)} % to ${ci95[1].toFixed(1)} %`,
        extra: `${conclusion}${effect}, n ${each.reference.n} + ${candidate.n}`,
      },
    ];
  });
}
