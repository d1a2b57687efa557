import { parquetMetadata, type ColumnChunk, type FileMetaData } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { readColumn } from "hyparquet/src/column.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getSchemaPath } from "hyparquet/src/schema.js";

/*
 * The library reads Parquet in promises, for files that lie on a network. Ours are in memory, and a reader answers at
 * once, so each column is decoded here with the library's own synchronous parts. Nested columns (lists) are left out.
 */

const MAGIC = "PAR1";

export function isParquet(head: Buffer): boolean {
  return head.toString("latin1", 0, 4) === MAGIC;
}

/** The names of the flat columns; undefined for a file that is damaged. */
export function parquetColumns(bytes: Buffer): readonly string[] | undefined {
  const metadata = metadataOf(bytes);
  return metadata?.row_groups[0]?.columns.flatMap((column) => flatName(column) ?? []) ?? undefined;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The rows with their flat columns; undefined for a file that is damaged. */
export function parquetRows(bytes: Buffer): Rows | undefined {
  const groups = [...parquetRowGroups(bytes)];
  return groups.includes(null) ? undefined : groups.flatMap((rows) => rows ?? []);
}

/** The rows, as many at once as were written at once; null, and no more, where the file is damaged. */
export function* parquetRowGroups(bytes: Buffer): Generator<Rows | null> {
  const metadata = metadataOf(bytes);
  if (metadata === undefined) return yield null;
  for (const group of metadata.row_groups) {
    const rows = rowsOf(bytes, metadata, group);
    yield rows;
    if (rows === null) return;
  }
}

function rowsOf(
  bytes: Buffer,
  metadata: FileMetaData,
  group: FileMetaData["row_groups"][number],
): Rows | null {
  try {
    const rows = Number(group.num_rows);
    const columns = group.columns.flatMap((column) => {
      const name = flatName(column);
      return name === undefined ? [] : [{ name, values: valuesOf(bytes, metadata, column, rows) }];
    });
    return Array.from({ length: rows }, (_, index) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, values[index]])),
    );
  } catch {
    return null;
  }
}

/** What is written beside the columns; undefined for a file that is damaged. */
export function parquetFacts(bytes: Buffer): Readonly<Record<string, string>> | undefined {
  const metadata = metadataOf(bytes);
  if (metadata === undefined) return undefined;
  return Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
}

function metadataOf(bytes: Buffer): FileMetaData | undefined {
  try {
    return parquetMetadata(arrayBufferOf(bytes, 0, bytes.byteLength));
  } catch {
    return undefined;
  }
}

function flatName({ meta_data: column }: ColumnChunk): string | undefined {
  return column?.path_in_schema.length === 1 ? column.path_in_schema[0] : undefined;
}

function valuesOf(bytes: Buffer, metadata: FileMetaData, { meta_data: column }: ColumnChunk, rows: number) {
  if (column === undefined) return [];
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  const schemaPath = getSchemaPath(metadata.schema, column.path_in_schema);
  const element = schemaPath.at(-1)?.element;
  if (element === undefined) return [];
  const reader = { view: new DataView(arrayBufferOf(bytes, start, end)), offset: 0 };
  const wanted = { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows };
  const decoder = { ...column, element, schemaPath, parsers: DEFAULT_PARSERS, compressors, utf8: true };
  const { data } = readColumn(reader, wanted, { ...decoder, pathInSchema: column.path_in_schema });
  return data.flatMap((part) => Array.from<unknown>(part)).map(plain);
}

/** 64-bit integers as numbers where they fit. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function arrayBufferOf(bytes: Buffer, start: number, end: number): ArrayBuffer {
  const copy = new ArrayBuffer(Math.max(end - start, 0));
  new Uint8Array(copy).set(bytes.subarray(start, end));
  return copy;
}
