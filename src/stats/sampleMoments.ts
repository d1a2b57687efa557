/**
 * Mean and spread of one sample, measured from its own first value.
 *
 * At an offset of 1e9 the mean itself is rounded to 1e-7, and R's t is off by 2e-7; the distance from the first value is
 * exact, so the digits survive. A constant sample gives a spread of exactly 0, never 1e-17.
 */
import { mean, sampleStandardDeviation } from "simple-statistics";
import { checkSample } from "./checkSample.ts";

export interface Moments {
  readonly n: number;
  /** The mean is origin + offset. */
  readonly origin: number;
  readonly offset: number;
  /** Sample standard deviation (n - 1); null for a single value, whose spread is unknown and not 0. */
  readonly sd: number | null;
}

/** Moments of a sample. Throws RangeError for an empty sample or non-finite values. */
export function sampleMoments(name: string, values: readonly number[]): Moments {
  checkSample(name, values);
  const origin = values[0]!;
  const distances = values.map((value) => value - origin);
  // Squares of values beyond 1e154 overflow, those below 1e-162 vanish: measure in units of the largest distance.
  const unit = distances.reduce((largest, distance) => Math.max(largest, Math.abs(distance)), 0);
  if (unit === 0) return { n: values.length, origin, offset: 0, sd: values.length > 1 ? 0 : null };
  if (unit === Infinity) throw new RangeError(`${name} spans more than a double can hold`);
  const scaled = distances.map((distance) => distance / unit);
  return {
    n: values.length,
    origin,
    offset: unit * mean(scaled),
    sd: unit * sampleStandardDeviation(scaled),
  };
}

/** Mean of b minus mean of a, without passing through the rounded means. */
export function meanDifference(a: Moments, b: Moments): number {
  return b.origin - a.origin + (b.offset - a.offset);
}
