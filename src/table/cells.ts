/** One value of a table. `null` is "no value"; NaN, infinities, undefined and objects are refused at the door. */
export type Cell = string | number | boolean | null;

/** Shows names or values in an error message so that '' and 'a b' can be told apart. */
export function quote(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value) ?? String(value)).join(", ");
}

/**
 * Returns the value if it may stand in a table. JSON writes NaN and infinities as null, so they would silently join
 * the empty group; danfo's sums would turn to NaN. Undefined is mostly a misspelt field.
 */
function checkCell(value: unknown, column: string, position: number): Cell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const shown = typeof value === "number" ? String(value) : value === undefined ? "nothing" : typeof value;
  throw new Error(
    `column ${quote([column])}, row ${position}: ${shown} is not a table cell; ` +
      "use text, a finite number, a boolean, or null for a missing value",
  );
}

/** A table as plain values, before it becomes a frame. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The same before its cells are checked. */
export interface UncheckedGrid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Refuses an empty list of columns and repeated names, which danfo would overwrite or misplace. */
export function checkColumns(columns: readonly string[]): void {
  if (columns.length === 0) throw new Error("a table needs at least one column");
  const repeated = columns.filter((name, position) => columns.indexOf(name) !== position);
  if (repeated.length > 0) {
    throw new Error(`column names must differ; repeated: ${quote([...new Set(repeated)])}`);
  }
}

/** Refuses ragged rows, which danfo keeps, and cells that are none. */
export function checkRows(columns: readonly string[], rows: readonly (readonly unknown[])[]): Cell[][] {
  return rows.map((row, position) => {
    if (row.length !== columns.length) {
      throw new Error(
        `row ${position} has ${row.length} cells for ${columns.length} columns: ${quote(columns)}`,
      );
    }
    return columns.map((name, i) => checkCell(row[i], name, position));
  });
}

/** Position of a column, or an error that lists the columns there are. */
export function positionOf(columns: readonly string[], name: string): number {
  const position = columns.indexOf(name);
  if (position === -1) throw new Error(`no column ${quote([name])}; the columns are: ${quote(columns)}`);
  return position;
}

/** A composite key that keeps ("a-b","c") from ("a","b-c"), 1 from "1", and null from "". */
export function keyOf(cells: readonly Cell[]): string {
  return JSON.stringify(cells);
}

/** Numbers keys 0, 1, 2 … by first appearance. Share one numbering to compare the keys of two tables. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>();
  /** The number of this key; a key not seen before gets the next one. */
  of(cells: readonly Cell[]): number {
    const key = keyOf(cells);
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }
  /** How many different keys were seen. */
  get size(): number {
    return this.#numbers.size;
  }
}

const TYPE_ORDER = ["number", "string", "boolean", "object"];

/** Ascending order: numbers by size, then text by code unit (the same on every machine), then booleans, then null. */
export function compareCells(a: Cell, b: Cell): number {
  const byType = TYPE_ORDER.indexOf(typeof a) - TYPE_ORDER.indexOf(typeof b);
  if (byType !== 0 || a === null || b === null) return byType;
  return a < b ? -1 : a > b ? 1 : 0;
}
