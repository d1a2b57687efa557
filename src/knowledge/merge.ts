/*
 * Layers of knowledge become one: entries with the same identity are the newer layer's, what is new is asked first, and
 * everything else of the older layer stays.
 */

type Entry = Readonly<Record<string, unknown>>;

/** How the entries of a list are told apart. */
export type Identity =
  | { readonly keys: readonly string[] }
  /** A list of names inside the entry: a newer entry takes its names away from older ones. */
  | { readonly names: string };

/** By the name of the list. */
export type Identities = Readonly<Record<string, Identity>>;

export function keyed(...keys: readonly string[]): Identity {
  return { keys };
}

export function named(names: string): Identity {
  return { names };
}

/** A newer layer's file over an older one's; `source` stays what the most of it rests on. */
export function laidOver(older: Entry, newer: Entry, identities: Identities): Entry {
  const merged = Object.entries(newer).map(([key, value]) => [
    key,
    key === "source" && older[key] !== undefined
      ? older[key]
      : mergedValue(older[key], value, identities[key]),
  ]);
  return { ...older, ...Object.fromEntries(merged) };
}

/** Settings over settings: objects key by key, and whatever else the newer one says instead of the older one's. */
export function overridden(older: Entry, newer: Entry): Entry {
  const merged = Object.entries(newer).map(([key, value]) => {
    const before = older[key];
    return [key, isEntry(before) && isEntry(value) ? overridden(before, value) : value];
  });
  return { ...older, ...Object.fromEntries(merged) };
}

function mergedValue(older: unknown, newer: unknown, identity: Identity | undefined): unknown {
  if (Array.isArray(older) && Array.isArray(newer))
    return identity === undefined ? mergedPlain(older, newer) : mergedLists(older, newer, identity);
  if (!isEntry(older) || !isEntry(newer)) return newer;
  const keys = Object.keys(newer).map((key) => [key, mergedValue(older[key], newer[key], undefined)]);
  return { ...older, ...Object.fromEntries(keys) };
}

/** Words are added in front; what has a structure and no identity can only be replaced as a whole. */
function mergedPlain(older: readonly unknown[], newer: readonly unknown[]): readonly unknown[] {
  const areWords = (list: readonly unknown[]): list is readonly string[] =>
    list.every((each) => typeof each === "string");
  return areWords(newer) && areWords(older)
    ? [...newer, ...older.filter((each) => !newer.includes(each))]
    : newer;
}

function mergedLists(older: readonly Entry[], newer: readonly Entry[], identity: Identity): Entry[] {
  if ("names" in identity) return [...newer, ...withoutNames(older, newer, identity.names)];
  const idOf = (entry: Entry) => JSON.stringify(identity.keys.map((key) => entry[key]));
  const replacing = new Map(newer.map((entry) => [idOf(entry), entry]));
  const known = new Set(older.map(idOf));
  return [
    ...newer.filter((entry) => !known.has(idOf(entry))),
    ...older.map((entry) => replacing.get(idOf(entry)) ?? entry),
  ];
}

function withoutNames(older: readonly Entry[], newer: readonly Entry[], key: string): Entry[] {
  const namesOf = (entry: Entry) => (entry[key] ?? []) as readonly string[];
  const taken = new Set(newer.flatMap(namesOf));
  return older.flatMap((entry) => {
    const left = namesOf(entry).filter((name) => !taken.has(name));
    return left.length === 0 ? [] : [{ ...entry, [key]: left }];
  });
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
