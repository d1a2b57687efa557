/**
 * Non-central t distribution: T = (Z + ncp) / S, with Z standard normal and S^2 chi-square with df degrees, over df.
 * It gives the power of a t test: ncp is the true effect in standard errors.
 *
 * Formula: a Poisson mixture of incomplete beta functions (Guenther 1978; Lenth 1989, AS 243), here summed around the
 * Poisson mode with logarithmic weights, because AS 243 itself underflows beyond ncp = 37. From ncp = 200 on, where the
 * mixture grows long, the average over Z of P(S < (Z + ncp) / t) by the trapezoid rule, whose error there is below 1e-9.
 * Needs t >= 0 and ncp >= 0 (a two-sided test looks at the side of the effect). Throws RangeError otherwise.
 */
import { checkFinite, checkPositive } from "./checkSample.ts";
import { incompleteBeta, logGamma, lowerGamma, normalLower } from "./specialFunctions.ts";

/** P(T > t). */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
  checkFinite("t", t);
  checkFinite("ncp", ncp);
  if (t < 0 || ncp < 0) throw new RangeError(`t is ${t}, ncp is ${ncp}: neither may be negative`);
  if (df === Infinity) return normalLower(ncp - t);
  checkPositive("df", df);
  const upper = ncp < LONG_MIXTURE ? upperByMixture(t, df, ncp) : upperByAverage(t, df, ncp);
  return Math.min(1, Math.max(0, upper));
}

const LONG_MIXTURE = 200;
/** Poisson and normal tails beyond ten standard deviations are below 1e-20. */
const TAIL = 10;

function upperByMixture(t: number, df: number, ncp: number): number {
  const x = ((t / df) * t) / (1 + (t / df) * t);
  const rate = ncp ** 2 / 2;
  if (rate === 0) return 0.5 - incompleteBeta(0.5, df / 2, x) / 2;
  const reach = TAIL * Math.sqrt(rate) + 2 * TAIL;
  let inside = 0;
  for (let j = Math.max(0, Math.floor(rate - reach)); j <= rate + reach; j += 1) {
    const logWeight = j * Math.log(rate) - rate;
    const even = Math.exp(logWeight - logGamma(j + 1));
    const odd = (ncp / Math.SQRT2) * Math.exp(logWeight - logGamma(j + 1.5));
    inside += even * incompleteBeta(j + 0.5, df / 2, x) + odd * incompleteBeta(j + 1, df / 2, x);
  }
  return 1 - normalLower(-ncp) - inside / 2;
}

function upperByAverage(t: number, df: number, ncp: number): number {
  if (t === 0) return 1;
  const step = 1 / 16;
  let upper = 0;
  for (let z = -TAIL; z <= TAIL; z += step) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    upper += step * density * lowerGamma(df / 2, (df / 2) * ((z + ncp) / t) ** 2);
  }
  return upper;
}
