/**
 * Special functions: the only door to cephes.
 *
 * cephes costs about 20 ms to import and compiles asynchronously, so it is loaded on `await ready()`, once, and everything
 * behind it is synchronous from then on. Importing a statistic costs nothing until then.
 */
import type * as Cephes from "cephes";

let loaded: typeof Cephes | undefined;

/** Loads the special functions. Await it once, before the first statistic that gives a p-value or an interval. */
export async function ready(): Promise<void> {
  if (loaded !== undefined) return;
  const module = await import("cephes");
  await module.compiled;
  loaded = module;
}

function cephes(): typeof Cephes {
  if (loaded === undefined) throw new Error("stats: call `await ready()` before the first statistic");
  return loaded;
}

/** Regularised incomplete beta function I_x(a, b). */
export function incompleteBeta(a: number, b: number, x: number): number {
  return cephes().incbet(a, b, x);
}

/** Regularised lower incomplete gamma function P(a, x). */
export function lowerGamma(a: number, x: number): number {
  if (gammaUnderflows(a, x)) return x < a ? 0 : 1;
  return cephes().igam(a, x);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), accurate in the upper tail. */
export function upperGamma(a: number, x: number): number {
  if (gammaUnderflows(a, x)) return x < a ? 1 : 0;
  return cephes().igamc(a, x);
}

/** cephes throws "underflow range error" where the smaller tail falls below e^-709; there it is 0 for every purpose. */
function gammaUnderflows(a: number, x: number): boolean {
  return x > 0 && a * Math.log(x) - x - cephes().lgam(a) < -705;
}

/** ln Gamma(x), x > 0. */
export function logGamma(x: number): number {
  return cephes().lgam(x);
}

/** Digamma: the derivative of ln Gamma(x), x > 0. */
export function digamma(x: number): number {
  return cephes().psi(x);
}

/** Trigamma: the second derivative of ln Gamma(x), x > 0; equal to the Hurwitz zeta function at 2. */
export function trigamma(x: number): number {
  return cephes().zeta(2, x);
}

/** Standard normal lower tail. cephes `ndtr` gives 0 below -27.3 (from -26.6 on it loses digits) and NaN for huge z. */
export function normalLower(z: number): number {
  if (z > 40) return 1;
  // Below, the tail is under 5e-308 and cephes `erfc` throws "underflow range error".
  if (z < -37.5) return 0;
  return z > -26 ? cephes().ndtr(z) : cephes().erfc(-z / Math.SQRT2) / 2;
}

/** The z with normalLower(z) = p. */
export function normalInverse(p: number): number {
  return cephes().ndtri(p);
}
