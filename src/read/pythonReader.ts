import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, type Node, Parser } from "web-tree-sitter";
import type { PythonReader } from "../model/patchFacts.ts";

let made: Promise<PythonReader> | undefined;

/** The Python grammar, loaded once: 50 ms that only commands pay which look into patches. */
export function pythonReader(): Promise<PythonReader> {
  made ??= load();
  return made;
}

async function load(): Promise<PythonReader> {
  const { resolve } = createRequire(import.meta.url);
  await Parser.init({ wasmBinary: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")) });
  const grammar = readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm"));
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(grammar)));
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
