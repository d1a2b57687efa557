import { mean, sampleStandardDeviation } from "simple-statistics";
import type { ConstantValue } from "../model/constantValues.ts";
import type { MetricId } from "../model/metrics.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { compareText } from "../model/order.ts";
import type { Thresholds } from "../model/thresholds.ts";

/** One value a commit of one metric of one pipeline. */
interface Group {
  readonly pipeline: string;
  readonly metric: MetricId;
  readonly byCommit: Map<string, number>;
}

/**
 * Metrics that hardly differ over the commits of a pipeline: a request rate, a client or a fixed test decides them, and
 * a comparison of two of them says "equal" whatever the change did. Formula: 100 · s / mean over one mean value per
 * commit (the first run in order of id). Only executions of the benchmark count.
 */
export function constantValues(
  runs: readonly Run[],
  { constantCommits, constantSpreadPct }: Pick<Thresholds, "constantCommits" | "constantSpreadPct">,
): ConstantValue[] {
  const groups = new Map<string, Group>();
  for (const { pipeline, commit, measurements } of benchmarkRuns(runs)) {
    for (const { metric, statistic, value } of measurements) {
      if (statistic !== "mean") continue;
      const key = JSON.stringify([pipeline, metric]);
      const group = groups.get(key) ?? { pipeline, metric, byCommit: new Map<string, number>() };
      if (!group.byCommit.has(commit)) group.byCommit.set(commit, value);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { pipeline, metric, byCommit }]) => {
      const values = [...byCommit.values()];
      if (values.length < constantCommits) return [];
      const centre = mean(values);
      const spreadPct = (100 * sampleStandardDeviation(values)) / centre;
      if (!(spreadPct < constantSpreadPct)) return [];
      return [{ pipeline, metric, commits: values.length, mean: centre, spreadPct }];
    });
}
