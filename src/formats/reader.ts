import type { SourceFile } from "../io/file.ts";
import type { RawRecord } from "../model/raw.ts";
import type { Problem } from "../model/records.ts";
import type { Fields } from "./fields.ts";
import type { FormatRow } from "./format.ts";
import type { Placed } from "./placed.ts";

export type { RawChange, RawRecord } from "../model/raw.ts";

export interface Parsed {
  readonly records: readonly RawRecord[];
  readonly problems: readonly Problem[];
}

/** Reads one object at a time: a document, an item of a list, a row of a table, a line. Guesses no missing value. */
export interface ObjectReader {
  readonly object: (placed: Placed) => Parsed;
  /** What marks cannot say; asked of an object that has them all. */
  readonly accepts?: (object: Fields) => boolean;
}

/** What is known of a file before it is read. */
export interface Recognised {
  readonly format: FormatRow;
  /** What the path names in the places of its pattern. */
  readonly path: Readonly<Record<string, string>>;
}

/** Reads a file as a whole: texts, and documents whose parts belong together. */
export interface FileReader {
  readonly file: (file: SourceFile, recognised: Recognised) => Parsed;
  /** What marks cannot say; asked of a file that has them all. */
  readonly accepts?: (file: SourceFile) => boolean;
}

export type Reader = ObjectReader | FileReader;

export const nothing: Parsed = { records: [], problems: [] };

/** The result of a file or row that says nothing but that something is wrong with it. */
export function problemOnly(file: SourceFile, pointer: string, reason: string, advice: string): Parsed {
  return { records: [], problems: [{ file: file.path, pointer, reason, advice }] };
}

/** One result out of many. */
export function merged(parts: readonly Parsed[]): Parsed {
  return {
    records: parts.flatMap(({ records }) => records),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
