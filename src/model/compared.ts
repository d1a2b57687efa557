import type { AnyComparison, ComparedVerdict, Conclusion } from "./comparison.ts";

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

type Counted = Pick<AnyComparison, "conclusion" | "reasons">;

/** `1,000 comparisons: 3 regressed, 12 improved, …`. */
export function comparisonCounts(comparisons: readonly Counted[]): string {
  const noun = comparisons.length === 1 ? "comparison" : "comparisons";
  const counts = conclusionCounts(comparisons);
  return `${comparisons.length.toLocaleString("en-US")} ${noun}${counts === "" ? "" : `: ${counts}`}`;
}

/** `3 regressed, 12 improved`; what is no result of a test but a description is counted apart. */
export function conclusionCounts(comparisons: readonly Counted[]): string {
  const kinds = comparisons.map((each) => (isDescribed(each) ? "described" : each.conclusion));
  return [...conclusionOrder, "described" as const]
    .map((kind) => [kind, kinds.filter((each) => each === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count.toLocaleString("en-US")} ${kind.replace("-", " ")}`)
    .join(", ");
}

/** A spread inside the runs: printed, and no conclusion drawn. */
export function isDescribed({ reasons }: Pick<AnyComparison, "reasons">): boolean {
  return reasons.some(({ kind }) => kind === "spread-only");
}

/** What a call of `compare` comes to, over the comparisons that decide. */
export function verdictOf(comparisons: readonly AnyComparison[]): ComparedVerdict {
  if (comparisons.some(({ reasons }) => reasons.some(({ kind }) => kind === "sides-identical")))
    return "identical";
  const found = new Set(comparisons.flatMap(({ primary, conclusion }) => (primary ? [conclusion] : [])));
  if (found.has("regressed")) return found.has("improved") ? "mixed" : "regressed";
  if (found.has("improved")) return "improved";
  if (found.size === 1 && found.has("equivalent")) return "equivalent";
  return found.size === 1 && found.has("not-comparable") ? "not-comparable" : "not-established";
}

/** What says that the two sides count other tokens. */
const ABOUT_TOKENS: ReadonlySet<string> = new Set([
  "input tokens",
  "generated tokens",
  "tokenizer",
  "tokenizer_id",
  "tokenizer_path",
]);

/** Whether both sides state how they count tokens, and not alike: metrics per token are then of different tokens. */
export function countsTokensOtherwise({ reasons }: Pick<AnyComparison, "reasons">): boolean {
  return reasons.some(
    (reason) =>
      (reason.kind === "workload-varied" || reason.kind === "workload-differs") &&
      ABOUT_TOKENS.has(reason.args.field),
  );
}
