import { type Cell, type Grid, quote } from "./cells.ts";
import { countGroups } from "./danfo.ts";
import { KeyNumbers } from "./keys.ts";

/** A column and how its cells are counted in a group: all rows, or different values that are not null. */
export type Measure = readonly [column: string, how: "size" | "distinct"];

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
  const made = Object.values(measures).map(([column, how]) =>
    countGroups(how === "size" ? groups : distinct(groups, cellsOf(column))),
  );
  const rows = firstRows.map((row, group) => [...row, ...made.map((counts) => counts.get(group) ?? 0)]);
  return { columns: [...keys.columns, ...names], rows };
}

/** The group of each cell that has a value not seen in the group before. */
function distinct(groups: readonly number[], cells: readonly Cell[]): number[] {
  const seen = new KeyNumbers();
  return groups.filter((group, row) => {
    const cell = cells[row] ?? null;
    const before = seen.size;
    return cell !== null && seen.of([group, cell]) === before;
  });
}
