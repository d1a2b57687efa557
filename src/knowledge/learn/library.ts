import type { Tree } from "web-tree-sitter";
import { fingerprint } from "./python/fingerprint.ts";
import type { Grammar } from "./python/grammar.ts";
import { Outliner } from "./python/outline.ts";
import type { Block } from "./python/syntax.ts";

/** A file's content that has to be fetched before the reading can go on. */
export class Missing extends Error {
  readonly blob: string;

  constructor(blob: string) {
    super(blob);
    this.blob = blob;
  }
}

interface Version {
  readonly blob: string;
  readonly text: string;
  readonly tree: Tree;
  readonly block: Block;
  readonly meanings: Map<string, number>;
}

/** Trees stand outside the heap: so many are kept. */
const KEPT = 48;

/** The files of the clone at one commit after the other, each as its statements. */
export class Library {
  readonly #grammar: Grammar;
  readonly #outliner: Outliner;
  readonly #paths = new Map<string, string>();
  readonly #versions = new Map<string, Version>();
  readonly #contents = new Map<string, string | null>();
  readonly #broken: (path: string, blob: string, row: number) => void;

  constructor(grammar: Grammar, broken: (path: string, blob: string, row: number) => void) {
    this.#grammar = grammar;
    this.#outliner = new Outliner(grammar);
    this.#broken = broken;
  }

  change(path: string, blob: string | null): void {
    if (blob === null) this.#paths.delete(path);
    else this.#paths.set(path, blob);
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  paths(): Iterable<string> {
    return this.#paths.keys();
  }

  /** A content that a reading missed. */
  provide(blob: string, content: string | null): void {
    this.#contents.set(blob, content);
  }

  /** The statements of a file; null where there is none, or none that can be read. Throws Missing. */
  open(path: string): Block | null {
    const blob = this.#paths.get(path);
    if (blob === undefined) return null;
    const known = this.#versions.get(path);
    if (known?.blob === blob) return this.#keep(path, known).block;
    const text = this.#contents.get(blob);
    if (text === undefined) throw new Missing(blob);
    this.#contents.delete(blob);
    if (text === null) {
      this.#broken(path, blob, -1);
      this.#paths.delete(path);
      return null;
    }
    return this.#keep(path, this.#version(path, blob, text, known)).block;
  }

  /** What a name of a file means now, as a number. Throws Missing. */
  fingerprint(path: string, key: string): number {
    const block = this.open(path);
    const known = block === null ? undefined : this.#versions.get(path)?.meanings;
    const value = known?.get(key) ?? fingerprint(block, key);
    known?.set(key, value);
    return value;
  }

  #version(path: string, blob: string, text: string, before: Version | undefined): Version {
    const tree = this.#grammar.parse(text, before);
    before?.tree.delete();
    this.#versions.delete(path);
    if (tree.rootNode.hasError) this.#broken(path, blob, firstError(tree));
    return { blob, text, tree, block: this.#outliner.block(tree.rootNode, text), meanings: new Map() };
  }

  #keep(path: string, version: Version): Version {
    this.#versions.delete(path);
    this.#versions.set(path, version);
    if (this.#versions.size > KEPT) {
      const [oldest, old] = [...this.#versions][0] ?? [];
      old?.tree.delete();
      if (oldest !== undefined) this.#versions.delete(oldest);
    }
    return version;
  }

  close(): void {
    for (const { tree } of this.#versions.values()) tree.delete();
    this.#versions.clear();
  }
}

function firstError(tree: Tree): number {
  let node = tree.rootNode;
  for (;;) {
    const inner = node.children.find((child) => child.hasError || child.isError || child.isMissing);
    if (inner === undefined) return node.startPosition.row;
    node = inner;
  }
}
