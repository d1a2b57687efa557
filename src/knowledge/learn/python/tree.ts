import { Edit, type Node, type Parser, type Tree as Foreign, type TreeCursor } from "web-tree-sitter";

/**
 * A node of Python's syntax, by the names of tree-sitter-python, as plain data: the parser's own trees stand outside the
 * heap of JavaScript and are given back at once.
 */
export interface Tree {
  readonly type: string;
  readonly text: string;
  /** Line, counted from the first of what was read. */
  readonly row: number;
  /** The named nodes inside, without comments; in a slice the colons, too. */
  readonly kids: readonly Tree[];
  /** The first node of each field. */
  readonly fields: Readonly<Record<string, Tree>>;
  /** Operators that stand between the nodes. */
  readonly operators: readonly string[];
}

/** What is missing, or no Python. */
const NOTHING: Tree = { type: "nothing", text: "", row: 0, kids: [], fields: {}, operators: [] };

export function field(tree: Tree, name: string): Tree {
  return tree.fields[name] ?? NOTHING;
}

export function kid(tree: Tree, index = 0): Tree {
  return tree.kids.at(index) ?? NOTHING;
}

export function kidsOf(tree: Tree, ...types: readonly string[]): readonly Tree[] {
  return tree.kids.filter(({ type }) => types.includes(type));
}

/** A node of the parser and all inside. `above`: lines before it that do not count. */
export function treeOf(node: Node, source: string, above: number): Tree {
  const cursor = node.walk();
  const tree = treeAt(cursor, source, above);
  cursor.delete();
  return tree;
}

function treeAt(cursor: TreeCursor, source: string, above: number): Tree {
  const type = cursor.nodeType;
  const text = source.slice(cursor.startIndex, cursor.endIndex);
  const row = cursor.startPosition.row - above;
  const kids: Tree[] = [];
  const fields: Record<string, Tree> = {};
  const operators: string[] = [];
  if (cursor.gotoFirstChild()) {
    do {
      const name = cursor.currentFieldName;
      if (cursor.nodeIsNamed ? cursor.nodeType !== "comment" : type === "slice") {
        const made = treeAt(cursor, source, above);
        kids.push(made);
        if (name !== null) fields[name] ??= made;
      } else if (name?.startsWith("operator") === true) operators.push(cursor.nodeType);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, text, row, kids, fields, operators };
}

/** Reads a text; `before` and its text make the second reading of almost the same file cheap. */
export function parse(
  parser: Parser,
  text: string,
  before?: { readonly tree: Foreign; readonly text: string },
): Foreign {
  before?.tree.edit(editBetween(before.text, text));
  const tree = parser.parse(text, before?.tree ?? null);
  if (tree === null) throw new Error("the Python parser gave no tree");
  return tree;
}

/** The one stretch in which two texts differ, as the parser wants it told. */
function editBetween(old: string, text: string): Edit {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  const [oldLast, last] = [old.length - 1, text.length - 1];
  while (end < shorter - start && old.charCodeAt(oldLast - end) === text.charCodeAt(last - end)) end += 1;
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
  const lines = text.slice(0, index).split("\n");
  return { row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
