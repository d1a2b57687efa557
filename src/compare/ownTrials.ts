import { aggregatesAmong, isUnmistakable } from "../dataset/aggregates.ts";
import { quantityKey } from "../model/quantity.ts";
import { type Trial } from "../effects/trial.ts";
import type { LeftOut } from "../model/comparison.ts";
import type { SideName } from "../model/reason.ts";

export interface OwnTrials {
  readonly trials: readonly Trial[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The trials of a side without those that only tell others again: a record with every number of another one (a sweep's summary
 * beside its runs), and one that sums up those beside it. Told by their content, whatever the files are called.
 */
export function ownTrials(side: SideName, trials: readonly Trial[]): OwnTrials {
  const originals = originalsOf(trials);
  const once = trials.filter((trial) => !originals.has(trial));
  const aggregates = aggregatesAmong(once.filter((trial) => !isList(trial)));
  const leftOut: LeftOut[] = [
    ...[...originals].map(([{ file }, of]) => ({ side, kind: "copy" as const, file, of: of.file })),
    ...[...aggregates].map(({ file }) => ({ side, kind: "aggregate" as const, file, of: null })),
  ];
  return { trials: once.filter((trial) => !aggregates.has(trial)), leftOut };
}

/** Of every copy its original: of records with the same numbers the one whose file holds the fewest. */
function originalsOf(trials: readonly Trial[]): Map<Trial, Trial> {
  const records = new Map<string, number>();
  for (const { file } of trials) records.set(file, (records.get(file) ?? 0) + 1);
  const recordsOf = ({ file }: Trial) => records.get(file) ?? 0;
  const known = new Map<string, Trial>();
  const copies = new Map<Trial, Trial>();
  for (const trial of trials.toSorted((a, b) => recordsOf(a) - recordsOf(b))) {
    if (!isUnmistakable({ measurements: numbersIn(trial) })) continue;
    const told = JSON.stringify([trial.benchmark, trial.variant, ...trial.measurements.map(numberText)]);
    const original = known.get(told);
    if (original === undefined) known.set(told, trial);
    else copies.set(trial, original);
  }
  return copies;
}

function isList({ measurements }: Trial): boolean {
  return measurements.some(({ list }) => list !== undefined);
}

function numberText({ list, value, ...quantity }: Trial["measurements"][number]): string {
  return `${quantityKey(quantity)} ${(list ?? [value]).join(" ")}`;
}

/** Every other number once: a constant that comes back proves nothing. */
function numbersIn({ measurements }: Trial): Trial["measurements"] {
  const values = new Set(measurements.flatMap(({ list, value }) => list ?? value));
  const [first] = measurements;
  return first === undefined ? [] : [...values].map((value) => ({ ...first, value }));
}
