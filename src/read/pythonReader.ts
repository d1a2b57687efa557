import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Language, type Node, Parser } from "web-tree-sitter";
import { codeFolder } from "../io/package.ts";
import type { PythonReader } from "../model/patchFacts.ts";

let made: Promise<PythonReader> | undefined;

/** The Python grammar, loaded once: 50 ms that only commands pay which look into patches. */
export function pythonReader(): Promise<PythonReader> {
  made ??= load();
  return made;
}

async function load(): Promise<PythonReader> {
  await Parser.init({ wasmBinary: wasm("web-tree-sitter/web-tree-sitter.wasm") });
  const grammar = wasm("tree-sitter-python/tree-sitter-python.wasm");
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

/** Beside the built code, which needs no other package; in the source tree in the package it comes from. */
function wasm(name: string): Buffer {
  const built = path.join(codeFolder, "wasm", path.basename(name));
  return readFileSync(existsSync(built) ? built : createRequire(import.meta.url).resolve(name));
}

/** The deepest first error: its ancestors begin where their block does, which says nothing. */
function firstError(node: Node): number {
  const inner = node.children.find((child) => child.hasError || child.isError || child.isMissing);
  return inner === undefined ? node.startPosition.row : firstError(inner);
}
