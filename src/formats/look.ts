import type { SourceFile } from "../io/file.ts";
import { documentOf, type Fields, hash, isFields, isJson, type Place } from "./fields.ts";
import type { Container, FormatRow } from "./format.ts";
import { pathPattern } from "./pathPattern.ts";
import { isThere, partsOf, valueAt } from "./place.ts";
import type { Reader } from "./reader.ts";
import { patternOf } from "../model/patterns.ts";

type Mark = FormatRow["looks"][number]["has"][string];

/** Whether an object has all that is asked for. A number written as a text, as in a table, is that number. */
export function hasAll(object: unknown, marks: FormatRow["looks"][number]["has"]): boolean {
  return Object.entries(marks).every(([at, mark]) => isMarked(object, partsOf(at), mark));
}

/** One way in which a file can look like a format: one shape, and one path where the row names several. */
export interface Look {
  readonly format: FormatRow;
  readonly reader: Reader;
  readonly container: Container;
  /** How much it asks for. */
  readonly marks: number;
  readonly has: readonly (readonly [Place, Mark])[];
  readonly lacks: readonly Place[];
  readonly path: RegExp | undefined;
  /** What the path must end in; empty for anything. */
  readonly extension: string;
  readonly starts: RegExp | undefined;
  readonly holds: RegExp | undefined;
}

/** Every look of a format. */
export function looksOf(format: FormatRow, reader: Reader): Look[] {
  return format.looks.flatMap(({ in: shapes, path: paths, has, lacks, starts, holds }) => {
    const shared = {
      format,
      reader,
      has: Object.entries(has).map(([at, mark]) => [partsOf(at), mark] as const),
      lacks: lacks.map(partsOf),
      starts: starts === undefined ? undefined : patternOf(starts, "", "^(?:$&)"),
      holds: holds === undefined ? undefined : patternOf(holds, "m"),
    };
    const marks = shared.has.length + (starts === undefined ? 0 : 2) + (holds === undefined ? 0 : 1);
    const patterns =
      paths.length === 0
        ? [{ matches: undefined, marks: 0, extension: "" }]
        : paths.map((each) => pathPattern(each));
    return shapes.flatMap((container) =>
      patterns.map((path) => ({
        ...shared,
        container,
        path: path.matches,
        extension: path.extension,
        marks: marks + path.marks,
      })),
    );
  });
}

/** What the marks are held against: a document, or the first object of several. Undefined where the file has no such shape. */
export function shownAs(file: SourceFile, container: Container): Fields | undefined {
  switch (container) {
    case "document":
      return documentOf(file);
    case "list":
      return firstItem(file);
    case "map":
      return firstOfMap(documentOf(file) ?? {});
    case "table":
      return columnsOf(file);
    case "lines":
      return objectOr(file.firstRow());
    case "text":
      return file.head().includes(0) || isJson(file) ? undefined : {};
    case "file":
      return {};
  }
}

function objectOr(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function firstItem(file: SourceFile): Fields | undefined {
  if (!file.mayBeDocument()) return undefined;
  const parsed = file.json();
  return parsed.ok && Array.isArray(parsed.value) ? objectOr(parsed.value[0]) : undefined;
}

/** Of objects by commit hash. */
function firstOfMap(document: Fields): Fields | undefined {
  for (const key in document) return hash(key) === undefined ? undefined : objectOr(document[key]);
  return undefined;
}

function columnsOf(file: SourceFile): Fields | undefined {
  const columns = file.table()?.columns;
  return columns === undefined ? undefined : Object.fromEntries(columns.map((column) => [column, column]));
}

/** Larger texts are no output of one program. */
const LARGEST_TEXT = 64 * 1024 * 1024;

/**
 * What the path names in its places, where the file looks like this; null where it does not.
 * @param shown what the file shows as the look's shape
 */
export function placesIn(
  look: Look,
  file: SourceFile,
  shown: Fields,
): Readonly<Record<string, string>> | null {
  for (const [at, mark] of look.has) if (!isMarked(shown, at, mark)) return null;
  if (look.lacks.some((at) => isThere(shown, at))) return null;
  const path = look.path === undefined ? undefined : look.path.exec(file.path);
  if (path === null) return null;
  if (look.starts !== undefined && !look.starts.test(startOf(file))) return null;
  if (look.holds !== undefined && !(file.size <= LARGEST_TEXT && look.holds.test(file.text()))) return null;
  return isAccepted(look.reader, file, shown) ? { ...path?.groups } : null;
}

/** Whether what stands at a place is what a mark asks for. */
export function isMarked(shown: unknown, at: Place, mark: Mark): boolean {
  if (mark === "any") return isThere(shown, at);
  const value = valueAt(shown, at);
  if (typeof mark !== "object") return kindOf(value) === mark;
  return value === mark.const || (typeof value === "string" && value === String(mark.const));
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  return value === null ? "null" : typeof value;
}

const starts = new WeakMap<SourceFile, string>();

function startOf(file: SourceFile): string {
  const start =
    starts.get(file) ??
    file
      .head()
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
  starts.set(file, start);
  return start;
}

function isAccepted(reader: Reader, file: SourceFile, shown: Fields): boolean {
  if (reader.accepts === undefined) return true;
  return "file" in reader ? reader.accepts(file) : reader.accepts(shown);
}
