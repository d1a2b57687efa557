import type { Reading, Trial } from "../effects/trial.ts";
import type { LatencyTarget } from "../model/comparison.ts";
import type { RunRecord, SamplesRecord } from "../model/records.ts";
import type { SideSet } from "./trials.ts";

/** The metric under which goodput stands beside the others. */
export const GOODPUT = "goodput";

/** Every request of one run: a list a metric. */
type Requests = readonly SamplesRecord[];

/**
 * The rate of requests within all targets, of each run whose file tells its requests: the run's own request rate times the share
 * of its successful requests that keep every target. A request of one token has no time per further token and keeps that target.
 */
export function goodputSets(
  sets: readonly SideSet[],
  samples: Requests,
  targets: readonly LatencyTarget[],
): SideSet[] {
  return [...byRun(samples)].flatMap(([workload, requests]) => {
    const rate = sets.find(
      (set) => set.workload === workload && set.metric === "request_throughput" && set.statistic === "mean",
    );
    const value = goodputOf(rate?.values[0], requests, targets);
    if (rate === undefined || value === null) return [];
    return [
      {
        ...rate,
        metric: GOODPUT,
        statistic: null,
        unit: "req/s",
        better: "higher" as const,
        values: [value],
      },
    ];
  });
}

/** The runs with a goodput each beside their other numbers. */
export function withGoodput(
  runs: readonly RunRecord[],
  samples: Requests,
  targets: readonly LatencyTarget[],
): GoodRun[] {
  const requests = byRun(samples);
  return runs.map((run) => {
    const rate = run.measurements.find(
      ({ metric, statistic }) => metric === "request_throughput" && statistic === "mean",
    );
    const value = goodputOf(rate?.value, requests.get(run.workload) ?? [], targets);
    if (rate === undefined || value === null) return run;
    const goodput: Reading = {
      ...rate,
      metric: GOODPUT,
      statistic: null,
      unit: "req/s",
      better: "higher",
      value,
    };
    return { ...run, goodput };
  });
}

export type GoodRun = RunRecord & { readonly goodput?: Reading };

function byRun(samples: Requests): Map<SamplesRecord["workload"], SamplesRecord[]> {
  const runs = new Map<SamplesRecord["workload"], SamplesRecord[]>();
  for (const each of samples.filter(({ unitOf }) => unitOf === "request"))
    runs.set(each.workload, [...(runs.get(each.workload) ?? []), each]);
  return runs;
}

/** Null where the requests of a target are not told. */
function goodputOf(
  rate: number | undefined,
  requests: Requests,
  targets: readonly LatencyTarget[],
): number | null {
  const lists = targets.map(({ metric, atMost }) => {
    const found = requests.find((each) => each.metric === metric);
    return found === undefined ? null : { atMost, values: valuesByRequest(found) };
  });
  const all = Math.max(0, ...requests.map(({ values }) => values.length));
  if (rate === undefined || all === 0) return null;
  const known = lists.flatMap((list) => list ?? []);
  if (known.length < lists.length) return null;
  const isKept = (_: unknown, at: number) =>
    known.every(({ atMost, values }) => (values.get(at) ?? 0) <= atMost);
  return (rate * Array.from({ length: all }).filter(isKept).length) / all;
}

function valuesByRequest({ values, requests }: SamplesRecord): Map<number, number> {
  return new Map(values.map((value, index) => [requests?.[index] ?? index, value]));
}

/** The percentile that a run prints farthest out of those asked first: the 99th, the 95th, the 90th. */
const TAILS = ["p99", "p95", "p90"] as const;

/** Whether the printed percentiles of a run keep all targets; null where one is not printed. */
export function keepsTargets({ measurements }: Trial, targets: readonly LatencyTarget[]): boolean | null {
  const kept = targets.map(({ metric, atMost }) => {
    const tails = TAILS.flatMap(
      (tail) => measurements.find((each) => each.metric === metric && each.statistic === tail) ?? [],
    );
    return tails[0] === undefined ? null : tails[0].value <= atMost;
  });
  return kept.includes(null) ? null : kept.every((each) => each === true);
}
