import { checkSample } from "./checkSample.ts";

export interface RobustSpread {
  readonly median: number;
  readonly spread: number;
  readonly df: number;
}

/**
 * Median, and the spread around it that a few odd values do not move.
 *
 * Formula: s = 1.4826 n / (n - 0.8) median |x - median|, which is the standard deviation of a normal sample; it is worth 0.37 of one,
 * so that a t statistic made with it has 0.37 (n - 1) degrees of freedom. Unit: that of the values.
 * Source: Croux & Rousseeuw 1992 (small samples), Rousseeuw & Croux 1993 (efficiency).
 * Throws RangeError for an empty sample or bad numbers.
 */
export function robustSpread(values: readonly number[]): RobustSpread {
  checkSample("values", values);
  const size = values.length;
  const median = medianOf(values);
  const deviation = medianOf(values.map((each) => Math.abs(each - median)));
  return { median, spread: ((1.4826 * size) / (size - 0.8)) * deviation, df: 0.37 * (size - 1) };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
