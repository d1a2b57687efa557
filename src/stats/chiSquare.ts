/**
 * Chi-square distribution with df > 0 degrees of freedom.
 *
 * Formula: P(X <= x) = P(df/2, x/2), the regularised incomplete gamma function. Source: Abramowitz & Stegun 26.4.19.
 * Throws RangeError for x < 0, df <= 0 or p outside (0, 1).
 */
import { checkFinite, checkFraction, checkPositive } from "./checkSample.ts";
import { doubleUntilNegative, findRoot } from "./findRoot.ts";
import { lowerGamma, upperGamma } from "./specialFunctions.ts";

/** P(X <= x). */
export function chiSquareCdf(x: number, df: number): number {
  checkArguments(x, df);
  return lowerGamma(df / 2, x / 2);
}

/** P(X > x), accurate in the upper tail. */
export function chiSquareUpper(x: number, df: number): number {
  checkArguments(x, df);
  return upperGamma(df / 2, x / 2);
}

/** The x with P(X <= x) = p, for 0 < p < 1; solved on the smaller tail so that no digit is lost in 1 - p. */
export function chiSquareQuantile(p: number, df: number): number {
  checkFraction("p", p);
  checkPositive("df", df);
  const excess =
    p < 0.5
      ? (x: number): number => p - lowerGamma(df / 2, x / 2)
      : (x: number): number => upperGamma(df / 2, x / 2) - (1 - p);
  return findRoot(excess, 0, doubleUntilNegative(excess, df));
}

function checkArguments(x: number, df: number): void {
  checkFinite("x", x);
  if (x < 0) throw new RangeError(`x is ${x}: chi-square values are not negative`);
  checkPositive("df", df);
}
