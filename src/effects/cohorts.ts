import { agentLabel } from "../model/agentLabel.ts";
import { compareText } from "../model/order.ts";
import type { Variant } from "../model/records.ts";
import { hasValues } from "../model/runChecks.ts";
import { dividingKeys, type KeyKnowledge, settingsKey } from "../dataset/settings.ts";
import type { LoadGate } from "./loadGate.ts";
import { repeatsAmong } from "./repeats.ts";
import { type Quantity } from "../model/quantity.ts";
import { isQuantity, type Reading, type Trial } from "./trial.ts";

/** One variant (and one agent) in one pipeline, or one benchmark of a file: the runs whose values stand on one side. */
export interface Cohort<R extends Trial = Trial> {
  readonly benchmark: string | null;
  readonly pipeline: string;
  readonly variant: Variant | null;
  readonly agent: string | null;
  readonly runs: readonly R[];
}

export interface Value {
  readonly run: Trial;
  readonly measurement: Reading;
}

/**
 * Groups measured runs into cohorts of repetitions: benchmarks, pipelines, agents, commands and workloads stay apart. The same
 * grouping serves data sets and files, so that `report` and `compare` take the same runs for repetitions of each other.
 */
export function cohortsOf<R extends Trial>(trials: readonly R[], gate: LoadGate): Cohort<R>[] {
  const measured = trials.filter(hasValues);
  const divided = dividedBy(measured, gate.keys);
  const groups = new Map<string, R[]>();
  for (const run of measured) {
    const key = `${groupOf(run)}\n${divided(run)}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [run]);
    else members.push(run);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, runs]) => repeatsAmong(runs, gate))
    .flatMap((runs) => (runs[0] === undefined ? [] : [cohort(runs[0], runs)]));
}

function cohort<R extends Trial>(first: Trial, runs: readonly R[]): Cohort<R> {
  const { benchmark, pipeline, variant } = first;
  return { benchmark: benchmark ?? null, pipeline, variant: variant ?? null, agent: labelOf(first), runs };
}

/** Other settings of load and server are other benchmarks, in the runs of one group. */
function dividedBy(trials: readonly Trial[], keys: KeyKnowledge): (run: Trial) => string {
  const stating = trials.filter(({ workload }) => workload.settings !== undefined);
  if (stating.length === 0) return () => "";
  const groups = new Map<string, Trial[]>();
  for (const run of stating) {
    const group = groups.get(groupOf(run));
    if (group === undefined) groups.set(groupOf(run), [run]);
    else group.push(run);
  }
  const names = new Map([...groups].map(([group, runs]) => [group, dividingKeys(runs, keys)]));
  return (run) => settingsKey(run, names.get(groupOf(run)) ?? []);
}

function groupOf(run: Trial): string {
  return JSON.stringify([
    run.benchmark ?? null,
    run.pipeline,
    run.variant ?? null,
    labelOf(run),
    codeOf(run),
    run.workload.model ?? null,
    run.workload.prompts ?? null,
  ]);
}

/** Two attempts of one agent are two patches, unless their hash says otherwise; commits and parents are one code each. */
export function codeOf({ variant, patchSha256, attempt }: Trial): string | null {
  return variant === "agent" ? (patchSha256 ?? attempt ?? null) : null;
}

function labelOf({ agent }: Trial): string | null {
  return agent === undefined ? null : agentLabel(agent);
}

/** The values of a quantity, one a run or one list. */
export function valuesOf({ runs }: Pick<Cohort, "runs">, quantity: Quantity): Value[] {
  return runs.flatMap((run) => {
    const measurement = run.measurements.find((each) => isQuantity(each, quantity));
    return measurement === undefined ? [] : [{ run, measurement }];
  });
}

/** The numbers of all runs and lists. */
export function numbersOf(values: readonly Value[]): readonly number[] {
  const [only] = values;
  if (values.length === 1 && only?.measurement.list !== undefined) return only.measurement.list;
  return values.flatMap(({ measurement: { list, value } }) => list ?? value);
}
