import { readFileSync } from "node:fs";
import { formatSchema } from "../../src/formats/format.ts";
import { Formats } from "../../src/formats/formats.ts";
import { formatsOf } from "../../src/formats/loadFormats.ts";
import type { Reader } from "../../src/formats/reader.ts";
import { readers } from "../../src/formats/readers.ts";
import type { SourceFile } from "../../src/io/file.ts";
import { layersOf, layerText } from "../../src/knowledge/layers.ts";
import { formats as whole } from "../support/formats.ts";
import {
  expectedOf,
  linesOf,
  readAll,
  specimenFolders,
  specimensOf,
  strangerLines,
  strangers,
  tiesOf,
  unseenOf,
} from "../support/specimens.ts";

/*
 * Breaks every reader, and every leaf of every row of a format, one at a time, and asks whether the tests of the specimens
 * (test/formats/specimens.test.ts) see it.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type At = readonly string[];

interface Unseen {
  readonly count: number;
  readonly unseen: readonly string[];
}

/** Opened once: reading does not change them. */
const files = new Map<string, readonly SourceFile[]>(
  specimenFolders.map((name) => [name, specimensOf(name)]),
);
const unknown = strangers();

/** Reads every specimen and every stranger once. */
export function readSpecimens(): void {
  for (const name of files.keys()) isWrong(whole, name);
  strangerLines(whole);
}

/** Whether a test of the specimens is red: first of the format that was broken, which nearly always suffices. */
function isSeen(formats: Formats, name: string): boolean {
  const row = formats.rows.find((each) => each.name === name);
  if (row === undefined || unseenOf(row, files.get(name) ?? []).length > 0) return true;
  return (
    [name, ...files.keys()].some((each) => isWrong(formats, each)) ||
    unknown.some((file) => readAll(file, formats).told.kind !== "unknown")
  );
}

function isWrong(formats: Formats, name: string): boolean {
  const own = files.get(name) ?? [];
  const lines = linesOf(own.map((file) => readAll(file, formats)));
  return (
    lines !== readFileSync(expectedOf(name), "utf8") || own.some((file) => tiesOf(file, formats).length > 0)
  );
}

/** Readers that can fail as soon as they are asked without a red test. */
export function unseenReaders(): Unseen {
  const fail = (): never => {
    throw new Error("broken on purpose");
  };
  const all = Object.entries<Reader>(readers);
  const unseen = all.flatMap(([name, reader]) => {
    const failing: Reader = "file" in reader ? { ...reader, file: fail } : { ...reader, object: fail };
    const user = whole.rows.find((row) => row.reader === name);
    const formats = new Formats(whole.rows, { ...readers, [name]: failing });
    return user !== undefined && isSeen(formats, user.name) ? [] : [name];
  });
  return { count: all.length, unseen };
}

/** Whether the row is refused, or read otherwise than its specimens want. */
function isRed(name: string, row: Json): boolean {
  const changed = formatSchema.safeParse(row);
  if (!changed.success) return true;
  const rows = whole.rows.map((other) => (other.name === name ? changed.data : other));
  try {
    return isSeen(formatsOf(rows.map((each) => ({ place: each.name, row: each }))), name);
  } catch {
    return true;
  }
}

function changedAt(value: Json, [first = "", ...rest]: At, instead: Json | undefined): Json {
  const entries = Object.entries(value ?? {}).flatMap(([key, inner]: [string, Json]) => {
    if (key !== first) return [[key, inner] as const];
    if (rest.length > 0) return [[key, changedAt(inner, rest, instead)] as const];
    return instead === undefined ? [] : [[key, instead] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** Every leaf of a row that says how a file is read; not its sentence for people. */
function leavesOf(value: Json, at: At = []): (readonly [At, string | boolean])[] {
  if (at[0] === "says" || at[0] === "$schema") return [];
  if (typeof value === "string" || typeof value === "boolean") return [[at, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]: [string, Json]) => leavesOf(inner, [...at, key]));
}

/** Of what a row may name, two each: the one that it does not. */
const others: Readonly<Record<string, readonly [string, string]>> = {
  project: ["vllm", "sglang"],
  mode: ["serving", "latency"],
  block: ["file", "campaign"],
  incomplete: ["problem", "skip"],
  reader: ["nothing", "mapped"],
  metric: ["ttft", "tpot"],
  statistic: ["mean", "median"],
  unit: ["ms", "s"],
  of: ["run", "request"],
  better: ["higher", "lower"],
  in: ["document", "text"],
};

/** Another value that may stand there; undefined takes it away. */
function broken(at: At, value: string | boolean): Json | undefined {
  const key = at.findLast((each) => !/^\d+$/.test(each)) ?? "";
  if (at[2] === "has") return key === "const" ? "gone" : { const: "gone" };
  if (typeof value === "boolean") return undefined;
  const [one, two] = (at[0] === "fields" ? undefined : others[key]) ?? [];
  if (one !== undefined && two !== undefined) return value === one ? two : one;
  if (at[0] !== "looks") return `${value}/gone`;
  return key === "lacks" ? `${value}~0gone` : `gone${value}`;
}

function ownRow(name: string): Json {
  const text = layersOf().map((layer) => layerText(layer, "formats", name) ?? "");
  return JSON.parse(text.findLast((each) => each !== "") ?? "{}") as Json;
}

/** Leaves that can say something else without a red test, and how many could also be left out (a mark more than is needed). */
export function unseenLeaves(): Unseen & { readonly rows: number; readonly spare: number } {
  let count = 0;
  let spare = 0;
  const unseen = whole.rows.flatMap(({ name }) => {
    const row = ownRow(name);
    return leavesOf(row).flatMap(([at, value]) => {
      count++;
      if (!isRed(name, changedAt(row, at[2] === "has" ? at.slice(0, 4) : at, undefined))) spare++;
      const instead = broken(at, value);
      return isRed(name, changedAt(row, at, instead))
        ? []
        : [`${name} ${at.join(" ")}: ${String(value)} as ${JSON.stringify(instead)}`];
    });
  });
  return { count, unseen, rows: whole.rows.length, spare };
}
