/**
 * How large the true standard deviation may be, given the one seen on few degrees of freedom.
 *
 * Formula: sigma sqrt(df / chi-square quantile), for normal values. On 3 degrees of freedom the 90 % upper bound is 2.27
 * times the estimate, so a noise floor of three pairs must not be taken at its word. Unit: that of sigma.
 * Throws RangeError for sigma < 0, df <= 0 or a level outside (0, 1).
 */
import { checkFinite, checkFraction } from "./checkSample.ts";
import { chiSquareQuantile } from "./chiSquare.ts";
import type { Interval } from "./tTest.ts";

/** One-sided upper confidence bound. */
export function sigmaUpperBound(sigma: number, df: number, level = 0.9): number {
  checkSigma(sigma);
  checkFraction("level", level);
  return sigma * Math.sqrt(df / chiSquareQuantile(1 - level, df));
}

/** Two-sided confidence interval. */
export function sigmaInterval(sigma: number, df: number, level = 0.95): Interval {
  checkSigma(sigma);
  checkFraction("level", level);
  const [below, above] = [(1 - level) / 2, (1 + level) / 2];
  return {
    low: sigma * Math.sqrt(df / chiSquareQuantile(above, df)),
    high: sigma * Math.sqrt(df / chiSquareQuantile(below, df)),
    level,
  };
}

function checkSigma(sigma: number): void {
  checkFinite("sigma", sigma);
  if (sigma < 0) throw new RangeError(`sigma is ${sigma}: a spread is not negative`);
}
