import { Edit, type Node, type Parser, type Tree } from "web-tree-sitter";

/** The one parser of Python, and what is done with a tree before it is given back: trees live outside the heap of JavaScript. */
export interface Grammar {
  /** `before` and its text make the second reading of almost the same file cheap. */
  parse(text: string, before?: { readonly tree: Tree; readonly text: string }): Tree;
}

export function grammarOf(parser: Parser): Grammar {
  return {
    parse(text, before) {
      if (before !== undefined) before.tree.edit(editBetween(before.text, text));
      const tree = parser.parse(text, before?.tree ?? null);
      if (tree === null) throw new Error("the Python parser gave no tree");
      return tree;
    },
  };
}

export function childrenOf(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type !== "comment");
}

/** The one stretch in which two texts differ, as the parser wants it told. */
function editBetween(old: string, text: string): Edit {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    old.charCodeAt(old.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end += 1;
  const oldEndIndex = old.length - end;
  const newEndIndex = text.length - end;
  return new Edit({
    startIndex: start,
    oldEndIndex,
    newEndIndex,
    startPosition: placeOf(text, start),
    oldEndPosition: placeOf(old, oldEndIndex),
    newEndPosition: placeOf(text, newEndIndex),
  });
}

function placeOf(text: string, index: number): { row: number; column: number } {
  let row = 0;
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) {
    row += 1;
    line = at + 1;
  }
  return { row, column: index - line };
}
