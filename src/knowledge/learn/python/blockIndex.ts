import type { Block, LazyStatement } from "./syntax.ts";

const indexes = new WeakMap<Block, ReadonlyMap<string, readonly LazyStatement[]>>();

/** The statements of a block that bind or change a name, in their order. */
export function bindersOf(block: Block, name: string): readonly LazyStatement[] {
  const index = indexes.get(block) ?? indexOf(block);
  indexes.set(block, index);
  return index.get(name) ?? [];
}

function indexOf(block: Block): Map<string, LazyStatement[]> {
  const index = new Map<string, LazyStatement[]>();
  for (const statement of block)
    for (const name of statement.binds) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [statement]);
      else known.push(statement);
    }
  return index;
}
