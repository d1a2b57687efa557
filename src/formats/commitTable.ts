import type { SourceFile } from "../io/file.ts";
import { commitRecord, type FactKeys } from "./commitFacts.ts";
import { type Fields, longestHash, type Place, pointer } from "./fields.ts";
import type { Project } from "../model/records.ts";
import { merged, type Parsed, problemOnly, type SourceRecord } from "./source.ts";

/*
 * Tables that map commits to commands, models, hardware and parents. They contradict each other; each keeps its
 * name as format, so that the join can say which one it believed.
 */

export interface CommitTable {
  readonly file: SourceFile;
  readonly format: string;
  readonly project?: Project | undefined;
  readonly hashKeys: readonly string[];
  readonly facts: FactKeys;
  /** What a row says besides the facts. */
  readonly more?: (row: Fields, commit: string, at: Place) => readonly SourceRecord[];
}

/** One row; a row without a hash is a problem of its own and the others stand. */
export function tableRow(table: CommitTable, row: Fields, at: Place, key?: string): Parsed {
  const commit = longestHash(...table.hashKeys.map((name) => row[name]), key);
  if (commit === undefined) {
    const place = pointer(...at, table.hashKeys[0] ?? "");
    return problemOnly(table.file, place, "the row names no commit", "add the commit's hash to the row");
  }
  const { file, format, project } = table;
  const record = commitRecord({ file, format, commit, project, at, fields: row }, table.facts);
  return { records: [record, ...(table.more?.(row, commit, at) ?? [])], problems: [] };
}

export function tableRows(table: CommitTable, rows: readonly Fields[], base: Place = []): Parsed {
  return merged(rows.map((row, index) => tableRow(table, row, [...base, index])));
}
