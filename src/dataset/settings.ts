import type { WorkloadDifference } from "../model/comparison.ts";
import type { Workload } from "../model/records.ts";
import type { WorkloadCatalogue } from "../model/workloadKeys.ts";
import { isMeant } from "../model/glob.ts";

/*
 * What result files state of load and server beyond the named fields of a workload: every scalar under its own key. A catalogue
 * says what a known key is; of an unknown one the values tell.
 */

export type Setting = string | number | boolean | null;
type KeyClass = WorkloadCatalogue["keys"][number]["class"];

/** Runs as far as their settings are concerned. */
type Stating = { readonly workload: Workload };

export interface KeyKnowledge {
  /** Null for a key that nothing names. */
  readonly classOf: (key: string) => KeyClass | null;
  /** Whether a program takes this value where nobody states one. */
  readonly isDefault: (key: string, value: Setting) => boolean;
  /** Whether runs that share its value were made against one start of a server. */
  readonly tellsStart: (key: string) => boolean;
  /** With what it varies: the engine, the model. */
  readonly follows: (key: string) => readonly string[];
  /** One name for what programs call by several. */
  readonly nameOf: (key: string) => string;
}

/** Nothing is known of any key. */
export const noKeys: KeyKnowledge = {
  classOf: () => null,
  isDefault: (_, value) => value === null,
  tellsStart: () => false,
  follows: () => [],
  nameOf: (key) => key,
};

export function keyKnowledge({ keys }: Pick<WorkloadCatalogue, "keys">): KeyKnowledge {
  const exact = new Map(keys.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));
  const patterns = keys.flatMap((entry) =>
    entry.names.filter((name) => name.includes("*")).map((name) => [name, entry] as const),
  );
  const known = new Map<string, WorkloadCatalogue["keys"][number] | null>();
  const find = (key: string) => {
    const names = endingsOf(plain(key));
    const named = names.flatMap((name) => exact.get(name) ?? [])[0];
    const like = () => patterns.find(([glob]) => names.some((name) => isMeant(name, glob)))?.[1];
    return named ?? like() ?? null;
  };
  const entryOf = (key: string) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const entry = find(key);
    known.set(key, entry);
    return entry;
  };
  return {
    classOf: (key) => entryOf(key)?.class ?? null,
    isDefault: (key, value) =>
      value === null || (entryOf(key)?.defaults ?? []).some((each) => same(each, value)),
    tellsStart: (key) => entryOf(key)?.start === true,
    follows: (key) => entryOf(key)?.follows ?? [],
    nameOf: (key) => entryOf(key)?.same ?? key,
  };
}

/** `a.b.c`, `b.c`, `c`: a key may be known by its last parts. */
function endingsOf(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_, index) => parts.slice(index).join("."));
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll("-", "_");
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

/** `1` written as a text is the same setting as the number. */
function same(a: Setting, b: Setting): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

/** Where settings that differ on purpose are allowed, by the last part of their key. */
export type Varied = ReadonlySet<string>;

/**
 * Settings that divide the runs of one side into benchmarks of their own: known ones that take several values, and unknown ones
 * whose values come back. An unknown number or text that is new in every run is an outcome or a name, and divides nothing.
 */
export function dividingKeys(runs: readonly Stating[], keys: KeyKnowledge): string[] {
  const values = new Map<string, Map<string, number>>();
  for (const { workload } of runs)
    for (const [key, value] of Object.entries(workload.settings ?? {})) {
      const counts = values.get(key) ?? new Map<string, number>();
      counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
      values.set(key, counts);
    }
  return [...values]
    .filter(([key, counts]) => counts.size > 1 && divides(keys.classOf(key), counts))
    .map(([key]) => key)
    .toSorted();
}

function divides(known: KeyClass | null, counts: ReadonlyMap<string, number>): boolean {
  if (known !== null) return known === "workload";
  const isSwitch = [...counts.keys()].every((value) => value === "true" || value === "false");
  return (
    isSwitch || ([...counts.values()].every((count) => count > 1) && ![...counts.keys()].some(isFraction))
  );
}

