/**
 * Mann-Kendall test: do the values tend to rise or fall in run order? A trend means that A-then-B measured the drift.
 *
 * Statistic: S = rising minus falling pairs; tau = S / sqrt(untied pairs * all pairs) (tau-b). Two-sided p: exact by
 * counting orders with as many inversions, up to 50 values without ties; else normal with tie and continuity correction.
 * Source: Mann 1945, Kendall 1975. Throws RangeError for an empty sample and non-finite values.
 * One value, or all equal: untestable.
 */
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

export function mannKendall(values: readonly number[]): MannKendall {
  checkSample("values", values);
  const n = values.length;
  if (n < 2) return { outcome: "untestable", reason: "too-few-values", s: 0, p: null };
  const ties = tieSizes(values);
  if (ties.length === 1) return { outcome: "untestable", reason: "zero-variance", s: 0, p: null };
  const s = values.reduce((total, first, i) => total + signs(first, values.slice(i + 1)), 0);
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

function signs(first: number, later: readonly number[]): number {
  return later.reduce((total, value) => total + Math.sign(value - first), 0);
}

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Twice the chance that a random order of n values has so few inversions (or so few non-inversions). */
function exactP(n: number, s: number): number {
  const inversions = ((n * (n - 1)) / 2 - Math.abs(s)) / 2;
  let chances = [1];
  for (let size = 2; size <= n; size += 1) {
    // Placing the next value makes 0 to size - 1 inversions, each with the same chance.
    const previous = chances;
    chances = Array.from({ length: previous.length + size - 1 }, (_, k) => {
      return previous.slice(Math.max(0, k - size + 1), k + 1).reduce((sum, chance) => sum + chance, 0) / size;
    });
  }
  const tail = chances.slice(0, inversions + 1).reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, 2 * tail);
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
