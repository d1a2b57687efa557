/**
 * Paired t test: is b different from a within blocks that were measured together (ABAB, ABBA)?
 *
 * Formula: t = mean(d) / (sd(d) / sqrt(n)), d = b - a of each pair, df = n - 1. Source: Student 1908.
 * On log ratios it asks whether the typical ratio b / a differs from 1; exp(estimate) is that ratio.
 * Pairs are matched by position, so the caller pairs by id; unequal lengths throw rather than shift the pairs.
 * One pair: untestable. All differences equal: untestable, with the exact difference.
 * Throws RangeError for unequal lengths, empty samples, non-finite values, and values <= 0 on the log scale.
 */
import { checkPositiveSample, checkSample } from "./checkSample.ts";
import { sampleMoments } from "./sampleMoments.ts";
import { tTest, untestable } from "./tTest.ts";
import type { TTest } from "./tTest.ts";

/** Paired t test of differences; the estimate has the unit of the values. */
export function pairedT(a: readonly number[], b: readonly number[]): TTest {
  checkSample("a", a);
  checkSample("b", b);
  return testDifferences(pairwise(a, b, (first, second) => second - first));
}

/** Paired t test of ln(b / a); the estimate is a natural-log ratio. */
export function pairedLogRatioT(a: readonly number[], b: readonly number[]): TTest {
  return testDifferences(logRatios(a, b));
}

/** ln(b / a) of each pair. */
export function logRatios(a: readonly number[], b: readonly number[]): readonly number[] {
  checkPositiveSample("a", a);
  checkPositiveSample("b", b);
  return pairwise(a, b, (first, second) => Math.log(second) - Math.log(first));
}

function testDifferences(differences: readonly number[]): TTest {
  const { n, origin, offset, sd } = sampleMoments("differences", differences);
  const estimate = origin + offset;
  if (sd === null) return untestable("too-few-values", estimate);
  return tTest(estimate, sd / Math.sqrt(n), n - 1);
}

function pairwise(
  a: readonly number[],
  b: readonly number[],
  combine: (first: number, second: number) => number,
): readonly number[] {
  if (a.length !== b.length)
    throw new RangeError(`${a.length} values in a, ${b.length} in b: pairs need equal lengths`);
  return a.map((first, index) => combine(first, b[index]!));
}
