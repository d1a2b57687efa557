/**
 * One run per side against a known noise floor: how unusual is this ratio if nothing changed?
 *
 * Formula: z = ln(b / a) / (sigma sqrt 2), sigma the run-to-run standard deviation of the logarithm
 * (data/knowledge/statistics.md 2). With the df of sigma the reference is Student's t, since sigma is itself an estimate. A description, to be labelled
 * "single run". sigma 0 is a timer too coarse to see its own noise: untestable, never infinitely significant.
 * Throws RangeError for values that are not positive and finite, sigma < 0, df <= 0.
 */
import { checkCount, checkFinite, checkPositive } from "./checkSample.ts";
import { normalQuantile, normalTwoSidedP } from "./normal.ts";
import { tTest } from "./tTest.ts";
import type { TTest } from "./tTest.ts";

/** The test of one run of b against one of a; df of the noise floor, Infinity if sigma is known. The estimate is ln(b / a). */
export function singleRunTest(a: number, b: number, sigma: number, df = Infinity): TTest {
  checkPositive("a", a);
  checkPositive("b", b);
  checkFinite("sigma", sigma);
  if (sigma < 0) throw new RangeError(`sigma is ${sigma}: a spread is not negative`);
  return tTest(Math.log(b) - Math.log(a), sigma * Math.SQRT2, df);
}

/**
 * How often a naive 5 % test of one run per side cries wolf when it takes the spread of the requests inside the run for the
 * spread between runs. Formula: 2 Phi(-z / sqrt(1 + rho)), rho = sigmaRun^2 requests / sigmaRequest^2: 40 % for a thousand
 * requests at 2 % and 30 %. Derived in data/knowledge/statistics.md 1. Throws RangeError for numbers out of range.
 */
export function naiveFalsePositiveRate(sigmaRun: number, sigmaRequest: number, requests: number): number {
  checkFinite("sigmaRun", sigmaRun);
  checkPositive("sigmaRequest", sigmaRequest);
  checkCount("requests", requests, 1);
  const rho = (sigmaRun / sigmaRequest) ** 2 * requests;
  return normalTwoSidedP(normalQuantile(0.975) / Math.sqrt(1 + rho));
}
