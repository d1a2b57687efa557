import { checkPositive } from "./checkSample.ts";
import { doubleUntilNegative, findRoot } from "./findRoot.ts";
import { trigamma } from "./specialFunctions.ts";

/**
 * Inverse of the trigamma function: the y > 0 with trigamma(y) = x.
 *
 * It turns the spread of log variances into prior degrees of freedom. Trigamma falls from infinity to 0, so there is one
 * answer. Source: Smyth 2004, appendix. Throws RangeError for x <= 0.
 */
export function trigammaInverse(x: number): number {
  checkPositive("x", x);
  // trigamma(y) is between 1/y and 1/y + 1/y^2, and is 1/y^2 and 1/y at the two ends, where the solver would waste steps.
  if (x > 1e7) return 1 / Math.sqrt(x);
  if (x < 1e-6) return 1 / x;
  const excess = (y: number): number => trigamma(y) - x;
  const low = Math.min(1 / x, 1 / Math.sqrt(x)) / 2;
  return findRoot(excess, low, doubleUntilNegative(excess, 1 / x));
}
