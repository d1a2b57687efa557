import type { SourceFile } from "../io/file.ts";
import type { RawRecord } from "../model/raw.ts";
import type { FormatRow } from "./format.ts";
import { isFields, pointer } from "./fields.ts";
import { pointerOf } from "./placed.ts";

/** What was taken from a file, and which of its keys were not; list items count once, as `*`. */
export interface Account {
  /** Metric or fact, with the places it was read from. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  readonly workload: readonly string[];
  readonly unused: readonly string[];
}

/** Holds the records of a file against the keys of its document or of its first row. */
export function accountOf(file: SourceFile, format: FormatRow, records: readonly RawRecord[]): Account {
  const taken = new Map<string, string[]>();
  const take = (what: string, at: string) => {
    const place = withoutItems(at);
    const places = taken.get(what) ?? [];
    if (!places.includes(place)) taken.set(what, [...places, place]);
  };
  const workload = new Set<string>();
  for (const record of records) {
    if (record.kind === "samples") take(record.metric ?? record.quantity ?? "value", record.pointer);
    if (record.kind === "run") for (const each of record.measurements) take(each.metric, each.pointer);
    if (record.kind === "commit")
      for (const [fact, found] of Object.entries(record.facts)) take(fact, found?.pointer ?? "");
    if ("workload" in record)
      for (const [key, value] of Object.entries(record.workload ?? {}))
        for (const name of key === "settings" && isFields(value) ? Object.keys(value) : [key])
          workload.add(name);
  }
  const named = [format.fields, format.shared, format.facts, format.settings].flatMap((each) =>
    Object.values(each)
      .flat()
      .map((place) => withoutItems(pointerOf(place))),
  );
  const used = [...[...taken.values()].flat(), ...named];
  const settings = new Set([...workload].map((name) => `/${name.replaceAll(".", "/")}`));
  const unused = keysOf(file).filter(
    (key) =>
      !used.some((each) => each !== "" && (key.endsWith(each) || key.startsWith(`${each}/`))) &&
      ![...settings].some((each) => key.endsWith(each)),
  );
  return { taken, workload: [...workload].toSorted(), unused };
}

function withoutItems(at: string): string {
  return at.replace(/\/(?:line )?\d+(?=\/|$)/g, "/*");
}

/** Every key of the file that holds a value, those of all list items once. */
function keysOf(file: SourceFile): string[] {
  const columns = file.table()?.columns;
  if (columns !== undefined) return columns.map((column) => pointer("*", column));
  const document = file.json();
  const root = document.ok ? document.value : file.firstRow();
  const found = new Set<string>();
  collect(root, document.ok ? "" : "/*", found);
  return [...found];
}

function collect(value: unknown, at: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== "object" || each === null)) found.add(at);
    else for (const each of value) collect(each, `${at}/*`, found);
  } else if (isFields(value)) {
    for (const [key, each] of Object.entries(value)) collect(each, `${at}${pointer(key)}`, found);
  } else found.add(at);
}
