/**
 * Student's t test: is the mean of b different from the mean of a, when both sides have the same spread?
 *
 * Formula: pooled variance s^2 = ((na - 1) sda^2 + (nb - 1) sdb^2) / df, df = na + nb - 2,
 * t = (mean b - mean a) / (s sqrt(1 / na + 1 / nb)). Source: Student 1908, Fisher 1925.
 * A single value against several is testable (it lends no df); one against one is not. Constant sides: untestable.
 * Throws RangeError for empty samples and non-finite values.
 */
import { meanDifference, sampleMoments } from "./sampleMoments.ts";
import type { Moments } from "./sampleMoments.ts";
import { summaryMoments } from "./summary.ts";
import type { Summary } from "./summary.ts";
import { tTest, untestable } from "./tTest.ts";
import type { TTest } from "./tTest.ts";

/** Student's t test of two samples. */
export function studentT(a: readonly number[], b: readonly number[]): TTest {
  return student(sampleMoments("a", a), sampleMoments("b", b));
}

/** Student's t test of two summaries. */
export function studentTOfSummaries(a: Summary, b: Summary): TTest {
  return student(summaryMoments("a", a), summaryMoments("b", b));
}

function student(a: Moments, b: Moments): TTest {
  const estimate = meanDifference(a, b);
  const { sd, df } = pooledSd([a, b]);
  if (df === 0) return untestable("too-few-values", estimate);
  return tTest(estimate, sd * Math.sqrt(1 / a.n + 1 / b.n), df);
}

/** Common standard deviation of several groups, each around its own mean. Groups of unknown spread lend nothing. */
export function pooledSd(groups: readonly Moments[]): { readonly sd: number; readonly df: number } {
  const known = groups.flatMap(({ n, sd }) => (sd === null ? [] : [{ df: n - 1, sd }]));
  const unit = known.reduce((largest, { sd }) => Math.max(largest, sd), 0);
  const df = known.reduce((sum, group) => sum + group.df, 0);
  if (unit === 0) return { sd: 0, df };
  const squares = known.reduce((sum, group) => sum + group.df * (group.sd / unit) ** 2, 0);
  return { sd: unit * Math.sqrt(squares / df), df };
}
