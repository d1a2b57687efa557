/**
 * Noise floor: how much one run of unchanged code differs from the next.
 *
 * Formula: sigma = sqrt(sum of d^2 / 2k) over the log ratios d of k pairs of runs of the same code (A/A); each pair lends
 * one degree of freedom. sigma is the standard deviation of the logarithm of one run (0.01 is about 1 %); the log ratio of
 * two runs spreads sqrt(2) times as far. Upper bound by chi-square.
 * No pairs: unknown, which is not 0. All pairs equal: sigma 0, on which `singleRunTest` refuses to judge.
 * Throws RangeError for values that are not positive and finite.
 */
import { mean, quantile, sum } from "simple-statistics";
import { logRatios } from "./pairedT.ts";
import { sigmaInterval, sigmaUpperBound } from "./sigmaBound.ts";
import type { Interval } from "./tTest.ts";

export interface NoiseFloor {
  /** Number of pairs, and the degrees of freedom of sigma. */
  readonly pairs: number;
  /** Standard deviation of the natural logarithm of one run. */
  readonly sigma: number;
  /** One-sided 90 % upper confidence bound of sigma. Plan with this one. */
  readonly sigmaUpper: number;
  readonly interval: Interval;
  /** Mean log ratio, second over first: far from 0, the order of the runs matters and this is not an A/A set. */
  readonly meanLogRatio: number;
  /** 95th percentile of the absolute log ratio. */
  readonly quantile95: number;
  /** The log ratios themselves, second over first. */
  readonly differences: readonly number[];
}

/** The noise floor of A/A pairs; null without pairs. */
export function noiseFloor(pairs: readonly (readonly [number, number])[]): NoiseFloor | null {
  if (pairs.length === 0) return null;
  const differences = logRatios(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
  );
  const k = differences.length;
  const sigma = Math.sqrt(sum(differences.map((d) => d * d)) / (2 * k));
  return {
    pairs: k,
    sigma,
    sigmaUpper: sigmaUpperBound(sigma, k),
    interval: sigmaInterval(sigma, k),
    meanLogRatio: mean([...differences]),
    quantile95: quantile(differences.map(Math.abs), 0.95),
    differences,
  };
}
