import { checkFraction, checkSample } from "./checkSample.ts";
import type { Interval } from "./tTest.ts";

export interface MedianInterval extends Interval {
  /** The chance the pair really has, at least `level`. */
  readonly coverage: number;
  /** 1-based ranks of the two values. */
  readonly ranks: readonly [number, number];
}

/**
 * Interval of the median by order statistics: no assumption on the shape of the noise, ends are measured values.
 *
 * The k-th smallest and k-th largest value hold the median with chance 1 - 2 P(Binomial(n, 1/2) < k); the narrowest such
 * pair that reaches the level. Source: Thompson 1936. Unit: that of the values.
 * Under six values no pair reaches 95 %: null. Throws RangeError for empty or non-finite samples, level outside (0, 1).
 */
export function medianInterval(values: readonly number[], level = 0.95): MedianInterval | null {
  checkSample("values", values);
  checkFraction("level", level);
  const n = values.length;
  let chance = 0.5 ** n;
  let tail = chance;
  if (1 - 2 * tail < level) return null;
  let rank = 1;
  for (; ; rank += 1) {
    const next = (chance * (n - rank + 1)) / rank;
    if (1 - 2 * (tail + next) < level) break;
    [chance, tail] = [next, tail + next];
  }
  const sorted = Float64Array.from(values).toSorted();
  return {
    low: sorted[rank - 1]!,
    high: sorted[n - rank]!,
    level,
    coverage: 1 - 2 * tail,
    ranks: [rank, n - rank + 1],
  };
}
