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
  const held = new Set<unknown>();
  for (const record of records) {
    if (record.kind === "samples") take(record.metric ?? record.quantity ?? "value", record.pointer);
    if (record.kind === "run") for (const each of record.measurements) take(each.metric, each.pointer);
    if (record.kind === "commit")
      for (const [fact, found] of Object.entries(record.facts)) take(fact, found?.pointer ?? "");
    if (record.kind === "attempt-part" && record.said.evaluation !== undefined)
      take("evaluation", record.said.evaluation.origin.pointer.replace(/\/\d+$/, ""));
    if ("workload" in record)
      for (const [key, value] of Object.entries(record.workload ?? {}))
        if (key === "settings" && isFields(value)) for (const name of Object.keys(value)) workload.add(name);
        else {
          if (typeof value === "string" || typeof value === "number") held.add(String(value));
          workload.add(key);
        }
  }
  const named = [format.fields, format.shared, format.facts, format.settings].flatMap((each) =>
    Object.values(each)
      .flat()
      .map((place) => withoutItems(pointerOf(place))),
  );
  const used = [...[...taken.values()].flat(), ...named];
  const settings = new Set([...workload].map((name) => `/${name.replaceAll(".", "/")}`));
  const unused = [...keysOf(file, format)].flatMap(([key, value]) =>
    used.some((each) => each !== "" && (key.endsWith(each) || key.startsWith(`${each}/`))) ||
    [...settings].some((each) => key.endsWith(each)) ||
    // readers of native results name their fields otherwise than the file its keys
    (value !== undefined && held.has(value))
      ? []
      : [key],
  );
  return { taken, workload: [...workload].toSorted(), unused };
}

function withoutItems(at: string): string {
  return at.replace(/\/(?:line )?\d+(?=\/|$)/g, "/*");
}

/** Every key of the file that holds a value, those of all list items once; with the value where it tells one thing from another. */
function keysOf(file: SourceFile, { headerRows }: FormatRow): ReadonlyMap<string, string | undefined> {
  const table = file.table();
  const [first] = headerRows === 1 ? [] : (table?.rows(headerRows) ?? []);
  const columns = first === undefined ? table?.columns : Object.keys(first);
  if (columns !== undefined) return new Map(columns.map((column) => [pointer("*", column), undefined]));
  const document = file.json();
  const root = document.ok ? document.value : file.firstRow();
  const found = new Map<string, string | undefined>();
  collect(root, document.ok ? "" : "/*", found);
  return found;
}

function collect(value: unknown, at: string, found: Map<string, string | undefined>): void {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== "object" || each === null)) found.set(at, undefined);
    else for (const each of value) collect(each, `${at}/*`, found);
  } else if (isFields(value)) {
    for (const [key, each] of Object.entries(value)) collect(each, `${at}${pointer(key)}`, found);
  } else
    found.set(
      at,
      typeof value === "string" || (typeof value === "number" && value > 1) ? String(value) : undefined,
    );
}
