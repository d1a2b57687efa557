import type { SourceFile } from "../io/file.ts";
import { documentOf, number, type Place, pointer } from "./fields.ts";
import type { Container, FormatRow } from "./format.ts";
import { hasAll } from "./look.ts";
import { isThere, partsOf, placesLike, valueAt } from "./place.ts";
import { patternOf } from "../model/patterns.ts";

/** An object of a file that a reader is handed, and where it stands. */
export interface ReadObject {
  readonly value: unknown;
  readonly at: Place;
  readonly document?: unknown;
  readonly key?: string;
}

interface Shape {
  readonly container: Container;
  readonly format: FormatRow;
}

/** The objects of a file of a known format. Undefined for a damaged table. */
export function objectsOf(file: SourceFile, { container, format }: Shape): ReadObject[] | undefined {
  if (container === "table") return tableObjects(file, format);
  if (container === "text" && format.pairs !== undefined)
    return [{ value: pairsIn(file.text(), format.pairs), at: [] }];
  if (container === "text" && format.each !== undefined) return matchesIn(file.text(), format.each);
  if (container === "text") return [{ value: file.text(), at: [] }];
  const parsed = file.json();
  const document = parsed.ok ? parsed.value : undefined;
  if (container === "map")
    return Object.entries(documentOf(file) ?? {}).map(([key, value]) => ({ value, at: [key], key }));
  if (container === "list") return rowsOf(document, "/*");
  return format.rows === undefined ? [{ value: document, at: [], document }] : rowsOf(document, format.rows);
}

function tableObjects(file: SourceFile, { byColumn, headerRows }: FormatRow): ReadObject[] | undefined {
  const rows = file.table()?.rows(headerRows);
  if (rows === undefined || byColumn === undefined)
    return rows?.map((value, index) => ({ value, at: [index] }));
  const named = rows.flatMap((row) => {
    const name = row[byColumn];
    return typeof name === "string" && name !== "" ? [[name.trim(), row] as const] : [];
  });
  return [{ value: Object.fromEntries(named), at: [] }];
}

/** Of a key that stands twice the first value counts. */
function pairsIn(text: string, pattern: string): Record<string, unknown> {
  const pairs: Record<string, unknown> = {};
  for (const { groups } of text.matchAll(patternOf(pattern, "gm"))) {
    const [key, value] = [groups?.["key"]?.trim() ?? "", groups?.["value"]?.trim() ?? ""];
    if (key !== "") pairs[key] ??= number(value) ?? value;
  }
  return pairs;
}

/** An object a match, by the line on which it begins. */
function matchesIn(text: string, pattern: string): ReadObject[] {
  let [line, from] = [1, 0];
  return [...text.matchAll(patternOf(pattern, "gm"))].map(({ groups, index }) => {
    for (; from < index; from++) if (text[from] === "\n") line++;
    return { value: { ...groups }, at: [`line ${line}`] };
  });
}

function rowsOf(document: unknown, rows: NonNullable<FormatRow["rows"]>): ReadObject[] {
  const { at, key, has, lacks } =
    typeof rows === "string" ? { at: rows, key: undefined, has: {}, lacks: [] } : rows;
  const pattern = partsOf(at);
  const places = placesLike(document, pattern.includes("*") ? pattern : [...pattern, "*"]);
  const isNamed = key === undefined ? null : patternOf(key);
  return places.flatMap((place): ReadObject[] => {
    const value = valueAt(document, place);
    const isWanted =
      (isNamed === null || isNamed.test(pointer(...place))) &&
      hasAll(value, has) &&
      !lacks.some((each) => isThere(value, partsOf(each)));
    if (!isWanted) return [];
    const name = place.at(-1);
    return [{ value, at: place, document, ...(typeof name === "string" ? { key: name } : {}) }];
  });
}
