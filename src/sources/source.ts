import type { SourceFile } from "../io/file.ts";
import type { DatasetRecord, Problem, Project } from "../model/records.ts";

/** A commit's diff and prose as a file holds them. They are digested by dataset/ and never stored. */
export interface RawChange {
  readonly kind: "raw-change";
  readonly commit: string;
  readonly project?: Project;
  readonly format: string;
  readonly file: string;
  readonly diff: string;
  readonly subject: string;
  readonly message: string;
  /** The pull request's page, flattened to one line by whoever stored it. */
  readonly discussion: string;
  readonly pointers: { readonly diff: string; readonly subject: string; readonly message: string; readonly discussion: string };
}

export type SourceRecord = DatasetRecord | RawChange;

export interface Parsed {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly Problem[];
}

/** One input format: how to know it, and what it says. Sources judge nothing and guess no missing value. */
export interface Source {
  /** The format's name; records carry it. */
  readonly name: string;
  readonly version: number;
  detect(file: SourceFile): boolean;
  parse(file: SourceFile): Parsed;
}

export function defineSource(source: Source): Source {
  return source;
}
