import { checkCount, checkFraction } from "./checkSample.ts";
import { normalQuantile } from "./normal.ts";
import type { Interval } from "./tTest.ts";

/**
 * Wilson interval of a proportion: what share lies behind `successes` of n? It holds near 0 and 1, where the textbook
 * interval collapses to a point (0 of 20 is not proof of 0 %).
 *
 * Formula: (p + z^2/2n ± z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n). Source: Wilson 1927. Result: fractions.
 * n = 0: null. Throws RangeError unless both are whole and 0 <= successes <= n, or for a level outside (0, 1).
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  checkCount("successes", successes, 0);
  checkCount("n", n, successes);
  checkFraction("level", level);
  if (n === 0) return null;
  const share = successes / n;
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const centre = share + z2 / (2 * n);
  const reach = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n)));
  const scale = 1 + z2 / n;
  // At the ends the bound is exactly 0 or 1; rounding would leave 1e-17.
  return {
    low: successes === 0 ? 0 : (centre - reach) / scale,
    high: successes === n ? 1 : (centre + reach) / scale,
    level,
  };
}
