/**
 * Student's t distribution, for any df > 0, also a fraction (Welch) or Infinity (the normal distribution).
 *
 * Formula: P(|T| >= |t|) = I_x(df/2, 1/2) with x = df / (df + t^2); for small t its complement, so that p close to 1 keeps
 * its digits. Source: Abramowitz & Stegun 26.7.1. cephes `stdtr` is not used: it truncates df to a whole number.
 * From df = 5000 on, where the rounding of x costs digits, Hill's expansion (Algorithm 395, CACM 13, 1970).
 * Throws RangeError for a non-finite t, df <= 0, or p outside (0, 1).
 */
import { checkFinite, checkFraction } from "./checkSample.ts";
import { doubleUntilNegative, findRoot } from "./findRoot.ts";
import { incompleteBeta, normalInverse, normalLower } from "./specialFunctions.ts";

/** P(|T| >= |t|). */
export function tTwoSidedP(t: number, df: number): number {
  checkFinite("t", t);
  checkDf(df);
  const size = Math.abs(t);
  if (df >= LARGE_DF) return Math.min(1, 2 * normalLower(-equivalentNormal(size, df)));
  // t^2 / df as a ratio first: t^2 itself may overflow.
  const ratio = (size / df) * size;
  if (size < 1 && ratio < 1) return 1 - incompleteBeta(0.5, df / 2, ratio / (1 + ratio));
  return incompleteBeta(df / 2, 0.5, 1 / (1 + ratio));
}

const LARGE_DF = 5_000;

/** The z whose normal tail equals the tail of t; good to 1e-11 of p from df = 5000 on. */
function equivalentNormal(t: number, df: number): number {
  if (df === Infinity) return t;
  const a = df - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p((t / df) * t);
  const correction = ((((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3) / b;
  return (correction + 1) * Math.sqrt(y);
}

/** P(T > t). */
export function tUpper(t: number, df: number): number {
  const half = tTwoSidedP(t, df) / 2;
  return t > 0 ? half : 1 - half;
}

/** The t with P(T <= t) = p, for 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  checkFraction("p", p);
  checkDf(df);
  if (p === 0.5) return 0;
  if (df === Infinity) return normalInverse(p);
  // levels and sample sizes come again by the thousand; the fractions of Welch's df do not
  if (!Number.isInteger(df)) return foundQuantile(p, df);
  const levels = known.get(df) ?? new Map<number, number>();
  const quantile = levels.get(p) ?? foundQuantile(p, df);
  if (levels.size < LEVELS_KEPT) known.set(df, levels.set(p, quantile));
  return quantile;
}

const known = new Map<number, Map<number, number>>();
const LEVELS_KEPT = 1000;

function foundQuantile(p: number, df: number): number {
  const target = Math.log(2 * Math.min(p, 1 - p));
  // The logarithm makes the far tail as well conditioned as the centre.
  const excess = (t: number): number => Math.log(tTwoSidedP(t, df)) - target;
  const size = findRoot(excess, 0, doubleUntilNegative(excess, 1));
  return p < 0.5 ? -size : size;
}

function checkDf(df: number): void {
  if (!(df > 0)) throw new RangeError(`df is ${df}: degrees of freedom must be above 0`);
}
