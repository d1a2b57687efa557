import type { SourceFile } from "../io/file.ts";

/*
 * Reading untrusted JSON without believing it: a field is a value of the wanted type or absent.
 */

export type Fields = Readonly<Record<string, unknown>>;
/** A place in a document: the parts of a JSON pointer. */
export type Place = readonly (string | number)[];

/** What of a file reading JSON needs. */
export type JsonText = Pick<SourceFile, "json" | "mayBeDocument">;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The document of a file as an object, or undefined. */
export function documentOf(file: JsonText): Fields | undefined {
  if (!file.mayBeDocument()) return undefined;
  const parsed = file.json();
  return parsed.ok && isFields(parsed.value) ? parsed.value : undefined;
}

/** Whether the file is one JSON object or list, whatever its name says. */
export function isJson(file: JsonText): boolean {
  return file.mayBeDocument() && file.json().ok;
}

/** Words that mean "no value" in these files. */
const noValue = new Set(["", "N/A", "n/a", "None", "none", "unknown", "null", "nan"]);
const longestNoValue = Math.max(...[...noValue].map(({ length }) => length));

export function text(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const trimmed = value.trim();
  // to look for a whole log in the set would read all of it
  return trimmed.length > longestNoValue || !noValue.has(trimmed) ? value : undefined;
}

/** `1,031.20`, as genai-perf writes it; without the point it may be a decimal comma. */
const grouped = /^-?\d{1,3}(?:,\d{3})+\.\d+$/;

/** A finite number; numbers written as strings count, anything else is absent. */
export function number(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const parsed = Number(grouped.test(value) ? value.replaceAll(",", "") : value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** A commit hash of 7 to 40 digits in lower case. */
export function hash(value: unknown): string | undefined {
  const candidate = typeof value === "string" ? value.trim().toLowerCase() : "";
  return /^[0-9a-f]{7,40}$/.test(candidate) ? candidate : undefined;
}

/** The longest hash among several spellings of one commit. */
export function longestHash(...values: readonly unknown[]): string | undefined {
  let best: string | undefined;
  for (const value of values) {
    const each = hash(value);
    if (each !== undefined && each.length > (best?.length ?? 0)) best = each;
  }
  return best;
}

export function has(fields: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => key in fields);
}

/** The same object without keys that hold undefined, as exact optional properties want it. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Builds an object without the keys whose value is undefined. Every record passes here: a plain loop is three times faster. */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own key
    const value: unknown = fields[key as keyof T];
    if (value !== undefined) kept[key] = value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop loses the keys; only undefined is removed
  return kept as Present<T>;
}

/** A JSON pointer from its parts (RFC 6901). */
export function pointer(...parts: Place): string {
  let joined = "";
  for (const part of parts) joined += `/${typeof part === "number" ? part : escaped(part)}`;
  return joined;
}

function escaped(part: string): string {
  return /[~/]/.test(part) ? part.replace(/~/g, "~0").replace(/\//g, "~1") : part;
}
