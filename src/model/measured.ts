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

/** Requests (or executions) of a run that did not succeed, and of how many. */
export interface Failed {
  readonly failed: number;
  readonly of: number;
}

/**
 * What a run's own counters say of its health; null where nothing failed or nothing is counted. A program that counts no failures
 * counts what was answered.
 */
export function failedIn({ workload }: { readonly workload: Workload }): Failed | null {
  const { completed, prompts } = workload;
  const short = completed === undefined || prompts === undefined ? 0 : prompts - completed;
  const failed = workload.failed ?? Math.max(0, short);
  if (failed === 0) return null;
  const executions = Number(workload.settings?.["executions"] ?? failed);
  return { failed, of: completed === undefined ? executions : completed + failed };
}

/** Of all runs of a side together; null where no more than `maxFailedPct` of the requests failed. */
export function failedAmong(
  runs: readonly { readonly workload: Workload }[],
  maxFailedPct = 100,
): Failed | null {
  const each = runs.map((run) => failedIn(run) ?? { failed: 0, of: run.workload.completed ?? 0 });
  const failed = each.reduce((sum, run) => sum + run.failed, 0);
  const of = each.reduce((sum, run) => sum + run.of, 0);
  return failed > (maxFailedPct / 100) * of ? { failed, of } : null;
}
