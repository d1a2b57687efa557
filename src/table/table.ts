import {
  type Cell,
  checkColumns,
  checkRows,
  compareCells,
  type Grid,
  positionOf,
  type UncheckedGrid,
} from "./cells.ts";
import { crossGrid, type CrossTableOptions } from "./crossTable.ts";
import { csvOf } from "./csv.ts";
import { cellsOf, type Frame, frameOf, namesOf, pick } from "./danfo.ts";
import { groupGrid, type Measure } from "./groups.ts";

export type { Cell } from "./cells.ts";

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
 *     const runs = Table.from(["model", "status"], records);
 *     const grid = runs.crossTable("model", "status");
 *     const counts = runs.groupBy(["model"]).agg({ runs: ["status", "size"], different: ["status", "distinct"] });
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

  /** The rows as arrays in the order of `columns`: a copy. */
  rows(): Cell[][] {
    return cellsOf(this.#frame).map((row) => [...row]);
  }

  /** Sorts by several columns; rows that tie keep their order; nulls come last in either direction. */
  sortBy(keys: readonly SortKey[]): Table {
    const columns = keys.map(({ column, descending = false }) => ({
      cells: this.#column(column),
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
    const order = Array.from(cellsOf(this.#frame).keys()).toSorted(compare);
    return new Table(pick(this.#frame, order));
  }

  /** Groups by these columns; null is a group of its own, and 1 is not "1". */
  groupBy(keys: readonly string[]): Groups {
    checkColumns(keys);
    const columns = keys.map((name) => this.#column(name));
    const rows = cellsOf(this.#frame).map((_, row) => columns.map((cells) => cells[row] ?? null));
    const grid: Grid = { columns: keys, rows };
    return { agg: (measures) => Table.#of(groupGrid(grid, (name) => this.#column(name), measures)) };
  }

  /** Counts rows by the values of two columns. The first column holds the row values. */
  crossTable(rowKey: string, colKey: string, options: CrossTableOptions = {}): Table {
    return Table.#of(crossGrid(rowKey, this.#column(rowKey), this.#column(colKey), options));
  }

  /** The table as CSV by RFC 4180. */
  toCsv(): string {
    return csvOf({ columns: this.columns, rows: cellsOf(this.#frame) });
  }

  #column(name: string): Cell[] {
    const position = positionOf(this.columns, name);
    return cellsOf(this.#frame).map((row) => row[position] ?? null);
  }
}
