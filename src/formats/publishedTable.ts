import type { SourceFile } from "../io/file.ts";
import { fieldsOf } from "./fields.ts";
import { publishedRows } from "./published.ts";
import {
  defineLineSource,
  defineSource,
  type LineSource,
  merged,
  problemOnly,
  type Source,
} from "./source.ts";
import { tableRowsOf } from "./table.ts";

/** A published table in CSV, Parquet or a JSON list. */
export function publishedTable(name: string, detect: (file: SourceFile) => boolean): Source {
  return defineSource({
    name,
    version: 1,
    detect,
    parse(file) {
      const rows = tableRowsOf(file);
      if (rows === undefined) return problemOnly(file, "", "the table is damaged", "export it again");
      const read = publishedRows(file, name);
      return merged(rows.map((row, index) => read(row, [index])));
    },
  });
}

/** The same rows as lines of JSON, told from their first. */
export function publishedLines(
  name: string,
  isRow: (row: Readonly<Record<string, unknown>>) => boolean,
): LineSource {
  return defineLineSource({
    name,
    version: 1,
    detect: (file) => isRow(fieldsOf(file.firstRow())),
    rows(file) {
      const read = publishedRows(file, name);
      return (row, line) => read(fieldsOf(row), [`line ${line}`]);
    },
  });
}
