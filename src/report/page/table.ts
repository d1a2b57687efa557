import type { PhrasingContent, Table, TableRow } from "mdast";
import { dash, phraseOf } from "../../print/nodes.ts";
import { type Fold, type Phrase, phrasing } from "../../print/tree.ts";
import { Table as Frame } from "../../table/table.ts";
import { grouped } from "../cells/numbers.ts";

/*
 * Tables as specifications: rows, and what each column says of a row.
 *
 *     table(batches, [
 *       { title: "Run", value: ({ run }) => code(run) },
 *       { title: "Attempts", value: ({ attempts }) => attempts, total: "sum" },
 *     ])
 *
 * A table that counts or lists ends with its total. The last row starts with "Total"; in it a bare number is the sum of
 * its column, a number with a noun ("58 runs") is how many rows stand above it, a share ("12 of 96") adds up in its
 * count, and a dash means that the column does not add. A last column named "Total" holds the sum of its row.
 * test/report/totals.test.ts holds every generated page against these four sentences.
 */

/** The first cell of the last row, and the name of a column of row sums. */
export const TOTAL = "Total";

/** Words, a number, which is printed with groups, or nothing, which is a dash. */
export type Value = Phrase | string | number | null | undefined;

export interface Column<Row> {
  readonly title: Phrase | string;
  readonly value: (row: Row, at: number) => Value;
  /** Numbers stand right by themselves. */
  readonly align?: "right";
  /** What the last row says under this column: the sum of its numbers, or words; by default a dash. */
  readonly total?: "sum" | Value;
}

export interface Layout<Row> {
  /** The row of which the last one tells: all of them together. */
  readonly whole?: Row;
  /** What a row is, one and many: the last row counts them, as `58 runs`. */
  readonly count?: string | readonly [one: string, many: string];
  /** Leaves out columns, but the first, of which no row says anything. */
  readonly withoutEmpty?: boolean;
}

/** A table with a row for each of `rows`; null without any. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  layout: Layout<Row> = {},
): Table | null {
  if (rows.length === 0) return null;
  const made = columns.map((column) => madeOf(column, rows, layout));
  const shown = layout.withoutEmpty === true ? made.filter(isTold) : made;
  const last = lastRow(shown, rows.length, layout.count);
  return {
    type: "table",
    align: shown.map(({ isRight }) => (isRight ? "right" : null)),
    children: [
      rowOf(shown.map(({ title }) => title)),
      ...rows.map((_, at) => rowOf(shown.map(({ values }) => values[at]))),
      ...(last === null ? [] : [{ ...rowOf(last), data: { hProperties: { className: ["total"] } } }]),
    ],
  };
}

/** A column with its values. */
interface Made {
  readonly title: Phrase | string;
  readonly values: readonly Value[];
  readonly isRight: boolean;
  readonly total: "sum" | Value;
}

function madeOf<Row>(column: Column<Row>, rows: readonly Row[], { whole }: Layout<Row>): Made {
  const { title, value, align, total } = column;
  const values = rows.map(value);
  const isRight = align === "right" || total === "sum" || values.some((each) => typeof each === "number");
  const told = total === undefined && whole !== undefined ? value(whole, rows.length) : total;
  return { title, values, isRight, total: told };
}

function isTold({ values }: Made, at: number): boolean {
  return at === 0 || values.some((value) => value !== null && value !== undefined && value !== dash);
}

/** Null where no column and no noun asks for it. */
function lastRow(columns: readonly Made[], rows: number, count: Layout<never>["count"]): Value[] | null {
  if (count === undefined && columns.every(({ total }) => total === undefined)) return null;
  const [one, many] = typeof count === "string" ? [count, `${count}s`] : (count ?? ["", ""]);
  const counted = count === undefined ? undefined : `${grouped(rows)} ${rows === 1 ? one : many}`;
  return columns.map(({ total, values }, at) => {
    if (at === 0) return TOTAL;
    if (total === "sum") return sumOf(values);
    return total ?? (at === 1 ? counted : undefined);
  });
}

function sumOf(values: readonly Value[]): number {
  return values.reduce<number>((sum, value) => {
    if (value === null || value === undefined) return sum;
    if (typeof value !== "number") throw new Error("a summed column holds words");
    return sum + value;
  }, 0);
}

function rowOf(values: readonly Value[]): TableRow {
  return {
    type: "tableRow",
    children: values.map((value) => ({ type: "tableCell", children: wordsOf(value) })),
  };
}

function wordsOf(value: Value): PhrasingContent[] {
  if (value === null || value === undefined) return [dash];
  return phrasing(phraseOf(typeof value === "number" ? grouped(value) : value));
}

/** One side of a cross table: what is counted by, in which order, and how a value looks. */
export interface Axis<Row> {
  readonly of: (row: Row) => string;
  /** Values that come first, in this order; others follow by first appearance. */
  readonly order?: readonly string[];
  /** Also those of the order that no row has. */
  readonly all?: true;
  readonly words?: (value: string) => Phrase | string;
}

/** Counts of rows by two of their properties, with sums. Null without rows. */
export function crossed<Row>(
  rows: readonly Row[],
  down: Axis<Row> & { readonly title: string },
  across: Axis<Row>,
): Table | null {
  // a value may be called like the first column
  const name = (value: string) => `=${value}`;
  const frame = Frame.from(
    ["down", "across"],
    rows.map((row) => [down.of(row), name(across.of(row))]),
  ).crossTable("down", "across", {
    rowOrder: orderOf(down, rows),
    colOrder: orderOf(across, rows).map(name),
  });
  const names = frame.columns.slice(1).map((each) => each.slice(1));
  const counts = (cells: readonly unknown[]) => cells.slice(1).map(Number);
  return table(rows.length === 0 ? [] : frame.rows(), [
    { title: down.title, value: ([value]) => down.words?.(String(value)) ?? String(value) },
    ...names.map((value, at) => ({
      title: across.words?.(value) ?? value,
      value: (cells: readonly unknown[]) => counts(cells)[at],
      total: "sum" as const,
    })),
    { title: TOTAL, value: (cells) => counts(cells).reduce((sum, n) => sum + n, 0), total: "sum" },
  ]);
}

function orderOf<Row>({ of, order = [], all }: Axis<Row>, rows: readonly Row[]): readonly string[] {
  const there = new Set(rows.map(of));
  return all === true ? order : order.filter((value) => there.has(value));
}

/** A table that a reader opens; null without one. */
export function folded(summary: Phrase | string, content: Table | null): Fold | null {
  if (content === null) return null;
  return { type: "fold", summary: wordsOf(summary), children: [content] };
}

/** More rows than this stand in a fold, unless they ask for an action. */
const LONG = 25;

/** The same of a long table only. */
export function foldedIfLong(summary: Phrase | string, content: Table | null): Fold | Table | null {
  return content !== null && content.children.length - 1 > LONG ? folded(summary, content) : content;
}
