import { type Cell, compareCells } from "./cells.ts";

/** A branch of the tree of keys: the next cell leads on, a number ends a key. */
class Branch {
  readonly next = new Map<Cell, Branch>();
  number: number | undefined;
}

/**
 * Numbers composite keys 0, 1, 2 … by first appearance. Cells are compared as they are: ("a-b","c") is not ("a","b-c"),
 * 1 is not "1" and null not "". danfo joins the parts of a key to one text.
 */
export class KeyNumbers {
  readonly #root = new Branch();
  #size = 0;

  /** The number of this key; a key not seen before gets the next one. */
  of(cells: readonly Cell[]): number {
    let branch = this.#root;
    for (const cell of cells) {
      const next = branch.next.get(cell) ?? new Branch();
      branch.next.set(cell, next);
      branch = next;
    }
    return (branch.number ??= this.#size++);
  }

  /** How many different keys were seen. */
  get size(): number {
    return this.#size;
  }
}

/** What rows share: one cell, or several by name. */
export type Key = Cell | Readonly<Record<string, Cell>>;

export interface Group<K extends Key, Row> {
  readonly key: K;
  readonly rows: readonly Row[];
}

/** Rows of equal keys, in the order of the keys, part by part. A key stays the object it was. */
export function groupsOf<K extends Key, Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => K,
): readonly Group<K, Row>[] {
  const numbers = new KeyNumbers();
  const groups: { key: K; rows: Row[] }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    (groups[numbers.of(partsOf(key))] ??= { key, rows: [] }).rows.push(row);
  }
  return groups.sort((a, b) => compareKeys(partsOf(a.key), partsOf(b.key)));
}

function partsOf(key: Key): readonly Cell[] {
  return typeof key === "object" && key !== null ? Object.values(key) : [key];
}

function compareKeys(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [at, cell] of a.entries()) {
    const order = compareCells(cell, b[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
