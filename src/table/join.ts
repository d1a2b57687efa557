import { type Cell, type Grid, KeyNumbers, positionOf } from "./cells.ts";
import { type JoinKind, matchRows } from "./danfo.ts";

interface Side {
  readonly keys: readonly (readonly Cell[])[];
  /** The columns that are no keys. */
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
}

/** The keys, then the other columns of the left side, then those of the right; null where a side has no match. */
export function joinGrid(leftGrid: Grid, rightGrid: Grid, on: readonly string[], how: JoinKind): Grid {
  const [left, right] = [sideOf(leftGrid, on), sideOf(rightGrid, on)];
  const known = new KeyNumbers();
  const numbersOf = ({ keys }: Side) => keys.map((key) => (key.includes(null) ? null : known.of(key)));
  const rows = matchRows(numbersOf(left), numbersOf(right), how).map(([l, r]) => [
    ...((l === null ? right.keys[r ?? 0] : left.keys[l]) ?? []),
    ...cellsAt(left, l),
    ...cellsAt(right, r),
  ]);
  return { columns: [...on, ...left.columns, ...right.columns], rows };
}

function sideOf({ columns, rows }: Grid, on: readonly string[]): Side {
  const keyAt = on.map((name) => positionOf(columns, name));
  const restAt = columns.map((_, position) => position).filter((position) => !keyAt.includes(position));
  return {
    keys: rows.map((row) => cellsIn(row, keyAt)),
    columns: restAt.map((position) => columns[position] ?? ""),
    cells: rows.map((row) => cellsIn(row, restAt)),
  };
}

function cellsIn(row: readonly Cell[], positions: readonly number[]): Cell[] {
  return positions.map((position) => row[position] ?? null);
}

function cellsAt({ columns, cells }: Side, row: number | null): readonly Cell[] {
  return (row === null ? undefined : cells[row]) ?? columns.map(() => null);
}
