import type { SourceFile } from "../io/file.ts";
import { type Fields, has, listOf } from "./fields.ts";

/*
 * The same table is published as CSV, as Parquet and as a JSON list. What a format says of its rows must not depend on
 * the container.
 */

/** Whether the file is a table that has these columns. */
export function hasColumns(file: SourceFile, ...columns: readonly string[]): boolean {
  const known = file.table()?.columns;
  if (known === undefined) return isListWith(file, ...columns);
  return columns.every((column) => known.includes(column));
}

/** The rows of a table; undefined where it is damaged. */
export function tableRowsOf(file: SourceFile): readonly Fields[] | undefined {
  const table = file.table();
  return table === undefined ? listOf(file) : table.rows();
}

/** Every row of a JSON list has these keys. */
export function isListWith(file: SourceFile, ...keys: readonly string[]): boolean {
  return listOf(file)?.every((row) => has(row, ...keys)) ?? false;
}
