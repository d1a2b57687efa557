import type { Node } from "web-tree-sitter";
import { pythonParser } from "../io/pythonGrammar.ts";
import type { PythonReader } from "../model/patchFacts.ts";

let made: Promise<PythonReader> | undefined;

/** Finds where a text is no Python. */
export function pythonReader(): Promise<PythonReader> {
  made ??= load();
  return made;
}

async function load(): Promise<PythonReader> {
  const parser = await pythonParser();
  return (text) => {
    const tree = parser.parse(`${text}\n`);
    if (tree === null) throw new Error("the Python parser gave no tree");
    const row = tree.rootNode.hasError ? firstError(tree.rootNode) : null;
    tree.delete();
    return row;
  };
}

/** The deepest first error: its ancestors begin where their block does, which says nothing. */
function firstError(node: Node): number {
  const inner = node.children.find((child) => child.hasError || child.isError || child.isMissing);
  return inner === undefined ? node.startPosition.row : firstError(inner);
}
