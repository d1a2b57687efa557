import type { Workload } from "./records.ts";

/** Share of the rate requests were sent at from which on a run's throughput is that rate, not the engine's limit: the corpus' runs at a fixed rate reach 0.93 to 0.97 of it. */
const LOAD_BOUND = 0.9;

/**
 * The rate in requests per second that decides what the run served; null where it was sent as fast as it could be, the
 * rate is not known, or the engine could not keep up with it.
 */
export function boundByRate({
  workload,
  measurements,
}: {
  readonly workload: Workload;
  readonly measurements: readonly {
    readonly metric: string;
    readonly statistic: string | null;
    readonly value: number;
  }[];
}): number | null {
  const rate = Number(workload.requestRate);
  const served = measurements.find(
    ({ metric: id, statistic }) => id === "request_throughput" && statistic === "mean",
  );
  if (!Number.isFinite(rate) || rate <= 0 || served === undefined) return null;
  return served.value >= LOAD_BOUND * rate ? rate : null;
}
