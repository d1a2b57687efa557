/**
 * Welch's t test: is the mean of b different from the mean of a, when the two spreads may differ?
 *
 * Formula: t = (mean b - mean a) / sqrt(va + vb), v = sd^2 / n; df = (va + vb)^2 / (va^2 / (na - 1) + vb^2 / (nb - 1)).
 * Source: Welch 1947, Satterthwaite 1946. The estimate has the unit of the values.
 * One value on either side, or an unknown sd: untestable. Both sides constant: untestable, with the exact difference.
 * Throws RangeError for empty samples and non-finite values.
 */
import { meanDifference, sampleMoments } from "./sampleMoments.ts";
import type { Moments } from "./sampleMoments.ts";
import { summaryMoments } from "./summary.ts";
import type { Summary } from "./summary.ts";
import { tTest, untestable } from "./tTest.ts";
import type { TTest } from "./tTest.ts";

/** Welch's t test of two samples. */
export function welchT(a: readonly number[], b: readonly number[]): TTest {
  return welch(sampleMoments("a", a), sampleMoments("b", b));
}

/** Welch's t test of two summaries; exact where the summaries are. */
export function welchTOfSummaries(a: Summary, b: Summary): TTest {
  return welch(summaryMoments("a", a), summaryMoments("b", b));
}

function welch(a: Moments, b: Moments): TTest {
  const estimate = meanDifference(a, b);
  if (a.sd === null || b.sd === null) return untestable("too-few-values", estimate);
  // In units of the larger sd neither square can overflow or vanish; df does not depend on the unit.
  const unit = Math.max(a.sd, b.sd);
  if (unit === 0) return untestable("zero-variance", estimate);
  const va = (a.sd / unit) ** 2 / a.n;
  const vb = (b.sd / unit) ** 2 / b.n;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  return tTest(estimate, unit * Math.sqrt(va + vb), df);
}
