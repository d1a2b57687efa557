import { parquetWriteBuffer } from "hyparquet-writer";
import type { DatasetRecord } from "../model/records.ts";
import type { PrintRecord } from "./jsonl.ts";
import { columns, rowsOf } from "./measurementRows.ts";

/*
 * The whole set as one Parquet file, one row a measurement. Two columns more than the flat table make it whole:
 * `benchtriage_row` numbers the record a row belongs to, and `benchtriage_record` holds, on the first row of each
 * record, all that the flat columns do not say: every other kind of record, and a run without its measurements. A tool
 * that filters or sorts rows reads the flat columns; our own source (ownParquet) reads everything back.
 */

type Cell = string | number | boolean | null;

/** The records in the given order; the same records give the same bytes. */
export function parquetFile(records: readonly DatasetRecord[], print: PrintRecord): Uint8Array {
  const rows = records.flatMap((record, index) => rowsOfRecord(record, index, print));
  const names = [
    { name: "benchtriage_row", type: "INT32" as const },
    { name: "benchtriage_record", type: "STRING" as const },
    ...columns,
  ];
  const columnData = names.map(({ name, type }, at) => ({
    name,
    type,
    nullable: at > 0,
    data: rows.map((row) => row[at] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "benchtriage" }));
}

function rowsOfRecord(record: DatasetRecord, index: number, print: PrintRecord): Cell[][] {
  if (record.kind !== "run") return [[index, print(record), ...columns.map(() => null)]];
  const rest = print({ ...record, measurements: [] });
  return rowsOf(record).map((row, at) => [index, at === 0 ? rest : null, ...row]);
}
