import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet";

/*
 * A table as Parquet, typed as every reader of the format knows it: text, whole numbers, numbers, truth values, points in
 * time (milliseconds since 1970, UTC) and lists of numbers. The same rows give the same bytes.
 */

export type ColumnType = "text" | "count" | "number" | "truth" | "time" | "numbers" | "counts";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** It has a value in every row. */
  readonly always?: true;
}

export type Cell = string | number | boolean | null | readonly number[];

export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Rows that are encoded together: memory follows it, and a reader skips so many at once. */
const GROUP_ROWS = 20_000;

/** @param facts words about the file that stand beside its columns */
export function parquetTable(
  { columns, rows }: Pick<Table, "columns" | "rows">,
  facts: Readonly<Record<string, string>> = {},
  groupRows = GROUP_ROWS,
): Uint8Array {
  const bytes = new ByteWriter();
  const words = Object.entries(facts).map(([key, value]) => ({ key, value }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
    createdBy: "benchtriage",
    // an empty list of facts is one that Arrow refuses
    ...(words.length === 0 ? {} : { kvMetadata: words }),
  });
  let waiting: (readonly Cell[])[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const columnData = columns.map(({ name, type }, at) => ({
      name,
      data: waiting.map((row) => encoded(row[at] ?? null, type)),
    }));
    void writer.write({ columnData, rowGroupSize: groupRows });
    waiting = [];
  };
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length === groupRows) flush();
  }
  flush();
  void writer.finish();
  return bytes.getBytes();
}

function elementsOf({ name, type, always }: TableColumn): SchemaElement[] {
  const repetition_type = always === true ? "REQUIRED" : "OPTIONAL";
  if (type === "text") return [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type }];
  if (type === "count") return [{ name, type: "INT64", repetition_type }];
  if (type === "number") return [{ name, type: "DOUBLE", repetition_type }];
  if (type === "truth") return [{ name, type: "BOOLEAN", repetition_type }];
  if (type === "time") return [{ name, type: "INT64", converted_type: "TIMESTAMP_MILLIS", repetition_type }];
  return [
    { name, converted_type: "LIST", num_children: 1, repetition_type },
    { name: "list", num_children: 1, repetition_type: "REPEATED" },
    { name: "element", type: type === "counts" ? "INT64" : "DOUBLE", repetition_type: "REQUIRED" },
  ];
}

function encoded(value: Cell, type: ColumnType): unknown {
  if (value === null) return null;
  if (type === "count") return wholeOf(value);
  if (type === "time") return typeof value === "string" ? timeOf(value) : null;
  if (type === "counts")
    return Array.isArray(value) ? value.map((each) => BigInt(Math.trunc(Number(each)))) : null;
  return value;
}

/** A number that is no whole one is none that was counted. */
function wholeOf(value: Cell): bigint | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : null;
}

/** A time without a zone is taken for UTC, on every machine; what is no time is none. */
function timeOf(text: string): Date | null {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const time = new Date(/^\d{4}-\d\d-\d\d$/.test(text) || hasZone ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}
