import { dash } from "../../print/nodes.ts";
import type { MarkdownTable } from "./tableNode.ts";

/** The table without the columns that hold nothing but dashes; the first column always stays. */
export function withoutEmptyColumns(table: MarkdownTable): MarkdownTable {
  const kept = table.head
    .map((_, column) => column)
    .filter((column) => column === 0 || table.rows.some((row) => row[column] !== dash));
  if (kept.length === table.head.length) return table;
  const pick = <T>(cells: readonly T[]): T[] => kept.flatMap((column) => cells.slice(column, column + 1));
  return { ...table, head: pick(table.head), rows: table.rows.map((row) => pick(row)) };
}
