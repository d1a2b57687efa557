/**
 * How far out is one difference among differences of unchanged code, whatever their distribution?
 *
 * Formula: p = (1 + number of known |d| not below |x|) / (k + 1), k known differences: exact for exchangeable values, with
 * no assumption about tails. The reach at a level is the |d| that such a test would just not reject. Source: the
 * conformal p-value of Vovk, Gammerman & Shafer 2005; a permutation test with one value on a side (Phipson & Smyth 2010).
 * With k differences p cannot fall below 1 / (k + 1): eight A/A pairs say nothing about events rarer than one in nine,
 * while a t test on eight degrees of freedom claims one in ten thousand on the strength of a bell curve nobody has seen.
 * Unit of `x` and `known`: the same. Throws RangeError for non-finite values or a level outside (0, 1).
 */
import { checkFinite, checkFraction, checkCount } from "./checkSample.ts";

/** Two-sided p of x among known differences of nothing; their signs do not count. */
export function rankAmong(x: number, known: readonly number[]): number {
  checkFinite("x", x);
  const size = Math.abs(x);
  let reaching = 1;
  for (const [index, each] of known.entries()) {
    checkFinite(`known[${index}]`, each);
    if (Math.abs(each) >= size) reaching += 1;
  }
  return reaching / (known.length + 1);
}

/** The smallest p that k known differences allow. */
export function smallestRankP(k: number): number {
  checkCount("k", k, 0);
  return 1 / (k + 1);
}

/** How far a difference of nothing reaches at a level; null where k is too small for the level (19 for 95 %). */
export function rankReach(known: readonly number[], level = 0.95): number | null {
  checkFraction("level", level);
  const rank = Math.ceil(level * (known.length + 1) - 1e-9);
  if (rank > known.length) return null;
  return known.map(Math.abs).toSorted((a, b) => a - b)[rank - 1] ?? null;
}
