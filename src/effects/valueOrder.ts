import type { Reason } from "../model/reason.ts";
import type { Pair } from "./pairs.ts";
import { numbersOf } from "./cohorts.ts";

/** What the order of the values tells where no ratio can: counters such as `0 allocs/op` would else tell nothing. */
export function orderNote(
  { referenceValues, candidateValues }: Pair,
  better: "lower" | "higher" | null,
): Reason[] {
  const [reference, candidate] = [numbersOf(referenceValues), numbersOf(candidateValues)];
  const all = [...reference, ...candidate];
  const isOrdered = better !== null && reference.length > 0 && candidate.length > 0;
  if (!isOrdered || !all.every(Number.isFinite) || all.every((value) => value > 0)) return [];
  const [a, b] = [extremes(reference), extremes(candidate)];
  if (b.low > a.high) return [order(better === "lower" ? "worse" : "better")];
  if (b.high < a.low) return [order(better === "lower" ? "better" : "worse")];
  return [order("overlapping")];
}

function order(candidate: "better" | "worse" | "overlapping"): Reason {
  return { kind: "order", args: { candidate } };
}

function extremes(values: readonly number[]): { readonly low: number; readonly high: number } {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
}
