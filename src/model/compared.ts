import type { AnyComparison, Conclusion } from "./comparison.ts";

/** What one variant of a commit was measured on and the other was not: one metric, or all of a pipeline. */
export interface Lost {
  readonly commit: string;
  readonly pipeline: string;
  readonly variant: string;
  /** Null: nothing of the pipeline was measured. */
  readonly metric: string | null;
  readonly statistic: string | null;
}

export const conclusionOrder: readonly Conclusion[] = [
  "regressed",
  "improved",
  "inconclusive",
  "equivalent",
  "not-comparable",
];

/** The end of the interval nearest to no effect; what has no interval counts as no effect. */
export function conservativeEnd({ ci95 }: Pick<AnyComparison, "ci95">): number {
  if (ci95 === null || ci95[0] * ci95[1] <= 0) return 0;
  return Math.min(Math.abs(ci95[0]), Math.abs(ci95[1]));
}

/** Called by a test; what a fixed threshold calls an effect is not established. */
export function isEstablished({ conclusion, q }: Pick<AnyComparison, "conclusion" | "q">): boolean {
  return q !== null && (conclusion === "improved" || conclusion === "regressed");
}

/** The reference has numbers and the candidate has none: a benchmark that broke or went away. */
export function isLost({
  reference,
  candidate,
}: {
  readonly reference: { readonly n: number };
  readonly candidate: { readonly n: number };
}): boolean {
  return reference.n > 0 && candidate.n === 0;
}

/** Regressed first, then what was lost; inside a conclusion the surest effect first. */
export function sortedComparisons(comparisons: readonly AnyComparison[]): AnyComparison[] {
  const rank = (line: AnyComparison) => (isLost(line) ? 0.5 : conclusionOrder.indexOf(line.conclusion));
  return [...comparisons].sort((a, b) => rank(a) - rank(b) || conservativeEnd(b) - conservativeEnd(a));
}

/** The counts of `compare`, which also tell what the candidate lost. */
export function comparedCounts(comparisons: readonly AnyComparison[]): string {
  const lost = comparisons.filter(isLost).length;
  return `${comparisonCounts(comparisons)}${lost === 0 ? "" : ` (${lost} lost: only the reference has a value)`}`;
}

/** `1,000 comparisons: 3 regressed, 12 improved, …`. */
export function comparisonCounts(comparisons: readonly Pick<AnyComparison, "conclusion">[]): string {
  const counts = conclusionOrder
    .map(
      (conclusion) =>
        [conclusion, comparisons.filter((each) => each.conclusion === conclusion).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([conclusion, count]) => `${count.toLocaleString("en-US")} ${conclusion.replace("-", " ")}`);
  const noun = comparisons.length === 1 ? "comparison" : "comparisons";
  return `${comparisons.length.toLocaleString("en-US")} ${noun}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}`;
}
