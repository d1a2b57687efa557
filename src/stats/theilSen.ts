import { median } from "simple-statistics";
import { checkSample } from "./checkSample.ts";

/**
 * Theil-Sen slope: the drift per run, as the median slope over all pairs of runs. A single bad run hardly moves it.
 *
 * Values stand in run order, one step apart. Unit: that of the values per run (log units per run on logarithms).
 * Source: Theil 1950, Sen 1968. One value: null. Throws RangeError for an empty sample and non-finite values.
 */
export function theilSenSlope(values: readonly number[]): number | null {
  checkSample("values", values);
  const slopes = values.flatMap((first, i) =>
    values.slice(i + 1).map((later, j) => (later - first) / (j + 1)),
  );
  return slopes.length === 0 ? null : median(slopes);
}
