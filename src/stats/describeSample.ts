import { max, mean, median, medianAbsoluteDeviation, min, quantile } from "simple-statistics";
import { sampleMoments } from "./sampleMoments.ts";

export interface SampleDescription {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  /** Standard error of the mean. */
  readonly standardError: number | null;
  /** sd / |mean|, a fraction; null at mean 0. */
  readonly coefficientOfVariation: number | null;
  readonly median: number;
  /** Median distance from the median, unscaled. */
  readonly medianAbsoluteDeviation: number;
  readonly min: number;
  readonly max: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly p99: number;
  /** null unless all values are above 0. */
  readonly geometricMean: number | null;
}

/**
 * Plain description of a sample: where it lies and how far it spreads. Units are those of the values.
 *
 * Quantiles are type 7 (numpy, R). The spread of one value is null, never 0. Spread and mean are measured from the first
 * value, so an offset of 1e9 costs no digits. Throws RangeError for an empty sample and non-finite values.
 */
export function describeSample(values: readonly number[]): SampleDescription {
  const { n, origin, offset, sd } = sampleMoments("values", values);
  const centre = origin + offset;
  const sample = [...values];
  return {
    n,
    mean: centre,
    sd,
    standardError: sd === null ? null : sd / Math.sqrt(n),
    coefficientOfVariation: sd === null || centre === 0 ? null : sd / Math.abs(centre),
    median: median(sample),
    medianAbsoluteDeviation: medianAbsoluteDeviation(sample),
    min: min(sample),
    max: max(sample),
    p25: quantile(sample, 0.25),
    p75: quantile(sample, 0.75),
    p90: quantile(sample, 0.9),
    p99: quantile(sample, 0.99),
    geometricMean: min(sample) > 0 ? Math.exp(mean(sample.map(Math.log))) : null,
  };
}
