import type { SourceFile } from "../io/file.ts";

/*
 * Reading untrusted JSON without believing it: a field is a value of the wanted type or absent.
 */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The document of a file as an object, or undefined. */
export function documentOf(file: SourceFile): Fields | undefined {
  const parsed = file.json();
  return parsed.ok && isFields(parsed.value) ? parsed.value : undefined;
}

/** The document of a file as a list of objects, or undefined. */
export function listOf(file: SourceFile): readonly Fields[] | undefined {
  const parsed = file.json();
  return parsed.ok && Array.isArray(parsed.value) && parsed.value.length > 0 && parsed.value.every(isFields) ? parsed.value : undefined;
}

/** Words that mean "no value" in these files (formats.md 2.2). */
const noValue = new Set(["", "N/A", "n/a", "None", "none", "unknown", "null"]);

export function text(value: unknown): string | undefined {
  return typeof value === "string" && !noValue.has(value.trim()) ? value : undefined;
}

/** A finite number; numbers written as strings count, anything else is absent. */
export function number(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** A commit hash of 7 to 40 digits in lower case. */
export function hash(value: unknown): string | undefined {
  const candidate = typeof value === "string" ? value.trim().toLowerCase() : "";
  return /^[0-9a-f]{7,40}$/.test(candidate) ? candidate : undefined;
}

export function has(fields: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => key in fields);
}

/** Builds an object without the keys whose value is undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** A JSON pointer from its parts (RFC 6901). */
export function pointer(...parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}
