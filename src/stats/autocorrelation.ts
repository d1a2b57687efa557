/**
 * Lag-1 autocorrelation over run order: does a slow run follow a slow run? Then n runs are worth fewer than n.
 *
 * Formula: r = sum of (y[i] - mean)(y[i + 1] - mean) / sum of (y[i] - mean)^2; effective n = n (1 - r) / (1 + r).
 * Source: Box & Jenkins 1976; Kalibera & Jones 2013. No unit. With r below 0 the effective n exceeds n: take the smaller.
 * Fewer than three values, or all equal: null. Throws RangeError for an empty sample and non-finite values.
 */
import { sampleMoments } from "./sampleMoments.ts";

export interface Autocorrelation {
  readonly lag1: number;
  readonly effectiveN: number;
}

export function autocorrelation(values: readonly number[]): Autocorrelation | null {
  const { n, origin, offset, sd } = sampleMoments("values", values);
  if (n < 3 || sd === null || sd === 0) return null;
  const scores = values.map((value) => (value - origin - offset) / sd);
  const products = scores.slice(1).map((score, index) => score * scores[index]!);
  const lag1 = products.reduce((sum, product) => sum + product, 0) / (n - 1);
  return { lag1, effectiveN: (n * (1 - lag1)) / (1 + lag1) };
}
