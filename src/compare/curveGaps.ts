import type { CurvePointStanding } from "../model/comparison.ts";
import { type CurvePoint, curveGap, type LogMean } from "../stats/curveGap.ts";
import { pooledLogSd } from "../stats/pooledLogSd.ts";
import { tQuantile } from "../stats/tDistribution.ts";

/** Throughput and latency of the trials of one side at one load. */
export interface SideValues {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * A point of the candidate against the curve of the reference at the same throughput, beyond the spread of the repeats of both
 * sides; held over all points (Bonferroni). Before the curve only the worse can be told (less for more), beyond it only the better.
 */
export function gapStanding(
  loads: readonly Readonly<Record<"reference" | "candidate", SideValues>>[],
  own: SideValues,
  alpha: number,
): CurvePointStanding {
  const groups = loads.flatMap(({ reference, candidate }) => [reference, candidate]);
  if (groups.some(({ x, y }) => [...x, ...y].some((value) => value <= 0))) return "open";
  const spreads = { x: spreadOf(groups.map(({ x }) => x)), y: spreadOf(groups.map(({ y }) => y)) };
  if (spreads.x === null || spreads.y === null) return "open";
  const point = ({ x, y }: SideValues): CurvePoint => ({
    x: logMean(x, spreads.x?.sigma ?? 0),
    y: logMean(y, spreads.y?.sigma ?? 0),
  });
  const curve = loads.flatMap(({ reference }) =>
    reference.x.length > 0 && reference.y.length > 0 ? [point(reference)] : [],
  );
  const found = curveGap(curve, point(own));
  if (found === null) return "open";
  const reach =
    tQuantile(1 - alpha / (2 * loads.length), Math.min(spreads.x.df, spreads.y.df)) *
    Math.sqrt(found.variance);
  if (Math.abs(found.gap) <= reach) return "open";
  const standing = found.gap < 0 ? "better" : "worse";
  const isTold = found.where === "inside" || found.where === (standing === "better" ? "beyond" : "before");
  return isTold ? standing : "open";
}

function spreadOf(groups: readonly (readonly number[])[]) {
  return pooledLogSd(groups.filter((group) => group.length > 0));
}

function logMean(values: readonly number[], sigma: number): LogMean {
  const mean = values.reduce((sum, value) => sum + Math.log(value), 0) / values.length;
  return { mean, variance: sigma ** 2 / values.length };
}
