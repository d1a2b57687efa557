import { aggregate, type Measure } from "./groups.ts";
import { type Cell, type Grid, keyOf, KeyNumbers, quote } from "./cells.ts";

/** How a cross table is laid out; without options it counts rows, in order of first appearance. */
export interface CrossTableOptions {
  /** Row values that come first, in this order, also when no row has them (a row of zeros). Others follow. */
  readonly rowOrder?: readonly Cell[];
  /** The same for the columns. */
  readonly colOrder?: readonly Cell[];
  /** Adds a last row and a last column over all rows; a text replaces the name "total". */
  readonly totals?: boolean | string;
  /** What to put into the cells instead of a count of rows. Totals are made from the rows, not from the cells. */
  readonly value?: Measure;
  /** Names the column of a value. By default its text, and "(none)" for null. */
  readonly label?: (value: Cell) => string;
}

/** The grid of a cross table: the row values down the first column, one column per column value. */
export function crossGrid(
  rowKey: string,
  cellsOf: (column: string) => readonly Cell[],
  colKey: string,
  options: CrossTableOptions,
): Grid {
  const down = numberValues(cellsOf(rowKey), options.rowOrder);
  const across = numberValues(cellsOf(colKey), options.colOrder);
  const width = across.values.length;
  const measure = options.value ?? [rowKey, "size"];
  const measured = cellsOf(measure[0]);
  const reduce = (groups: number[], count: number): Cell[] => aggregate(measured, groups, count, measure);

  const columns = [rowKey, ...labelsOf(across.values, options)];
  const inner = reduce(
    down.numbers.map((row, i) => row * width + (across.numbers[i] ?? 0)),
    down.values.length * width,
  );
  const rows = down.values.map((value, row) => [value, ...inner.slice(row * width, (row + 1) * width)]);
  const total = totalName(options);
  if (total === null) return { columns, rows };

  if (down.values.includes(total)) throw collision(total, rowKey);
  const ends = reduce(down.numbers, down.values.length);
  const whole = reduce(
    down.numbers.map(() => 0),
    1,
  );
  const foot = [total, ...reduce(across.numbers, width), ...whole];
  return { columns, rows: [...rows.map((row, i) => [...row, ends[i] ?? null]), foot] };
}

function numberValues(
  cells: readonly Cell[],
  order: readonly Cell[] = [],
): { values: Cell[]; numbers: number[] } {
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

function labelsOf(values: readonly Cell[], options: CrossTableOptions): string[] {
  const label = options.label ?? ((value: Cell) => (value === null ? "(none)" : String(value)));
  const labels = values.map((value) => label(value));
  const total = totalName(options);
  values.forEach((value, i) => {
    const twin = labels.indexOf(labels[i] ?? "");
    if (twin !== i) throw collision(labels[i] ?? "", keyOf([values[twin] ?? null, value]));
    if (labels[i] === total) throw collision(total, "totals");
  });
  return total === null ? labels : [...labels, total];
}

function totalName({ totals = false }: CrossTableOptions): string | null {
  if (totals === false) return null;
  return totals === true ? "total" : totals;
}

function collision(name: string, source: string): Error {
  return new Error(
    `cross table: the name ${quote([name])} is used twice (${source}); give other names by "label" or "totals"`,
  );
}
