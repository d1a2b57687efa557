import { agentLabel } from "../model/identity.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import { metric, type MetricId, type Statistic } from "../model/metrics.ts";
import type { Measurement, Variant } from "../model/records.ts";
import { mayBeCompared, type Run } from "../model/runState.ts";
import type { Choice, MetricChoice } from "../model/policy.ts";
import { compareText } from "../model/order.ts";
import { workloadDifferences } from "../dataset/workload.ts";

/** One variant (and one agent) in one pipeline: the runs whose values stand on one side of a comparison. */
export interface Cohort {
  readonly pipeline: string;
  readonly variant: Variant;
  readonly agent: string | null;
  readonly runs: readonly Run[];
}

/** A metric that two cohorts of one pipeline both have, with the values of their runs. */
export interface Pair {
  readonly reference: Cohort;
  readonly candidate: Cohort;
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly key: string;
  readonly referenceValues: readonly Value[];
  readonly candidateValues: readonly Value[];
  /** Why the validity gate would not let them be compared; empty when nothing known differs. */
  readonly differences: readonly WorkloadDifference[];
}

export interface Value {
  readonly run: Run;
  readonly measurement: Measurement;
}

const pairings: readonly (readonly [reference: Variant, candidate: Variant])[] = [
  ["baseline", "human"],
  ["baseline", "agent"],
  ["human", "agent"],
];

/**
 * Groups the measured runs of one commit into trials; results of different pipelines, agents, commands and workloads
 * stay apart.
 */
export function cohortsOf(runs: readonly Run[], tokenTolerancePct: number): Cohort[] {
  const groups = new Map<string, Run[][]>();
  for (const run of runs.filter(mayBeCompared)) {
    const key = JSON.stringify([
      run.pipeline,
      run.variant,
      labelOf(run),
      codeOf(run),
      run.workload.model ?? null,
      run.workload.prompts ?? null,
    ]);
    const clusters = groups.get(key) ?? [];
    const same = clusters.find((members) =>
      members.every((member) => isRepeat(member, run, tokenTolerancePct)),
    );
    if (same === undefined) clusters.push([run]);
    else same.push(run);
    groups.set(key, clusters);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, clusters]) => clusters)
    .flatMap((members) => {
      const first = members[0];
      if (first === undefined) return [];
      return [{ pipeline: first.pipeline, variant: first.variant, agent: labelOf(first), runs: members }];
    });
}

/** Two runs of the same thing: nothing known of their workloads or commands differs. */
function isRepeat(a: Run, b: Run, tolerancePct: number): boolean {
  const sameCommand = a.command === undefined || b.command === undefined || a.command === b.command;
  return sameCommand && a.mode === b.mode && workloadDifferences(a, b, tolerancePct).length === 0;
}

/** Two attempts of one agent are two patches, unless their hash says otherwise; commits and parents are one code each. */
function codeOf({ variant, patchSha256, attempt }: Run): string | null {
  return variant === "agent" ? (patchSha256 ?? attempt ?? null) : null;
}

function labelOf({ agent }: Run): string | null {
  return agent === undefined ? null : agentLabel(agent);
}

/** A policy may name an agent with its model or without. */
function isAgent(label: string | null, wanted: string): boolean {
  return label === wanted || label?.split("/")[0] === wanted;
}

/** Every (metric, statistic) that both sides of a pairing have, inside one pipeline. */
export function pairsOf(cohorts: readonly Cohort[], tokenTolerancePct: number): Pair[] {
  return cohortPairs(cohorts).flatMap(([reference, candidate]) =>
    metricPairs(reference, candidate, tokenTolerancePct),
  );
}

/** Two variants of one pipeline, whether or not a metric is common to them. */
export function cohortPairs(cohorts: readonly Cohort[]): (readonly [Cohort, Cohort])[] {
  return pairings.flatMap(([from, to]) =>
    cohorts
      .filter(({ variant }) => variant === from)
      .flatMap((reference) =>
        cohorts
          .filter(({ variant, pipeline }) => variant === to && pipeline === reference.pipeline)
          .map((candidate) => [reference, candidate] as const),
      ),
  );
}

function metricPairs(reference: Cohort, candidate: Cohort, tolerancePct: number): Pair[] {
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  if (a === undefined || b === undefined) return [];
  const differences = workloadDifferences(a, b, tolerancePct);
  const seen = new Map<string, Measurement>();
  // Backwards, so that the name the first run gives a number wins.
  for (const { measurements } of [...reference.runs].reverse()) {
    for (const measurement of measurements)
      seen.set(`${measurement.metric} ${measurement.statistic}`, measurement);
  }
  return [...seen.values()].flatMap(({ metric: id, statistic, key }) => {
    const referenceValues = valuesOf(reference, id, statistic);
    const candidateValues = valuesOf(candidate, id, statistic);
    if (candidateValues.length === 0) return [];
    return [
      { reference, candidate, metric: id, statistic, key, referenceValues, candidateValues, differences },
    ];
  });
}

/** The values of a metric, one a run. */
export function valuesOf({ runs }: Pick<Cohort, "runs">, id: MetricId, statistic: Statistic): Value[] {
  return runs.flatMap((run) => {
    const measurement = run.measurements.find((m) => m.metric === id && m.statistic === statistic);
    return measurement === undefined ? [] : [{ run, measurement }];
  });
}

/** The pair a choice names: the first of its metrics that both sides have; `*` is any pipeline. */
export function choose(pairs: readonly Pair[], choice: Choice): Pair | null {
  const sides = pairs.filter(
    ({ reference, candidate }) =>
      reference.variant === choice.reference &&
      candidate.variant === choice.candidate &&
      (choice.agent === undefined || candidate.variant !== "agent" || isAgent(candidate.agent, choice.agent)),
  );
  for (const wanted of choice.metrics) {
    const found = sides.filter((pair) => fits(pair, wanted));
    const sound = found.filter(({ differences }) => differences.length === 0);
    const best = sound.reduce<Pair | undefined>(
      (a, b) => (a === undefined || trials(b) > trials(a) ? b : a),
      undefined,
    );
    const chosen = best ?? found[0];
    if (chosen !== undefined) return chosen;
  }
  return null;
}

function trials({ referenceValues, candidateValues }: Pair): number {
  return Math.min(referenceValues.length, candidateValues.length);
}

function fits(pair: Pair, wanted: MetricChoice): boolean {
  return (
    (wanted.pipeline === "*" || pair.reference.pipeline === wanted.pipeline) &&
    pair.statistic === wanted.statistic &&
    (wanted.key === undefined ? pair.metric === wanted.metric : pair.key === wanted.key)
  );
}

/** A number that is no result of a benchmark must not be compared as if it were one. */
export function metricObjection(id: MetricId): string | null {
  if (metric(id).family === "log")
    return "the value is a line of the engine's log, not a result (metric-from-log-line)";
  if (metric(id).family === "warm-up") return "the value is of the warm-up, not a result (cold-start)";
  if (metric(id).unit === "?") return "the unit of the value is not known (metric-mislabelled)";
  return null;
}
