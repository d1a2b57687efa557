import { checkSample } from "./checkSample.ts";

export interface Autocorrelation {
  readonly lag1: number;
  readonly effectiveN: number;
}

/**
 * Lag-1 autocorrelation over run order: does a slow run follow a slow run? Then n runs are worth fewer than n.
 *
 * Formula: r = sum of (y[i] - mean)(y[i + 1] - mean) / sum of (y[i] - mean)^2; effective n = n (1 - r) / (1 + r).
 * Source: Box & Jenkins 1976; Kalibera & Jones 2013. No unit. With r below 0 the effective n exceeds n: take the smaller.
 * Fewer than three values, or all equal: null. Throws RangeError for an empty sample and non-finite values.
 */
export function autocorrelation(values: readonly number[]): Autocorrelation | null {
  checkSample("values", values);
  const [n, origin] = [values.length, values[0]!];
  let [unit, total] = [0, 0];
  for (const value of values) unit = Math.max(unit, Math.abs(value - origin));
  if (n < 3 || unit === 0 || unit === Infinity) return null;
  // In units of the largest distance from the first value, so that no square overflows or vanishes.
  for (const value of values) total += (value - origin) / unit;
  let [products, squares, before] = [0, 0, 0];
  for (const value of values) {
    const score = (value - origin) / unit - total / n;
    products += score * before;
    squares += score * score;
    before = score;
  }
  const lag1 = products / squares;
  return { lag1, effectiveN: (n * (1 - lag1)) / (1 + lag1) };
}
