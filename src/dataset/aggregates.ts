import { agentLabel } from "../model/identity.ts";
import type { Measurement, RunRecord } from "../model/records.ts";
import { hasValues } from "../model/runState.ts";

/** A mean of one run is that run. */
const FEWEST_PARTS = 2;
/** Few short numbers can agree by chance; so many digits cannot. */
const CHANCE_DIGITS = 12;

/**
 * The runs that only sum up others beside them: a sweep's summary, a mean beside its repeats. Beside is: in the same folder, of the
 * same variant and agent, by the same pipeline. Such a run holds the means of the others, or repeats numbers of one of them and has
 * fewer.
 */
export function aggregatesAmong(runs: readonly RunRecord[]): ReadonlySet<RunRecord> {
  const groups = new Map<string, RunRecord[]>();
  for (const run of runs) {
    if (!hasValues(run)) continue;
    const group = groups.get(placeOf(run));
    if (group === undefined) groups.set(placeOf(run), [run]);
    else group.push(run);
  }
  return new Set([...groups.values()].flatMap((group) => group.filter((run) => sumsUp(run, group))));
}

function placeOf({ file, pipeline, variant, agent }: RunRecord): string {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return JSON.stringify([folder, pipeline, variant, agent === undefined ? null : agentLabel(agent)]);
}

function sumsUp(run: RunRecord, group: readonly RunRecord[]): boolean {
  if (!isUnmistakable(run)) return false;
  const others = group.filter((other) => other !== run);
  return others.some((other) => repeats(run, other)) || isMeanOf(run, others);
}

function repeats(run: RunRecord, other: RunRecord): boolean {
  return (
    run.measurements.length < other.measurements.length &&
    run.measurements.every((each) => valueIn(other, each) === each.value)
  );
}

/** Every number of the run is the mean of the others' numbers, to the digits that it is written in, and these differ. */
function isMeanOf(run: RunRecord, others: readonly RunRecord[]): boolean {
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

function valueIn({ measurements }: RunRecord, { metric, statistic }: Measurement): number | undefined {
  return measurements.find((each) => each.metric === metric && each.statistic === statistic)?.value;
}

/** The last printed digit; of a number that fills a double, what adding in another order may change. */
function stepOf(value: number): number {
  const digits = String(Math.abs(value)).replace(/e.*/, "");
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return Math.max(10 ** -decimals / 2, Math.abs(value) * 1e-12) * (1 + 1e-9);
}

function isUnmistakable({ measurements }: RunRecord): boolean {
  const digits = measurements.reduce((sum, { value }) => sum + String(value).replace(/\D/g, "").length, 0);
  return digits > CHANCE_DIGITS;
}
