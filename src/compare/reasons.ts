import type { Compared } from "../model/compared.ts";

/*
 * Why a line of `compare` has no effect, in words; a gate reads some of them.
 */

export const ONLY_CANDIDATE = "only the candidate has it";
export const ONLY_REFERENCE = "only the reference has it";

/** Zero and negative values have no ratio, but an order. */
const ranges = {
  better: "every value of the candidate is better",
  worse: "every value of the candidate is worse",
  overlap: "the values of both sides overlap",
} as const;

/** Reasons with which a line cannot hide a regression. */
const harmless: readonly string[] = [ONLY_CANDIDATE, ranges.better, ranges.overlap];

/** What the order of the values tells where no ratio can: counters such as `0 allocs/op` would else tell nothing. */
export function orderWords(
  reference: readonly number[],
  candidate: readonly number[],
  better: "lower" | "higher" | null,
): string[] {
  const all = [...reference, ...candidate];
  const isOrdered =
    better !== null && reference.length > 0 && candidate.length > 0 && all.every(Number.isFinite);
  if (!isOrdered || all.every((value) => value > 0)) return [];
  const [a, b] = [extremes(reference), extremes(candidate)];
  if (b.low > a.high) return [better === "lower" ? ranges.worse : ranges.better];
  if (b.high < a.low) return [better === "lower" ? ranges.better : ranges.worse];
  return [ranges.overlap];
}

function extremes(values: readonly number[]): { readonly low: number; readonly high: number } {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
}

/** The reference has it, and nothing tells whether the candidate is worse. */
export function isNoAnswer({ conclusion, reasons }: Compared): boolean {
  return conclusion === "not-comparable" && !reasons.some((reason) => harmless.includes(reason));
}
