import type { FoundFile } from "../io/walk.ts";
import type { Statistic } from "../model/metrics.ts";
import type { Workload } from "../model/records.ts";
import { quantityKey, recordPlace } from "../model/quantity.ts";
import { type Reading, type Trial } from "../effects/trial.ts";

/** Repeated values of one quantity of one benchmark, from one place of a file. */
export interface SideSet {
  readonly benchmark: string;
  readonly metric: string;
  readonly statistic: Statistic | null;
  readonly unit: string | null;
  readonly better: "lower" | "higher" | null;
  readonly values: readonly number[];
  readonly iterations: boolean;
  readonly mode?: Trial["mode"];
  readonly workload?: Workload;
  readonly file: string;
  readonly pointer: string;
}

/** A file whose values another one has told. */
export interface FileCopy {
  readonly file: string;
  readonly of: string;
}

/** What one path holds. */
export interface SideRead {
  readonly sets: readonly SideSet[];
  readonly copies?: readonly FileCopy[];
  readonly runs: readonly Trial[];
  /** What the name of the path itself states as `key=value`. */
  readonly named?: NonNullable<Workload["settings"]>;
  /** What stands at the path; absent where the values come from no file. */
  readonly files?: readonly Pick<FoundFile, "absolute" | "size">[];
}

/** Direction of a benchmark whose file does not tell; null where nobody told. */
export type DirectionOf = (benchmark: string, metric: string) => "lower" | "higher" | null;

const NOTHING: Workload = {};

/** Ids of one length sort as the values stand in the files. */
const FIRST_ID = 1_000_000_000;

/**
 * The repeated values as trials. Single values of several quantities of one benchmark stand side by side in a file: the first of
 * each belongs to its first run, and so on. A list is one trial that stands for its repetitions.
 */
export function trialsOfSets(sets: readonly SideSet[], directionOf: DirectionOf): Trial[] {
  let count = FIRST_ID;
  const nextId = () => String((count += 1));
  const groups = new Map<string, Map<Workload, SideSet[]>>();
  for (const set of sets) {
    const name = `${set.file}\n${set.benchmark}`;
    const group = groups.get(name) ?? new Map<Workload, SideSet[]>();
    groups.set(name, group);
    const workload = set.workload ?? NOTHING;
    const members = group.get(workload);
    if (members === undefined) group.set(workload, [set]);
    else members.push(set);
  }
  return [...groups.values()].flatMap((group) =>
    [...group].flatMap(([workload, members]) => zipped(members, workload, nextId, directionOf)),
  );
}

function zipped(
  sets: readonly SideSet[],
  workload: Workload,
  nextId: () => string,
  directionOf: DirectionOf,
): Trial[] {
  const [first] = sets;
  if (first === undefined) return [];
  const common = {
    benchmark: first.benchmark,
    pipeline: "",
    file: first.file,
    ...(first.mode === undefined ? {} : { mode: first.mode }),
    workload,
    ...(sets.some(({ iterations }) => iterations) ? { iteration: true as const } : {}),
  };
  const trials: (Trial & { readonly measurements: Reading[] })[] = [];
  const lengths = new Map<string, number>();
  for (const set of toldOnce(sets)) {
    const quantity = quantityKey(set);
    const from = lengths.get(quantity) ?? 0;
    const [value] = set.values;
    if (value === undefined) continue;
    const trial = (trials[from] ??= { ...common, id: nextId(), measurements: [] });
    trial.measurements.push({
      ...readingOf(set, directionOf),
      value,
      ...(set.values.length === 1 ? {} : { list: set.values }),
    });
    lengths.set(quantity, from + 1);
  }
  return trials;
}

/** What one record states twice under two names (`median_ttft_ms` and `p50_ttft_ms`) is one value, the first. */
function toldOnce(sets: readonly SideSet[]): SideSet[] {
  const told = new Map<string, SideSet>();
  return sets.filter((set) => {
    if (set.pointer === "") return true;
    const name = `${quantityKey(set)}\n${recordPlace(set.pointer)}`;
    const first = told.get(name);
    if (first === undefined) told.set(name, set);
    return first === undefined || (first.statistic === set.statistic && parentOf(first) !== parentOf(set));
  });
}

function parentOf({ pointer }: SideSet): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function readingOf(set: SideSet, directionOf: DirectionOf): Omit<Reading, "value"> {
  const { metric, statistic, unit, pointer, benchmark } = set;
  const better = set.better ?? directionOf(benchmark, metric);
  return { metric, statistic, unit, key: metric, pointer, ...(better === null ? {} : { better }) };
}

/** Two units under one name cannot be one sample; the second keeps its unit in its name. */
export function unitsApart(sets: readonly SideSet[]): SideSet[] {
  const units = new Map<string, string | null>();
  return sets.map((set) => {
    const name = `${set.benchmark}\n${set.metric}\n${set.statistic ?? ""}`;
    const first = units.get(name);
    if (first === undefined) units.set(name, set.unit);
    if (first === undefined || first === set.unit) return set;
    return { ...set, metric: `${set.metric} (${set.unit ?? "no unit"})` };
  });
}
