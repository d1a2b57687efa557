import { agentLabel } from "../model/agentLabel.ts";
import type { Agent } from "../model/identity.ts";
import type { Mode, Workload } from "../model/records.ts";
import { hasValues } from "../model/runChecks.ts";
import { workloadDifferences } from "./workload.ts";

/** A mean of one run is that run. */
const FEWEST_PARTS = 2;
/** Few short numbers can agree by chance; so many digits cannot. */
const CHANCE_DIGITS = 12;

interface Told {
  readonly metric: string;
  readonly statistic: string | null;
  readonly value: number;
}

/** A run as far as it may sum up others. */
export interface Telling {
  readonly file: string;
  readonly benchmark?: string;
  readonly pipeline: string;
  readonly variant?: string;
  readonly agent?: Agent | undefined;
  readonly workload: Workload;
  readonly mode?: Mode | undefined;
  readonly measurements: readonly Told[];
}

/**
 * The runs that only sum up others beside them: a sweep's summary, a mean beside its repeats. Beside is: in the same folder, of the
 * same variant and agent, by the same pipeline, of no other load. Such a run holds the means of the others, or repeats numbers of one
 * of them and has fewer.
 */
export function aggregatesAmong<R extends Telling>(runs: readonly R[]): ReadonlySet<R> {
  const groups = new Map<string, R[]>();
  for (const run of runs) {
    if (!hasValues(run)) continue;
    const group = groups.get(placeOf(run));
    if (group === undefined) groups.set(placeOf(run), [run]);
    else group.push(run);
  }
  return new Set([...groups.values()].flatMap(sumsAmong));
}

/** Runs of one load are looked for once, whatever their number. */
function sumsAmong<R extends Telling>(group: readonly R[]): R[] {
  const loads = new Map<string, R[]>();
  for (const run of group) {
    const load = JSON.stringify(loadOf(run));
    const same = loads.get(load);
    if (same === undefined) loads.set(load, [run]);
    else same.push(run);
  }
  return [...loads.values()].flatMap((runs) => {
    const alike = group.filter((other) => workloadDifferences(runs[0]!, other, Infinity).length === 0);
    const beside = new Beside(alike);
    return runs.filter((run) => sumsUp(run, beside));
  });
}

/** What `workloadDifferences` looks at, token totals aside. */
function loadOf({ workload, mode }: Telling) {
  return { ...workload, settings: undefined, inputTokens: undefined, outputTokens: undefined, mode };
}

/** The runs of one load in a folder: what is asked of each is counted once. */
class Beside {
  readonly runs: readonly Telling[];
  readonly #sums = new Map<string, { sum: number; size: number; runs: number }>();
  readonly #tellers = new Map<string, Telling[]>();

  constructor(runs: readonly Telling[]) {
    this.runs = runs;
    for (const run of runs) this.#add(run);
  }

  #add(run: Telling): void {
    const seen = new Set<string>();
    for (const each of run.measurements) {
      const quantity = toldKey(each);
      if (seen.has(quantity)) continue;
      seen.add(quantity);
      const known = this.#sums.get(quantity) ?? { sum: 0, size: 0, runs: 0 };
      known.sum += each.value;
      known.size += Math.abs(each.value);
      known.runs += 1;
      this.#sums.set(quantity, known);
      const told = valueKey(each);
      const tellers = this.#tellers.get(told);
      if (tellers === undefined) this.#tellers.set(told, [run]);
      else tellers.push(run);
    }
  }

  /** Runs that tell the value too. */
  tellersOf(told: Told): readonly Telling[] {
    return this.#tellers.get(valueKey(told)) ?? [];
  }

  /** Whether a value of a run may be the mean of those of all other runs: false only where it is not. */
  mayBeMean(run: Telling, told: Told): boolean {
    const known = this.#sums.get(toldKey(told));
    if (known === undefined || known.runs < this.runs.length) return false;
    const mean = (known.sum - (valueIn(run, told) ?? 0)) / (known.runs - 1);
    // adding in another order changes the last digits of a sum
    const slack = known.size * Number.EPSILON * 4;
    return Math.abs(mean - told.value) <= stepOf(told.value) + slack;
  }
}

function toldKey({ metric, statistic }: Told): string {
  return `${metric} ${statistic}`;
}

function valueKey(told: Told): string {
  return `${toldKey(told)} ${told.value}`;
}

function placeOf({ file, benchmark, pipeline, variant, agent }: Telling): string {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return JSON.stringify([
    folder,
    benchmark,
    pipeline,
    variant,
    agent === undefined ? null : agentLabel(agent),
  ]);
}

function sumsUp(run: Telling, beside: Beside): boolean {
  if (!isUnmistakable(run)) return false;
  const [first] = run.measurements;
  if (first === undefined) return false;
  if (beside.tellersOf(first).some((other) => other !== run && repeats(run, other))) return true;
  if (!run.measurements.every((each) => beside.mayBeMean(run, each))) return false;
  return isMeanOf(
    run,
    beside.runs.filter((other) => other !== run),
  );
}

function repeats(run: Telling, other: Telling): boolean {
  return (
    run.measurements.length < other.measurements.length &&
    run.measurements.every((each) => valueIn(other, each) === each.value)
  );
}

/** Every number of the run is the mean of the others' numbers, to the digits that it is written in, and these differ. */
function isMeanOf(run: Telling, others: readonly Telling[]): boolean {
  if (others.length < FEWEST_PARTS) return false;
  let differing = false;
  for (const each of run.measurements) {
    const parts = others.flatMap((other) => valueIn(other, each) ?? []);
    if (parts.length < others.length) return false;
    const mean = parts.reduce((sum, value) => sum + value, 0) / parts.length;
    if (Math.abs(mean - each.value) > stepOf(each.value)) return false;
    differing ||= parts.some((value) => value !== parts[0]);
  }
  return differing;
}

function valueIn({ measurements }: Telling, { metric, statistic }: Told): number | undefined {
  return measurements.find((each) => each.metric === metric && each.statistic === statistic)?.value;
}

/** The last printed digit; of a number that fills a double, what adding in another order may change. */
function stepOf(value: number): number {
  const digits = String(Math.abs(value)).replace(/e.*/, "");
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return Math.max(10 ** -decimals / 2, Math.abs(value) * 1e-12) * (1 + 1e-9);
}

export function isUnmistakable({ measurements }: Pick<Telling, "measurements">): boolean {
  const digits = measurements.reduce((sum, { value }) => sum + String(value).replace(/\D/g, "").length, 0);
  return digits > CHANCE_DIGITS;
}
