import { PLANNED } from "../model/plannedTrials.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import type { Choice, MetricChoice } from "../model/policy.ts";
import type { Reason } from "../model/reason.ts";
import type { Variant } from "../model/records.ts";
import { type Cohort, type Value, valuesOf } from "./cohorts.ts";
import type { LoadGate } from "./loadGate.ts";
import { sideDifferences } from "./sideDifferences.ts";
import { type Quantity, quantityKey } from "../model/quantity.ts";
import { type Reading, type Trial } from "./trial.ts";

/** A quantity that two cohorts both have, with the values of their runs. */
export interface Pair extends Quantity {
  readonly reference: Cohort;
  readonly candidate: Cohort;
  readonly key: string;
  readonly referenceValues: readonly Value[];
  readonly candidateValues: readonly Value[];
  /** Why the validity gate would not let them be compared; empty when nothing known differs. */
  readonly differences: readonly WorkloadDifference[];
  /** What is said of the two workloads and bars nothing. */
  readonly told: readonly Reason[];
}

const pairings: readonly (readonly [reference: Variant, candidate: Variant])[] = [
  ["baseline", "human"],
  ["baseline", "agent"],
  ["human", "agent"],
];

/** Two variants of one pipeline of one commit, whether or not a metric is common to them. */
export function cohortPairs<Run extends Trial>(
  cohorts: readonly Cohort<Run>[],
): (readonly [Cohort<Run>, Cohort<Run>])[] {
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

/** The values of one quantity on both sides, with nothing said against comparing them. */
export function pairOf(
  reference: Cohort,
  candidate: Cohort,
  { metric, statistic, key }: Pick<Reading, "metric" | "statistic" | "key">,
): Pair {
  const [referenceValues, candidateValues] = [
    valuesOf(reference, { metric, statistic }),
    valuesOf(candidate, { metric, statistic }),
  ];
  const sides = { reference, candidate, referenceValues, candidateValues };
  return { ...sides, metric, statistic, key, differences: [], told: [] };
}

/** One pair for each quantity that both cohorts have. */
export function metricPairs(reference: Cohort, candidate: Cohort, gate: LoadGate): Pair[] {
  const { barring: differences, told } = sideDifferences(reference, candidate, gate);
  const seen = new Map<string, Reading>();
  // Backwards, so that the name the first run gives a number wins.
  for (const { measurements } of [...reference.runs].reverse()) {
    for (const reading of measurements) seen.set(quantityKey(reading), reading);
  }
  return [...seen.values()]
    .map((reading) => ({ ...pairOf(reference, candidate, reading), differences, told }))
    .filter(({ candidateValues }) => candidateValues.length > 0);
}

/** The pair a choice names: the first of its metrics that both sides have; what was measured as planned stands before any pipeline. */
export function choose(pairs: readonly Pair[], choice: Choice): Pair | null {
  const planned = pairs.filter(({ reference }) => reference.pipeline === PLANNED);
  const anywhere = choice.metrics.map((wanted) => ({ ...wanted, pipeline: "*" }));
  return chosenOf(planned, { ...choice, metrics: anywhere }) ?? chosenOf(pairs, choice);
}

/** `*` is any pipeline. */
function chosenOf(pairs: readonly Pair[], choice: Choice): Pair | null {
  const sides = pairs.filter(
    ({ reference, candidate }) =>
      reference.variant === choice.reference &&
      candidate.variant === choice.candidate &&
      (choice.agent === undefined || candidate.variant !== "agent" || isAgent(candidate, choice.agent)),
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

/** A policy may name an agent with its model or without. */
function isAgent({ agent, runs }: Cohort, wanted: string): boolean {
  return agent === wanted || runs[0]?.agent?.name === wanted;
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
