import { type Cell, type Grid, KeyNumbers, quote } from "./cells.ts";
import { type Reduction, reduceGroups } from "./danfo.ts";

/**
 * `size` counts rows, `count` values that are not null, `distinct` different values that are not null; the others
 * take numbers and skip nulls. A group without a value has null (never 0) for these; so has `std` below two values.
 */
type Aggregation = Reduction | "size" | "distinct";

/** A column and what to make of it. */
export type Measure = readonly [column: string, how: Aggregation];

type Pairs = (readonly [number, number])[];

/** One row per different row of `keys`, by first appearance, followed by the measures in the order they are named. */
export function groupGrid(
  keys: Grid,
  cellsOf: (column: string) => readonly Cell[],
  measures: Readonly<Record<string, Measure>>,
): Grid {
  const known = new KeyNumbers();
  const groups = keys.rows.map((row) => known.of(row));
  const firstRows: (readonly Cell[])[] = [];
  groups.forEach((group, row) => (firstRows[group] ??= keys.rows[row] ?? []));

  const names = Object.keys(measures);
  const reordered = names.filter((name) => /^\d+$/.test(name));
  if (reordered.length > 0) throw new Error(`agg: JavaScript would reorder these names: ${quote(reordered)}`);
  const made = Object.values(measures).map((measure) =>
    aggregate(cellsOf(measure[0]), groups, known.size, measure),
  );
  const rows = firstRows.map((row, group) => [...row, ...made.map((values) => values[group] ?? null)]);
  return { columns: [...keys.columns, ...names], rows };
}

/** One value per group number 0 … groupCount - 1. `groups[i]` is the group of `cells[i]`. */
export function aggregate(
  cells: readonly Cell[],
  groups: readonly number[],
  groupCount: number,
  [column, how]: Measure,
): Cell[] {
  const counted = how === "size" || how === "count" || how === "distinct";
  const results = counted
    ? reduceGroups(countable(cells, groups, how), "count")
    : reduceGroups(numeric(cells, groups, column, how), how);
  return Array.from({ length: groupCount }, (_, group) => results.get(group) ?? (counted ? 0 : null));
}

/** Plain `count` of danfo counts nulls too, so they stay out. */
function countable(cells: readonly Cell[], groups: readonly number[], how: Aggregation): Pairs {
  const seen = new KeyNumbers();
  return groups.flatMap((group, row) => {
    const cell = cells[row] ?? null;
    if (how !== "size" && cell === null) return [];
    return how === "distinct" && isRepeated(seen, [group, cell]) ? [] : [[group, 1] as const];
  });
}

function isRepeated(seen: KeyNumbers, key: readonly Cell[]): boolean {
  const before = seen.size;
  seen.of(key);
  return seen.size === before;
}

function numeric(cells: readonly Cell[], groups: readonly number[], column: string, how: Aggregation): Pairs {
  const pairs: Pairs = [];
  const sizes = new Map<number, number>();
  groups.forEach((group, row) => {
    const cell = cells[row] ?? null;
    if (cell === null) return;
    if (typeof cell !== "number") {
      throw new Error(`${how} needs numbers; column ${quote([column])}, row ${row} holds ${quote([cell])}`);
    }
    pairs.push([group, cell]);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  });
  // The spread of one value is unknown, not zero.
  return how === "std" ? pairs.filter(([group]) => (sizes.get(group) ?? 0) > 1) : pairs;
}
