import type { RawAttemptRecord } from "./attemptParts.ts";
import type { ChangePrint } from "./changePrint.ts";
import type { RunLog } from "./failures.ts";
import type { DatasetRecord, Problem, Project } from "./records.ts";

/*
 * What readers hand on: records, and texts that are condensed file by file and never stored.
 */

/** A commit's diff and prose as a file holds them. They are condensed and never stored. */
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
    readonly subject: string;
    readonly message: string;
    readonly discussion: string;
  };
}

/** What a run that did not succeed printed, as its file holds it. Read by the digest step and never stored. */
export interface RawLog {
  readonly kind: "raw-log";
  /** Id of the run. */
  readonly run: string;
  readonly texts: readonly { readonly pointer: string; readonly text: string }[];
}

/** What a reader makes of a file. */
export type RawRecord = DatasetRecord | RawChange | RawLog | RawAttemptRecord;

/** Records without the texts that are read within one file; what is read within a directory is still raw. */
export type CondensedRecord = DatasetRecord | RawAttemptRecord | ChangePrint;

interface Condensed {
  readonly records: readonly CondensedRecord[];
  readonly problems: readonly Problem[];
}

/** Replaces the raw texts of one file, or of one row of it, by what was read from them. */
export type Condense = (records: readonly RawRecord[]) => Condensed;

/** Reads a run's texts for failures: logs/ with its catalogue bound. */
export interface LogReader {
  read(texts: RawLog["texts"]): RunLog | undefined;
}
