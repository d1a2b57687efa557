import { checkCount, checkFinite, checkPositive } from "./checkSample.ts";
import { normalCdf } from "./normal.ts";
import { tUpper } from "./tDistribution.ts";

/** A published estimate, and what it is claimed to exceed. */
export interface Replicated {
  readonly estimate: number;
  /** The claim is that the truth lies above it; for "below" change both signs. */
  readonly threshold: number;
  /** Standard deviation of single trials, in the unit of the estimate. */
  readonly sd: number;
  /** Trials behind the estimate, and trials of the run that is made again. */
  readonly n: number;
  readonly again: number;
  /** Degrees of freedom behind `sd`; absent where it is known from elsewhere. */
  readonly df?: number;
}

/**
 * Probability that a claim "above the threshold" holds again: that the mean of `again` new trials exceeds the threshold, given the mean of
 * `n` trials and nothing else known.
 *
 * Formula: P(T <= (estimate - threshold) / (sd * sqrt(1/n + 1/again))), T standard normal, or Student's t where `sd` was estimated with `df`
 * degrees of freedom: the prediction distribution of a mean under a flat prior (Geisser 1993; Killeen 2005 for the sign). An estimate on the
 * threshold has 0.5. Throws RangeError unless `sd` > 0, the counts are whole and at least 1, and all is finite.
 */
export function replicationProbability({ estimate, threshold, sd, n, again, df }: Replicated): number {
  checkFinite("estimate", estimate);
  checkFinite("threshold", threshold);
  checkPositive("sd", sd);
  checkCount("n", n, 1);
  checkCount("again", again, 1);
  const z = (estimate - threshold) / (sd * Math.sqrt(1 / n + 1 / again));
  return df === undefined ? normalCdf(z) : tUpper(-z, df);
}
