import type { Table } from "../../table/table.ts";
import { dash, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "./tableNode.ts";
import { grouped } from "../cells/numbers.ts";

/*
 * Tables that end with their total. The last row starts with "Total"; in it a bare number is the sum of its column,
 * a number with a noun ("58 runs") is how many rows stand above it, a share ("12 of 96") adds up in its count, and a
 * dash means that the column does not add. A last column named "Total" holds the sum of its row.
 * test/report/totals.test.ts holds every generated page against these four sentences.
 */

/** The first cell of the last row, and the name of a column of row sums. */
export const TOTAL = "Total";

/** A number is printed with groups and may be summed; Markdown is printed as it is. */
export type TotalledCell = Phrase | number;

export interface TotalledColumn {
  readonly title: string | Phrase;
  readonly align?: "left" | "right";
  /** What the last row says under this column: the sum of its numbers, or words; by default a dash. */
  readonly total?: "sum" | Phrase;
}

/** A table that counts: every column marked "sum" holds numbers, and the last row their sums. */
export function totalled(
  columns: readonly TotalledColumn[],
  rows: readonly (readonly TotalledCell[])[],
): MarkdownTable {
  const sums = columns.map(({ total = dash }, at) =>
    total === "sum" ? sumOf(rows.map((row) => row[at])) : total,
  );
  const last = [text(TOTAL), ...sums.slice(1)];
  return {
    head: columns.map(({ title, align, total }) => ({
      title,
      align: align ?? (total === "sum" ? "right" : "left"),
    })),
    rows: [...rows, last].map((row) => row.map(printed)),
  };
}

/** A table that lists: the last row says how many rows there are, as `58 runs`. */
export function listed(table: MarkdownTable, noun: string, nouns = `${noun}s`): MarkdownTable {
  const { head, rows } = table;
  const count = text(`${grouped(rows.length)} ${rows.length === 1 ? noun : nouns}`);
  return { head, rows: [...rows, head.map((_, at) => (at === 0 ? text(TOTAL) : at === 1 ? count : dash))] };
}

/**
 * A cross table of the wrapper that was made with `totals: TOTAL`. `first` names the column of the row values; `cell`
 * says how a row value looks.
 */
export function crossed(table: Table, first: string, cell: (value: string) => Phrase = text): MarkdownTable {
  const [, ...columns] = table.columns;
  const rows = table.rows();
  return {
    head: [{ title: first }, ...columns.map((title) => ({ title, align: "right" as const }))],
    rows: rows.map(([name, ...counts], at) => [
      at === rows.length - 1 ? text(TOTAL) : cell(String(name)),
      ...counts.map((count) => printed(Number(count))),
    ]),
  };
}

function printed(cell: TotalledCell): Phrase {
  return typeof cell === "number" ? text(grouped(cell)) : cell;
}

function sumOf(cells: readonly (TotalledCell | undefined)[]): number {
  return cells.reduce<number>((sum, cell) => {
    if (typeof cell !== "number") throw new Error("a summed column holds words");
    return sum + cell;
  }, 0);
}
