import type { SourceFile } from "../io/file.ts";
import type { RawAttemptRecord } from "../model/attemptParts.ts";
import type { RawLog } from "../model/rawLog.ts";
import type { DatasetRecord, Problem, Project } from "../model/records.ts";

/** A commit's diff and prose as a file holds them. They are digested by dataset/ and never stored. */
export interface RawChange {
  readonly kind: "raw-change";
  readonly commit: string;
  readonly project?: Project;
  readonly format: string;
  readonly file: string;
  readonly diff: string;
  /** Old contents of changed files by path, where the file holds them. */
  readonly base?: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly message: string;
  /** The pull request's page, flattened to one line by whoever stored it. */
  readonly discussion: string;
  readonly pointers: {
    readonly diff: string;
    /** Old contents of changed files by path, where the file holds them. */
    readonly base?: Readonly<Record<string, string>>;
    readonly subject: string;
    readonly message: string;
    readonly discussion: string;
  };
}

export type SourceRecord = DatasetRecord | RawChange | RawLog | RawAttemptRecord;

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
