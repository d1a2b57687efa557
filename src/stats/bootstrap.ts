import { mean, quantileSorted, sampleStandardDeviation, sum } from "simple-statistics";
import { checkCount, checkFinite, checkFraction, checkSample } from "./checkSample.ts";
import { mulberry32 } from "./mulberry32.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import type { Interval } from "./tTest.ts";

export type Samples = readonly (readonly number[])[];
export type Statistic = (samples: Samples) => number;

export interface BootstrapOptions {
  readonly seed: number;
  readonly resamples?: number;
  readonly level?: number;
}

export type Bootstrap =
  | { readonly outcome: "refused"; readonly reason: "too-few-values"; readonly estimate: number }
  | {
      readonly outcome: "resampled";
      readonly estimate: number;
      readonly standardError: number;
      readonly percentile: Interval;
      /** null where it is undefined: the estimate is outside all resamples, or no resample differs. */
      readonly bca: BcaInterval | null;
    };

export interface BcaInterval extends Interval {
  /** How far, in standard normal units, the resamples lie from the estimate (z0). */
  readonly bias: number;
  readonly acceleration: number;
  /** The quantiles of the resamples that were read instead of alpha/2 and 1 - alpha/2. */
  readonly quantiles: readonly [number, number];
}

export const FEWEST_TO_BOOTSTRAP = 6;

/**
 * Bootstrap interval of any statistic of one or several samples: what would it be, had other runs of the same kind come up?
 *
 * Each sample is drawn from itself with replacement. "percentile" takes the quantiles (type 7) of the resampled statistic;
 * "bca" corrects them for bias z0 (ties counting half) and acceleration (jackknife over all samples). Source: Efron 1987;
 * DiCiccio & Efron 1996; the rules for ties and several samples are those of scipy.stats.bootstrap.
 * Seeded: same seed, same bytes. Unit: that of the statistic. Refused under six values in any sample: three values have ten
 * distinct resamples, and their interval would be theatre.
 * Throws RangeError for empty samples, non-finite values or statistics, a level outside (0, 1), under 100 resamples.
 */
export function bootstrap(samples: Samples, statistic: Statistic, options: BootstrapOptions): Bootstrap {
  const { seed, resamples = 9_999, level = 0.95 } = options;
  for (const [index, sample] of samples.entries()) checkSample(`samples[${index}]`, sample);
  checkCount("resamples", resamples, 100);
  checkFraction("level", level);
  const evaluate = (drawn: Samples): number => {
    const value = statistic(drawn);
    checkFinite("statistic", value);
    return value;
  };
  const estimate = evaluate(samples);
  if (samples.some((sample) => sample.length < FEWEST_TO_BOOTSTRAP)) {
    return { outcome: "refused", reason: "too-few-values", estimate };
  }
  const random = mulberry32(seed);
  const replicates = Array.from({ length: resamples }, () =>
    evaluate(samples.map((sample) => draw(sample, random))),
  );
  const sorted = [...Float64Array.from(replicates).toSorted()];
  return {
    outcome: "resampled",
    estimate,
    standardError: sampleStandardDeviation(replicates),
    percentile: between(sorted, [(1 - level) / 2, (1 + level) / 2], level),
    bca: bcaInterval(sorted, estimate, acceleration(samples, evaluate), level),
  };
}

function between(sorted: readonly number[], [low, high]: readonly [number, number], level: number): Interval {
  return { low: quantileSorted([...sorted], low), high: quantileSorted([...sorted], high), level };
}

function draw(sample: readonly number[], random: () => number): readonly number[] {
  return sample.map(() => sample[Math.floor(random() * sample.length)]!);
}

function bcaInterval(
  sorted: readonly number[],
  estimate: number,
  bend: number | null,
  level: number,
): BcaInterval | null {
  const below = sorted.filter((value) => value < estimate).length;
  const equal = sorted.filter((value) => value === estimate).length;
  const share = (below + equal / 2) / sorted.length;
  if (bend === null || share === 0 || share === 1) return null;
  const bias = normalQuantile(share);
  const correct = (tail: number): number => {
    const z = bias + normalQuantile(tail);
    return normalCdf(bias + z / (1 - bend * z));
  };
  const quantiles = [correct((1 - level) / 2), correct((1 + level) / 2)] as const;
  return { ...between(sorted, quantiles, level), bias, acceleration: bend, quantiles };
}

/** Skewness of the influence of single values; null if leaving any value out changes nothing. */
function acceleration(samples: Samples, statistic: Statistic): number | null {
  const influences = samples.map((sample, which) => {
    const left = sample.map((_, out) => statistic(samples.with(which, sample.toSpliced(out, 1))));
    const centre = mean(left);
    // Same factor 1 / n in square and cube as in scipy, so that samples of different size weigh right.
    return left.map((value) => ((sample.length - 1) * (centre - value)) / sample.length);
  });
  const cubes = sum(influences.flat().map((value) => value ** 3));
  const squares = sum(influences.flat().map((value) => value ** 2));
  return squares === 0 ? null : cubes / (6 * squares ** 1.5);
}
