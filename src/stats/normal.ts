/**
 * Standard normal distribution.
 *
 * Source: cephes ndtr, ndtri (relative error 3e-14). simple-statistics is not used here: its cumulative normal is good to
 * 1e-3 only and clamped at 0.001.
 */
import { checkFinite, checkFraction } from "./checkSample.ts";
import { normalInverse, normalLower } from "./specialFunctions.ts";

/** P(Z <= z). */
export function normalCdf(z: number): number {
  checkFinite("z", z);
  return normalLower(z);
}

/** P(Z > z), accurate in the upper tail (not 1 - cdf). */
export function normalUpper(z: number): number {
  checkFinite("z", z);
  return normalLower(-z);
}

/** P(|Z| >= |z|). */
export function normalTwoSidedP(z: number): number {
  checkFinite("z", z);
  return Math.min(1, 2 * normalLower(-Math.abs(z)));
}

/** The z with P(Z <= z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  checkFraction("p", p);
  return normalInverse(p);
}
