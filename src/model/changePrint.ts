import type { ChangedFile } from "./change.ts";

/*
 * A commit's change as far as patches are compared with it: what stays of a diff until all patches are read. Never
 * stored in a data set.
 */

export interface FilePrint {
  readonly path: string;
  readonly oldPath: string | null;
  readonly status: ChangedFile["status"];
  /** Git blob ids before and after, as abbreviated in the diff. */
  readonly blobs: readonly [string, string] | null;
  readonly symbols: readonly string[];
  /** Old lines each hunk changes, first and last. */
  readonly spans: readonly (readonly [number, number])[];
  /** Packed hashes of the changed lines that hold a letter, sign included, indentation and repeated blanks aside. */
  readonly lines: string;
  /** Packed hashes of the names on changed lines, three letters and more; none from comments and strings. */
  readonly names: string;
  /** Names and calls on added lines that stand nowhere else in what the diff shows of the file; the telling ones first. */
  readonly introduced: readonly string[];
  readonly calls: readonly string[];
  /** Packed hashes of the added lines longer than three characters, indentation and repeated blanks aside, without the sign. */
  readonly fresh: string;
  /** Those of them that stood in the file before: who reads the code without the change has read them. */
  readonly moved: string;
}

export interface ChangePrint {
  readonly kind: "change-print";
  readonly commit: string;
  /** Where the diff stands. */
  readonly file: string;
  readonly files: readonly FilePrint[];
  /** Old contents of changed files by path, where the file holds them. */
  readonly base?: Readonly<Record<string, string>>;
}
