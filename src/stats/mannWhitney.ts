/**
 * Mann-Whitney U test: does one side tend to larger values? It looks at ranks only, so one outlier cannot decide.
 *
 * Statistic: U = pairs in which a is larger, ties counting half. Two-sided p = P(|U - mean| >= |u - mean|) over all splits
 * of the pooled midranks, exact with ties and unequal sizes, so p is never above 1 (benchstat prints 1.667 for
 * [2] against five 1s). Beyond the exact limit the normal approximation with tie and continuity correction.
 * Source: Mann & Whitney 1947; Klotz 1966. U has no unit. Throws RangeError for empty samples and non-finite values.
 * All values equal: p = 1, with smallestP = 1, which says that nothing could have been found.
 */
import { checkCount, checkSample } from "./checkSample.ts";
import { mannWhitneyNull } from "./mannWhitneyNull.ts";
import { normalUpper } from "./normal.ts";

export interface MannWhitney {
  readonly u: number;
  readonly method: "exact" | "normal approximation";
  /** Two-sided. */
  readonly p: number;
  /** One-sided, for the alternative that b tends to be below a. */
  readonly pLess: number;
  /** One-sided, for the alternative that b tends to be above a. */
  readonly pGreater: number;
  readonly hasTies: boolean;
  /** Chance that a random value of b is above a random value of a, ties counting half. */
  readonly superiority: number;
  /** The smallest two-sided p these sizes and ties can reach: above alpha, the test is blind. */
  readonly smallestP: number;
}

/** With more values the distribution costs more than 0.1 s (ties make it new each time), and the approximation is good. */
const EXACT_LIMIT = { untied: 100, tied: 50 };

/** The test of a against b; exact up to so many values in all. */
export function mannWhitney(a: readonly number[], b: readonly number[], limit = EXACT_LIMIT): MannWhitney {
  checkSample("a", a);
  checkSample("b", b);
  const { doubledU, ties } = rank(a, b);
  const hasTies = ties.length < a.length + b.length;
  const exact = a.length + b.length <= (hasTies ? limit.tied : limit.untied);
  const tails = exact ? exactTails : approximateTails;
  return {
    u: doubledU / 2,
    method: exact ? "exact" : "normal approximation",
    ...tails(doubledU, a.length, b.length, ties),
    hasTies,
    superiority: 1 - doubledU / (2 * a.length * b.length),
  };
}

/** The smallest two-sided p without ties: 2 / C(na + nb, na), 1 at most. Three against three cannot go below 0.1. */
export function smallestMannWhitneyP(na: number, nb: number): number {
  checkCount("na", na, 1);
  checkCount("nb", nb, 1);
  let share = 1;
  for (let k = 1; k <= Math.min(na, nb); k += 1) share *= k / (Math.max(na, nb) + k);
  // Beyond a thousand values the share underflows; a p-value is never 0.
  return Math.max(Number.MIN_VALUE, Math.min(1, 2 * share));
}

type Tails = Pick<MannWhitney, "p" | "pLess" | "pGreater" | "smallestP">;

function exactTails(doubledU: number, na: number, nb: number, ties: readonly number[]): Tails {
  const { lower, upper, smallestP } = mannWhitneyNull(na, ties);
  const centre = na * nb;
  const distance = Math.abs(doubledU - centre);
  return {
    p: distance === 0 ? 1 : atMostOne(lower[centre - distance]! + upper[centre + distance]!),
    pLess: atMostOne(upper[doubledU]!),
    pGreater: atMostOne(lower[doubledU]!),
    smallestP: atMostOne(smallestP),
  };
}

function approximateTails(doubledU: number, na: number, nb: number, ties: readonly number[]): Tails {
  const total = na + nb;
  const tieTerm = ties.reduce((sum, size) => sum + (size ** 3 - size), 0) / (total * (total - 1));
  const sd = Math.sqrt(((na * nb) / 12) * (total + 1 - tieTerm));
  if (sd === 0) return { p: 1, pLess: 1, pGreater: 1, smallestP: 1 };
  const excess = (doubledU - na * nb) / 2;
  return {
    p: atMostOne(2 * normalUpper((Math.abs(excess) - 0.5) / sd)),
    pLess: normalUpper((excess - 0.5) / sd),
    pGreater: normalUpper((-excess - 0.5) / sd),
    smallestP: smallestMannWhitneyP(na, nb),
  };
}

/** Twice the U of a, and the sizes of the groups of equal values in ascending order. */
function rank(a: readonly number[], b: readonly number[]): { doubledU: number; ties: readonly number[] } {
  const [first, second] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  const ties: number[] = [];
  let [doubledU, i, j] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const value = Math.min(first[i] ?? Infinity, second[j] ?? Infinity);
    const [bBelow, start] = [j, i + j];
    while (first[i] === value) i += 1;
    while (second[j] === value) j += 1;
    const ofB = j - bBelow;
    doubledU += (i + j - start - ofB) * (2 * bBelow + ofB);
    ties.push(i + j - start);
  }
  return { doubledU, ties };
}

/** The sum of many exact shares can exceed 1 by a rounding. */
function atMostOne(p: number): number {
  return Math.min(1, p);
}
