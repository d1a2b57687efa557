import { checkCount } from "./checkSample.ts";
import { mulberry32, shuffled } from "./mulberry32.ts";
import { meanDifference, sampleMoments } from "./sampleMoments.ts";

export interface PermutationTest {
  readonly method: "exact" | "sampled";
  /** mean b - mean a, in the unit of the values. */
  readonly estimate: number;
  readonly p: number;
  /** Relabellings at least as extreme, of how many. */
  readonly count: number;
  readonly total: number;
}

export interface PermutationOptions {
  readonly seed: number;
  readonly resamples?: number;
}

const MOST_TO_LIST = 20_000;

/**
 * Permutation test of the difference of means: if the labels a and b meant nothing, how often would a random relabelling
 * separate the means as far? No assumption on the shape of the noise.
 *
 * Two-sided p = share of relabellings with |mean b - mean a| at least as large. All are listed up to 20,000, the observed
 * one among them; beyond, `resamples` seeded ones are drawn and p = (count + 1) / (resamples + 1), so that p is never 0.
 * The pool is cut at the size of a, not in half. Source: Fisher 1935; Phipson & Smyth 2010.
 * Equality is judged with a margin of 1e-12 of the largest value, since sums in another order round differently.
 * Throws RangeError for empty samples, non-finite values, under 100 resamples.
 */
export function permutationTest(
  a: readonly number[],
  b: readonly number[],
  options: PermutationOptions,
): PermutationTest {
  const { seed, resamples = 9_999 } = options;
  checkCount("resamples", resamples, 100);
  const estimate = meanDifference(sampleMoments("a", a), sampleMoments("b", b));
  // Around their mean the sums of a relabelling tell its difference of means: the sum of a alone decides.
  const pool = centred([...a, ...b]);
  const observed = Math.abs(total(pool.slice(0, a.length)));
  const margin = 1e-12 * pool.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const extreme = (sum: number): boolean => Math.abs(sum) >= observed - margin;
  if (choices(pool.length, a.length) <= MOST_TO_LIST) {
    const sums = sumsOfChoices(pool, a.length);
    const count = sums.filter(extreme).length;
    return { method: "exact", estimate, p: count / sums.length, count, total: sums.length };
  }
  const random = mulberry32(seed);
  let count = 0;
  for (let drawn = 0; drawn < resamples; drawn += 1) {
    if (extreme(total(shuffled(pool, random).slice(0, a.length)))) count += 1;
  }
  return { method: "sampled", estimate, p: (count + 1) / (resamples + 1), count, total: resamples };
}

function centred(values: readonly number[]): readonly number[] {
  const { origin, offset } = sampleMoments("values", values);
  return values.map((value) => value - origin - offset);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** C(n, k), as far as doubles go. */
function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) count = (count * (n - i + 1)) / i;
  return Math.round(count);
}

/** The sums of every choice of `size` values. */
function sumsOfChoices(values: readonly number[], size: number): readonly number[] {
  if (size === 0) return [0];
  if (size === values.length) return [total(values)];
  const [first = 0, ...rest] = values;
  return [...sumsOfChoices(rest, size - 1).map((sum) => sum + first), ...sumsOfChoices(rest, size)];
}
