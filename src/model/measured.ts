import type { Workload } from "./records.ts";
import type { Thresholds } from "./thresholds.ts";

/**
 * The rate in requests per second that decides what the run served; null where it was sent as fast as it could be, the
 * rate is not known, or the engine could not keep up with it.
 */
export function boundByRate(
  {
    workload,
    measurements,
  }: {
    readonly workload: Workload;
    readonly measurements: readonly {
      readonly metric: string;
      readonly statistic: string | null;
      readonly value: number;
    }[];
  },
  { loadBoundShare }: Pick<Thresholds, "loadBoundShare">,
): number | null {
  const rate = Number(workload.requestRate);
  const served = measurements.find(
    ({ metric: id, statistic }) => id === "request_throughput" && statistic === "mean",
  );
  if (!Number.isFinite(rate) || rate <= 0 || served === undefined) return null;
  return served.value >= loadBoundShare * rate ? rate : null;
}
