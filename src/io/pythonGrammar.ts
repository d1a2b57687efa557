import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Language, Parser } from "web-tree-sitter";
import { codeFolder } from "./package.ts";

let made: Promise<Parser> | undefined;

/** A parser of Python, loaded once: 50 ms that only commands pay which look into Python. */
export function pythonParser(): Promise<Parser> {
  made ??= load();
  return made;
}

async function load(): Promise<Parser> {
  await Parser.init({ wasmBinary: wasm("web-tree-sitter/web-tree-sitter.wasm") });
  const grammar = wasm("tree-sitter-python/tree-sitter-python.wasm");
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(grammar)));
  return parser;
}

/** Beside the built code, which needs no other package; in the source tree in the package it comes from. */
function wasm(name: string): Buffer {
  const built = path.join(codeFolder, "wasm", path.basename(name));
  return readFileSync(existsSync(built) ? built : createRequire(import.meta.url).resolve(name));
}
