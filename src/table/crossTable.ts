import { type Cell, type Grid, quote } from "./cells.ts";
import { countGroups } from "./danfo.ts";
import { KeyNumbers } from "./keys.ts";

/** How a cross table is laid out; without options in order of first appearance. */
export interface CrossTableOptions {
  /** Row values that come first, in this order, also when no row has them (a row of zeros). Others follow. */
  readonly rowOrder?: readonly Cell[];
  /** The same for the columns. */
  readonly colOrder?: readonly Cell[];
}

/** Counts of rows: the values of one column down the first column, one column per value of the other. */
export function crossGrid(
  rowKey: string,
  down: readonly Cell[],
  across: readonly Cell[],
  { rowOrder, colOrder }: CrossTableOptions,
): Grid {
  const [rows, columns] = [numbered(down, rowOrder), numbered(across, colOrder)];
  const width = columns.values.length;
  const counts = countGroups(rows.numbers.map((row, i) => row * width + (columns.numbers[i] ?? 0)));
  return {
    columns: [rowKey, ...labelsOf(columns.values)],
    rows: rows.values.map((value, row) => [
      value,
      ...columns.values.map((_, column) => counts.get(row * width + column) ?? 0),
    ]),
  };
}

function numbered(
  cells: readonly Cell[],
  order: readonly Cell[] = [],
): { readonly values: Cell[]; readonly numbers: number[] } {
  const known = new KeyNumbers();
  const values: Cell[] = [];
  const numberOf = (cell: Cell): number => {
    const number = known.of([cell]);
    values[number] = cell;
    return number;
  };
  order.forEach(numberOf);
  return { values, numbers: cells.map(numberOf) };
}

function labelsOf(values: readonly Cell[]): string[] {
  const labels = values.map((value) => (value === null ? "(none)" : String(value)));
  const twin = labels.findIndex((label, at) => labels.indexOf(label) !== at);
  if (twin >= 0) throw new Error(`cross table: two values are called ${quote([labels[twin]])}`);
  return labels;
}
