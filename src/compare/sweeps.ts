import { dividingKeys, type KeyKnowledge } from "../dataset/settings.ts";
import type { Workload } from "../model/records.ts";
import type { Trial } from "../effects/trial.ts";

type Words = (value: string) => string;
/** What divides the runs of one name: how it is read from a workload, and the words of a label. */
interface Divider {
  readonly name: string;
  readonly read: (workload: Workload) => string | undefined;
  readonly words: Words;
}

const plain: Words = (value) => value;
/** What a sweep varies, with the words of a label. Token counts follow from these and differ from run to run. */
const named: readonly (readonly [Exclude<keyof Workload, "settings">, Words])[] = [
  ["model", plain],
  ["dataset", plain],
  ["prompts", (value) => `${value} prompts`],
  ["requestRate", (value) => `rate ${value}`],
  ["concurrency", (value) => `concurrency ${value}`],
  ["inputLen", (value) => `input ${value}`],
  ["outputLen", (value) => `output ${value}`],
  ["batchSize", (value) => `batch ${value}`],
  ["dtype", plain],
  ["gpu", plain],
  ["gpuCount", (value) => `${value} GPUs`],
];
const namedDividers = named.map(([field, words]): Divider => ({
  name: field,
  read: (workload) => textOf(workload[field]),
  words,
}));

/**
 * A folder of results is often a sweep: one file per request rate, length or setting of the server, under one name. Where a side
 * holds several workloads of a name, each becomes a benchmark of its own on both sides, named by what varies; they are no trials
 * of one another. Where each side holds one, names stay, and a difference between the sides is the gate's to name.
 */
export function bySweep(
  a: readonly Trial[],
  b: readonly Trial[],
  keys: KeyKnowledge,
): readonly [readonly Trial[], readonly Trial[]] {
  const sides = [byName(a), byName(b)] as const;
  const labels = new Map<string, readonly Divider[]>();
  for (const name of new Set(sides.flatMap((side) => [...side.keys()]))) {
    const dividers = sides.flatMap((side) => dividersOf(side.get(name) ?? [], keys));
    const distinct = [...new Map(dividers.map((each) => [each.name, each])).values()];
    const own = withoutFollowers(
      distinct,
      sides.flatMap((side) => side.get(name) ?? []),
    );
    if (own.length > 0) labels.set(name, own);
  }
  if (labels.size === 0) return [a, b];
  const renamed = (trial: Trial): Trial => {
    const { benchmark = "", workload } = trial;
    const dividers = labels.get(benchmark);
    if (dividers === undefined || Object.keys(workload).length === 0) return trial;
    const label = dividers.map(({ name, read, words }) => {
      const value = read(workload);
      return value === undefined ? `${name} unknown` : words(value);
    });
    const values = dividers.map(({ name, read }) => [name, read(workload) ?? "unknown"]);
    const sweep = { of: benchmark, values: Object.fromEntries(values) };
    return { ...trial, benchmark: `${benchmark}, ${label.join(", ")}`, sweep };
  };
  return [a.map(renamed), b.map(renamed)];
}

function byName(trials: readonly Trial[]): Map<string, Workload[]> {
  const known = new Map<string, Workload[]>();
  for (const { benchmark = "", workload, measurements } of trials) {
    const workloads = known.get(benchmark) ?? [];
    known.set(benchmark, workloads);
    // a list is as many runs of its workload: two tell that it comes back
    const isList = measurements.some(({ list = [] }) => list.length > 1);
    if (isList) workloads.push(workload);
    if (isList || workloads.at(-1) !== workload) workloads.push(workload);
  }
  return known;
}

function dividersOf(workloads: readonly Workload[], keys: KeyKnowledge): Divider[] {
  if (workloads.length < 2) return [];
  // what one does not state is unknown, and no difference
  const own = namedDividers.filter(
    ({ read }) => new Set(workloads.flatMap((workload) => read(workload) ?? [])).size > 1,
  );
  const settings = dividingKeys(
    workloads.map((workload) => ({ workload })),
    keys,
  );
  return [...own, ...settings.map(settingDivider)];
}

/** What a load sets along with itself: twice the concurrency, twice the prompts. */
const FOLLOWERS: ReadonlySet<string> = new Set(["prompts", "requestRate"]);

/** Without what follows from the concurrency, so that loads are told by one number and two sides meet at it. */
function withoutFollowers(dividers: readonly Divider[], workloads: readonly Workload[]): Divider[] {
  const load =
    dividers.find(({ name }) => name === "concurrency") ??
    dividers.find(({ name }) => name === "requestRate");
  if (load === undefined) return [...dividers];
  const follows = ({ name, read }: Divider) => {
    if (name === load.name || !FOLLOWERS.has(name)) return false;
    const values = new Map<string | undefined, Set<string>>();
    for (const workload of workloads) {
      const known = values.get(load.read(workload)) ?? new Set<string>();
      values.set(load.read(workload), known);
      for (const value of [read(workload)]) if (value !== undefined) known.add(value);
    }
    return [...values.values()].every((found) => found.size < 2);
  };
  return dividers.filter((each) => !follows(each));
}

function settingDivider(key: string): Divider {
  const name = key.slice(key.lastIndexOf(".") + 1);
  return { name, read: ({ settings }) => textOf(settings?.[key]), words: (value) => `${name} ${value}` };
}

function textOf(value: string | number | boolean | null | undefined): string | undefined {
  return value === undefined ? undefined : value === null ? "none" : String(value);
}
