/** A sample of which only mean, spread and size are known, as most result files give it. */
import { checkCount, checkFinite } from "./checkSample.ts";
import type { Moments } from "./sampleMoments.ts";

export interface Summary {
  readonly mean: number;
  /** Sample standard deviation (n - 1); null if unknown, as it is for a single value. */
  readonly sd: number | null;
  readonly n: number;
}

/** The moments a summary states. Throws RangeError for non-finite numbers, a negative sd or n < 1. */
export function summaryMoments(name: string, { mean, sd, n }: Summary): Moments {
  checkFinite(`${name}.mean`, mean);
  checkCount(`${name}.n`, n, 1);
  if (sd !== null) checkFinite(`${name}.sd`, sd);
  if (sd !== null && sd < 0) throw new RangeError(`${name}.sd is ${sd}: a spread is not negative`);
  // An sd stated for one value is a program's habit of writing 0, not a measurement.
  return { n, origin: mean, offset: 0, sd: n > 1 ? sd : null };
}
