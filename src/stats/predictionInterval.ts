/**
 * Prediction interval: where does one new run fall, if nothing changed since the history was measured?
 *
 * Formula: mean ± t(df = n - 1) sd sqrt(1 + 1/n). With two runs of history a limit of "5 standard deviations" is passed
 * by 16 % of unchanged runs; this interval knows how short the history is. Unit: that of the values.
 * Source: Hahn & Meeker 1991. History of one, or constant: null. Throws RangeError for bad numbers.
 */
import { checkFraction } from "./checkSample.ts";
import { sampleMoments } from "./sampleMoments.ts";
import type { Moments } from "./sampleMoments.ts";
import { summaryMoments } from "./summary.ts";
import type { Summary } from "./summary.ts";
import { tQuantile } from "./tDistribution.ts";
import type { Interval } from "./tTest.ts";

/** The two-sided interval for one more run of a measured history. */
export function predictionInterval(history: readonly number[], level = 0.95): Interval | null {
  return predict(sampleMoments("history", history), level);
}

/** The same for a history of which only the summary is known. */
export function predictionIntervalOfSummary(history: Summary, level = 0.95): Interval | null {
  return predict(summaryMoments("history", history), level);
}

function predict({ n, origin, offset, sd }: Moments, level: number): Interval | null {
  checkFraction("level", level);
  if (sd === null || sd === 0) return null;
  const centre = origin + offset;
  const reach = tQuantile((1 + level) / 2, n - 1) * sd * Math.sqrt(1 + 1 / n);
  return { low: centre - reach, high: centre + reach, level };
}
