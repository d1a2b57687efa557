import { type Document, nothing, type Section, type TableBlock, type Text } from "./document.ts";

type Row = Readonly<Record<string, unknown>>;

/** A file that is a table, or JSON that holds one (a list of objects, at the top or one level below), as a document. */
export function readRows(name: string, rows: readonly Row[]): Document {
  const root: Section = { title: nothing, depth: 0, parent: null, blocks: [], sections: [] };
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table: TableBlock = {
    kind: "table",
    line: 1,
    header: columns.map((column) => textAt(column, 1)),
    rows: rows.map((row, at) => columns.map((column) => textAt(row[column], at + 2))),
  };
  root.blocks.push(table);
  return { name, lines: rows.length + 1, root };
}

function textAt(value: unknown, line: number): Text {
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { ...nothing, line, text: isPlain ? String(value) : "" };
}

/** The rows of a JSON value; null where it holds no list of objects. */
export function rowsOf(value: unknown): readonly Row[] | null {
  const lists = [value, ...(isRow(value) ? Object.values(value) : [])];
  const found = lists.find(
    (list): list is Row[] => Array.isArray(list) && list.length > 0 && list.every(isRow),
  );
  return found ?? null;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
