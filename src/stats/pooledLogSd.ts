import { logs } from "./logRatio.ts";
import { sampleMoments } from "./sampleMoments.ts";
import { sigmaUpperBound } from "./sigmaBound.ts";
import { pooledSd } from "./studentT.ts";

export interface PooledLogSd {
  readonly sigma: number;
  readonly df: number;
  /** One-sided 90 % upper confidence bound of sigma. */
  readonly sigmaUpper: number;
}

/**
 * Pooled spread of repeated runs: the run-to-run noise when there are no A/A pairs, from groups of runs of the same code.
 *
 * Formula: sqrt(sum of squared distances of ln x from its group mean / df), df = sum of (n - 1). Source: analysis of
 * variance, residual mean square. Unit: natural log. Groups may stand at different levels; a group of one lends nothing.
 * No group of two or more: null, not 0. Throws RangeError for values that are not positive and finite.
 */
export function pooledLogSd(groups: readonly (readonly number[])[]): PooledLogSd | null {
  const moments = groups.map((group, index) =>
    sampleMoments(`groups[${index}]`, logs(`groups[${index}]`, group)),
  );
  const { sd, df } = pooledSd(moments);
  return df === 0 ? null : { sigma: sd, df, sigmaUpper: sigmaUpperBound(sd, df) };
}
