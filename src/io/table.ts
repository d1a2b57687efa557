import { csvColumns, csvRows } from "./csv.ts";
import { isParquet, parquetColumns, parquetRows } from "./parquet.ts";

/** A file that is a table by its bytes or its name. */
export interface Table {
  /** Read from the head alone; empty for a damaged table. */
  readonly columns: readonly string[];
  /** Undefined for a damaged table. @param headerRows how many rows name the columns of a CSV */
  rows(headerRows?: number): readonly Readonly<Record<string, unknown>>[] | undefined;
}

interface TableBytes {
  readonly path: string;
  readonly head: () => Buffer;
  /** Undefined where the file is too large to stand in memory. */
  readonly bytes: () => Buffer | undefined;
}

/** The table of a CSV or Parquet file; undefined for any other file. */
export function tableOf({ path, head, bytes }: TableBytes): Table | undefined {
  if (isParquet(head())) {
    const whole = bytes();
    if (whole === undefined) return { columns: [], rows: () => undefined };
    return { columns: parquetColumns(whole) ?? [], rows: () => parquetRows(whole) };
  }
  if (!/\.csv$/i.test(path)) return undefined;
  const columns = csvColumns(head().toString("utf8"));
  return { columns, rows: (headerRows) => csvRows(bytes()?.toString("utf8"), headerRows) };
}
