import type { Conclusion } from "./comparison.ts";

/** One side of a line of `compare`. No values, or none that is a number: null, never 0. */
export interface ComparedSide {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
}

/** One line of what `benchtriage compare` prints; the JSON has these keys and no others. */
export interface Compared {
  readonly name: string;
  readonly metric: string;
  readonly reference: ComparedSide;
  readonly candidate: ComparedSide;
  /** Above 0 is better, whatever the metric. */
  readonly effectPct: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly test: string;
  readonly conclusion: Conclusion;
  readonly mdePct: number | null;
  readonly trialsNeeded: number | null;
  readonly reasons: readonly string[];
}

export interface ComparedSet {
  /** How the conclusions were reached, in words. */
  readonly method: string;
  readonly comparisons: readonly Compared[];
}

export const conclusionOrder: readonly Conclusion[] = [
  "regressed",
  "improved",
  "inconclusive",
  "equivalent",
  "not-comparable",
];

/** The end of the interval nearest to no effect; what has no interval counts as no effect. */
export function conservativeEnd({ ci95 }: Pick<Compared, "ci95">): number {
  if (ci95 === null || ci95[0] * ci95[1] <= 0) return 0;
  return Math.min(Math.abs(ci95[0]), Math.abs(ci95[1]));
}

/** The reference has numbers and the candidate has none: a benchmark that broke or went away. */
export function isLost({ reference, candidate }: Pick<Compared, "reference" | "candidate">): boolean {
  return reference.n > 0 && candidate.n === 0;
}

/** Regressed first, then what was lost; inside a conclusion the surest effect first. */
export function sortedComparisons(comparisons: readonly Compared[]): Compared[] {
  const rank = (line: Compared) => (isLost(line) ? 0.5 : conclusionOrder.indexOf(line.conclusion));
  return [...comparisons].sort((a, b) => rank(a) - rank(b) || conservativeEnd(b) - conservativeEnd(a));
}

/** The counts of `compare`, which also tell what the candidate lost. */
export function comparedCounts(comparisons: readonly Compared[]): string {
  const lost = comparisons.filter(isLost).length;
  return `${comparisonCounts(comparisons)}${lost === 0 ? "" : ` (${lost} lost: only the reference has a value)`}`;
}

/** `1,000 comparisons: 3 regressed, 12 improved, …`. */
export function comparisonCounts(comparisons: readonly Pick<Compared, "conclusion">[]): string {
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
