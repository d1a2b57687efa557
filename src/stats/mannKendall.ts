import { checkSample } from "./checkSample.ts";
import { normalTwoSidedP } from "./normal.ts";

export type MannKendall =
  | {
      readonly outcome: "tested";
      readonly s: number;
      readonly tau: number;
      readonly p: number;
      readonly method: "exact" | "normal approximation";
    }
  | {
      readonly outcome: "untestable";
      readonly reason: "too-few-values" | "zero-variance";
      readonly s: 0;
      readonly p: null;
    };

const EXACT_LIMIT = 50;

/**
 * Mann-Kendall test: do the values tend to rise or fall in run order? A trend means that A-then-B measured the drift.
 *
 * Statistic: S = rising minus falling pairs; tau = S / sqrt(untied pairs * all pairs) (tau-b). Two-sided p: exact by
 * counting orders with as many inversions, up to 50 values without ties; else normal with tie and continuity correction.
 * Source: Mann 1945, Kendall 1975. Throws RangeError for an empty sample and non-finite values.
 * One value, or all equal: untestable.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  checkSample("values", values);
  const n = values.length;
  if (n < 2) return { outcome: "untestable", reason: "too-few-values", s: 0, p: null };
  const ties = tieSizes(values);
  if (ties.length === 1) return { outcome: "untestable", reason: "zero-variance", s: 0, p: null };
  const s = kendallS(values);
  const pairs = (n * (n - 1)) / 2;
  const untied = ties.reduce((total, size) => total - (size * (size - 1)) / 2, pairs);
  const exact = ties.length === n && n <= EXACT_LIMIT;
  return {
    outcome: "tested",
    s,
    tau: s / Math.sqrt(untied * pairs),
    p: exact ? exactP(n, s) : approximateP(n, s, ties),
    method: exact ? "exact" : "normal approximation",
  };
}

/** Rising minus falling pairs: the statistic on its own, for whoever only wants to know whether a test is worth it. */
export function kendallS(values: readonly number[]): number {
  let s = 0;
  for (const [i, first] of values.entries())
    for (let j = i + 1; j < values.length; j += 1) s += Math.sign(values[j]! - first);
  return s;
}

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Twice the chance that a random order of n values has so few inversions (or so few non-inversions). */
function exactP(n: number, s: number): number {
  const inversions = ((n * (n - 1)) / 2 - Math.abs(s)) / 2;
  return Math.min(1, 2 * inversionTails(n)[inversions]!);
}

const tails = new Map<number, Float64Array>();

/** Chance of at most so many inversions (the index) in a random order of n values. */
function inversionTails(n: number): Float64Array {
  const known = tails.get(n);
  if (known !== undefined) return known;
  let chances = Float64Array.of(1);
  for (let size = 2; size <= n; size += 1) {
    // Placing the next value makes 0 to size - 1 inversions, each with the same chance.
    const previous = chances;
    chances = new Float64Array(previous.length + size - 1);
    for (const [inversions, chance] of previous.entries())
      for (let more = 0; more < size; more += 1) chances[inversions + more]! += chance / size;
  }
  for (let index = 1; index < chances.length; index += 1) chances[index]! += chances[index - 1]!;
  tails.set(n, chances);
  return chances;
}

/** 18 times the variance of S for that many untied values; ties take theirs away. */
function spread(size: number): number {
  return size * (size - 1) * (2 * size + 5);
}

function approximateP(n: number, s: number, ties: readonly number[]): number {
  if (s === 0) return 1;
  const variance = (spread(n) - ties.reduce((total, size) => total + spread(size), 0)) / 18;
  return normalTwoSidedP((Math.abs(s) - 1) / Math.sqrt(variance));
}
