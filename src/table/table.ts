import {
  type Cell,
  checkColumns,
  checkRows,
  compareCells,
  type Grid,
  positionOf,
  quote,
  type UncheckedGrid,
} from "./cells.ts";
import { crossGrid, type CrossTableOptions } from "./crossTable.ts";
import { csvOf } from "./csv.ts";
import { cellsOf, type Frame, frameOf, type JoinKind, namesOf, pick } from "./danfo.ts";
import { groupGrid, type Measure } from "./groups.ts";
import { joinGrid } from "./join.ts";

export type { Cell } from "./cells.ts";
export type { CrossTableOptions } from "./crossTable.ts";
export type { JoinKind } from "./danfo.ts";
export type { Measure } from "./groups.ts";

/** Reads one cell of the row at hand; an unknown column is an error. */
export type CellReader = (column: string) => Cell;
/** One column to sort by. */
export interface SortKey {
  readonly column: string;
  readonly descending?: boolean;
}
/** What `groupBy` returns: the groups, waiting for their measures. */
export interface Groups {
  /** One row per group in order of first appearance: the keys, then the measures by name. */
  agg(measures: Readonly<Record<string, Measure>>): Table;
}

/**
 * An immutable table over a danfojs DataFrame, without danfo's silent wrong results (see danfo.ts).
 *
 *     const runs = Table.from(["model", "status", "ms"], records);
 *     const grid = runs.crossTable("model", "status", { totals: true });
 *     const mean = runs.groupBy(["model"]).agg({ runs: ["ms", "count"], mean: ["ms", "mean"] });
 */
export class Table {
  readonly #frame: Frame;

  private constructor(frame: Frame) {
    this.#frame = frame;
  }

  static #of({ columns, rows }: UncheckedGrid): Table {
    checkColumns(columns);
    return new Table(frameOf(columns, checkRows(columns, rows)));
  }

  /**
   * Builds a table. Rows are arrays in the order of the columns, or records, read by name: keys that are not among
   * the columns stay out, a column that a record lacks is an error (write null for a missing value).
   */
  static from<K extends string>(
    columns: readonly K[],
    rows: readonly (readonly Cell[] | Readonly<Record<NoInfer<K>, Cell>>)[],
  ): Table {
    const isRecord = (row: (typeof rows)[number]): row is Readonly<Record<K, Cell>> => !Array.isArray(row);
    const read = (row: Readonly<Record<K, Cell>>, name: K) =>
      Object.hasOwn(row, name) ? row[name] : undefined;
    return Table.#of({
      columns,
      rows: rows.map((row) => (isRecord(row) ? columns.map((name) => read(row, name)) : row)),
    });
  }

  /** The column names, in order. */
  get columns(): readonly string[] {
    return namesOf(this.#frame);
  }

  /** How many rows there are. */
  get height(): number {
    return cellsOf(this.#frame).length;
  }

  /** The rows as arrays in the order of `columns`: a copy. */
  rows(): Cell[][] {
    return cellsOf(this.#frame).map((row) => [...row]);
  }

  /** The rows as objects by column name. For order, use `columns`: JavaScript moves integer-like keys to the front. */
  records(): Record<string, Cell>[] {
    const { columns } = this;
    return this.rows().map((row) => Object.fromEntries(row.map((cell, i) => [columns[i] ?? "", cell])));
  }

  /** The cells of one column. */
  column(name: string): Cell[] {
    const position = positionOf(this.columns, name);
    return cellsOf(this.#frame).map((row) => row[position] ?? null);
  }

  /** These columns only, in this order. */
  select(columns: readonly string[]): Table {
    return this.#pick(
      cellsOf(this.#frame).map((_, row) => row),
      columns,
    );
  }

  /** The rows of which the predicate is true: `table.where((cell) => cell("status") === "failed")`. */
  where(predicate: (cell: CellReader) => boolean): Table {
    const readers = this.#readers();
    return this.#pick(readers.flatMap((reader, row) => (predicate(reader) ? [row] : [])));
  }

  /** Sorts by several columns; rows that tie keep their order; nulls come last in either direction. */
  sortBy(keys: readonly SortKey[]): Table {
    const columns = keys.map(({ column, descending = false }) => ({
      cells: this.column(column),
      descending,
    }));
    const compare = (a: number, b: number): number => {
      for (const { cells, descending } of columns) {
        const [left, right] = [cells[a] ?? null, cells[b] ?? null];
        const order = compareCells(left, right);
        if (order !== 0) return descending && left !== null && right !== null ? -order : order;
      }
      return 0;
    };
    // danfo's own sort is quadratic and knows no null.
    return this.#pick(Array.from({ length: this.height }, (_, row) => row).toSorted(compare));
  }

  /** Adds a column computed row by row; a column of that name is replaced where it stands. */
  withColumn(name: string, compute: (cell: CellReader, row: number) => Cell): Table {
    const cells = this.#readers().map(compute);
    const columns = this.columns.includes(name) ? this.columns : [...this.columns, name];
    const at = columns.indexOf(name);
    const rows = cellsOf(this.#frame).map((row, i) => columns.map((_, j) => (j === at ? cells[i] : row[j])));
    return Table.#of({ columns, rows });
  }

  /** Renames columns: `{ before: "after" }`. */
  rename(names: Readonly<Record<string, string>>): Table {
    for (const name of Object.keys(names)) positionOf(this.columns, name);
    const renamed = this.columns.map((name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name));
    return Table.#of({ columns: renamed, rows: this.rows() });
  }

  /** The rows of both tables. The columns must be the same; their order may differ and follows this table. */
  concat(other: Table): Table {
    // danfo's concat changes its first frame, overflows the stack, and makes a Series of one column.
    const aligned = other.select(this.columns);
    if (other.columns.length !== this.columns.length) {
      throw new Error(`concat: columns differ: ${quote(this.columns)} against ${quote(other.columns)}`);
    }
    return Table.#of({ columns: this.columns, rows: [...this.rows(), ...aligned.rows()] });
  }

  /** Groups by these columns; null is a group of its own, and 1 is not "1". */
  groupBy(keys: readonly string[]): Groups {
    const grid = this.select(keys).#grid();
    return { agg: (measures) => Table.#of(groupGrid(grid, (name) => this.column(name), measures)) };
  }

  /** Counts rows (or measures them, see `value`) by the values of two columns. The first column holds the row values. */
  crossTable(rowKey: string, colKey: string, options: CrossTableOptions = {}): Table {
    return Table.#of(crossGrid(rowKey, (name) => this.column(name), colKey, options));
  }

  /**
   * Joins on columns of the same name: the keys, then the other columns of this table, then those of the other.
   * Left order is kept; a null key matches nothing; a name on both sides is an error: rename one.
   */
  join(other: Table, on: readonly string[], how: JoinKind): Table {
    checkColumns(on);
    return Table.#of(joinGrid(this.#grid(), other.#grid(), on, how));
  }

  /** The table as CSV by RFC 4180. */
  toCsv(): string {
    return csvOf(this.#grid());
  }

  #pick(rows: number[], columns: readonly string[] = this.columns): Table {
    checkColumns(columns);
    const positions = columns.map((name) => positionOf(this.columns, name));
    return new Table(pick(this.#frame, rows, positions));
  }

  #readers(): CellReader[] {
    const { columns } = this;
    return cellsOf(this.#frame).map((row) => (name) => row[positionOf(columns, name)] ?? null);
  }

  #grid(): Grid {
    return { columns: this.columns, rows: cellsOf(this.#frame) };
  }
}
