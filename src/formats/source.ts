import type { SourceFile } from "../io/file.ts";
import type { SourceRecord } from "../model/raw.ts";
import type { Problem } from "../model/records.ts";

export type { RawChange, SourceRecord } from "../model/raw.ts";

export interface Parsed {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly Problem[];
}

interface Named {
  /** The format's name (formats.md); records carry it. */
  readonly name: string;
  /** Raised when the same file would yield other records. */
  readonly version: number;
  /** By content; by path only where content cannot tell. */
  detect(file: SourceFile): boolean;
}

/** One input format: how to know it, and what it says. Sources judge nothing and guess no missing value. */
export interface Source extends Named {
  parse(file: SourceFile): Parsed;
}

/** A format of one JSON document a line. The reader sees one row at a time, so that any size of file passes. */
export interface LineSource extends Named {
  rows(file: SourceFile): RowReader;
}

/** What one row says; `line` is 1-based. */
export type RowReader = (row: unknown, line: number) => Parsed;

export type AnySource = Source | LineSource;

export function defineSource(source: Source): Source {
  return source;
}

export function defineLineSource(source: LineSource): LineSource {
  return source;
}

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
