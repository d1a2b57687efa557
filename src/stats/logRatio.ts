/**
 * Ratios of positive measurements, on the log scale, where a factor up and the same factor down are the same distance.
 *
 * The ratio is geometric mean of b over geometric mean of a; the test is Welch's on natural logarithms; the interval is
 * exp of the interval of the logs. Unit: none.
 * Throws RangeError for empty samples, non-finite values, and values <= 0, which have no logarithm.
 */
import { checkPositiveSample } from "./checkSample.ts";
import { tInterval } from "./tTest.ts";
import type { Interval, TTest } from "./tTest.ts";
import { welchT } from "./welchT.ts";

/** Whether the ratio of two positive values, and its square, is a number that a double holds. */
export function hasRatio(low: number, high: number): boolean {
  return Math.log(high) - Math.log(low) <= Math.log(Number.MAX_VALUE) / 2;
}

/** Welch's t test of ln b against ln a; the estimate is ln(ratio). */
export function logRatioT(a: readonly number[], b: readonly number[]): TTest {
  return welchT(logs("a", a), logs("b", b));
}

/** Natural logarithms of a sample. */
export function logs(name: string, values: readonly number[]): readonly number[] {
  checkPositiveSample(name, values);
  return values.map((value) => Math.log(value));
}

/** The ratio that a test on the log scale estimates. */
export function ratioOf(test: TTest): number {
  return Math.exp(test.estimate);
}

/** Confidence interval of the ratio, from any test on the log scale (Welch, paired or moderated); null where there is none. */
export function ratioInterval(test: TTest, level = 0.95): Interval | null {
  const interval = tInterval(test, level);
  return interval === null ? null : { low: Math.exp(interval.low), high: Math.exp(interval.high), level };
}