function isFraction(value: string): boolean {
  return Number.isFinite(Number(value)) && !Number.isInteger(Number(value));
}

function textOf(value: Setting): string {
  return String(value);
}

/** The values of some settings of a run, as a name for a map. */
export function settingsKey({ workload }: Stating, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => textOf(workload.settings?.[name] ?? null)));
}

/**
 * In what two sides state other settings. A setting that one side alone states differs unless it is what a program takes anyway:
 * newer programs write more. Where a side's files hold no settings at all nothing is known of them.
 */
export function settingDifferences(
  reference: readonly Stating[],
  candidate: readonly Stating[],
  keys: KeyKnowledge,
): WorkloadDifference[] {
  return differences(reference, candidate, (key, value) => isWorkload(key, value, keys), keys);
}

/** What is held against each other: versions, commits, images. */
export function testedDifferences(
  reference: readonly Stating[],
  candidate: readonly Stating[],
  keys: KeyKnowledge,
): WorkloadDifference[] {
  return differences(reference, candidate, (key) => keys.classOf(key) === "tested", keys).filter(
    (each) => !isStatedOnce(each),
  );
}

function isWorkload(key: string, value: Setting, keys: KeyKnowledge): boolean {
  const known = keys.classOf(key);
  if (known !== null) return known === "workload";
  return typeof value !== "number" || Number.isInteger(value);
}

const NOT_STATED = "not stated";

/** Whether one side says nothing of it: another program writes other keys. */
export function isStatedOnce({ reference, candidate }: WorkloadDifference): boolean {
  return reference === NOT_STATED || candidate === NOT_STATED;
}

function differences(
  reference: readonly Stating[],
  candidate: readonly Stating[],
  counts: (key: string, value: Setting) => boolean,
  keys: KeyKnowledge,
): WorkloadDifference[] {
  const [a, b] = [statedBy(reference, keys), statedBy(candidate, keys)];
  if (a === null || b === null) return [];
  // what varies among the repeats of a side is an outcome
  const varying = new Set([...a.varying, ...b.varying]);
  return [...new Set([...a.values.keys(), ...b.values.keys()])].toSorted().flatMap((name) => {
    const [one, other] = [a.values.get(name), b.values.get(name)];
    const stated = [one, other].filter((each) => each !== undefined);
    const [x, y = x] = stated;
    if (varying.has(name) || x === undefined || y === undefined) return [];
    if (!stated.every(({ key, value }) => counts(key, value))) return [];
    if (stated.length === 2 ? same(x.value, y.value) : keys.isDefault(x.key, x.value)) return [];
    const field = lastPart(x.key === y.key ? x.key : name);
    return [{ field, reference: worded(one?.value), candidate: worded(other?.value) }];
  });
}

function worded(value: Setting | undefined): string | number {
  if (value === undefined) return NOT_STATED;
  return typeof value === "number" ? value : value === null ? "none" : String(value);
}

interface Stated {
  readonly values: ReadonlyMap<string, { readonly key: string; readonly value: Setting }>;
  readonly varying: ReadonlySet<string>;
}

/** The settings of a side; null where none of its files holds any. */
function statedBy(runs: readonly Stating[], { nameOf }: KeyKnowledge): Stated | null {
  const all = runs.flatMap(({ workload: { settings } }) => (settings === undefined ? [] : [settings]));
  if (all.length === 0) return null;
  const values = new Map<string, { readonly key: string; readonly value: Setting }>();
  const varying = new Set<string>();
  for (const settings of all)
    for (const [key, value] of Object.entries(settings)) {
      const name = nameOf(key);
      const known = values.get(name);
      if (known === undefined) values.set(name, { key, value });
      else if (known.key === key && !same(known.value, value)) varying.add(name);
    }
  return { values, varying };
}
