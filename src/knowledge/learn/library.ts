import type { Tree } from "web-tree-sitter";
import type { Contents } from "./blobs.ts";
import { fingerprint } from "./python/fingerprint.ts";
import type { Grammar } from "./python/grammar.ts";
import { Outliner } from "./python/outline.ts";
import type { Block } from "./python/syntax.ts";

interface Version {
  readonly blob: string;
  readonly text: string;
  /** Of long texts: the next version is read faster beside it. Trees stand outside the heap. */
  readonly tree: Tree | null;
  readonly block: Block;
  readonly meanings: Map<string, number>;
  /** What stands in `block` is an earlier version's, because this one is no Python. */
  readonly isHeld: boolean;
}

/** A file whose content is no Python, or is not in the clone. */
export interface Broken {
  readonly path: string;
  readonly blob: string;
  /** The first line that cannot be read, from 0; null where the content is missing. */
  readonly row: number | null;
}

/** So many files are kept: twice what the largest project needs at a time. */
const KEPT = 600;
const LONG = 30_000;

/** The Python files of the clone at one commit after the other, each as its statements. */
export class Library {
  readonly broken: (Broken & { readonly position: number })[] = [];
  /** Of the commit at which it stands. */
  position = 1;
  readonly #grammar: Grammar;
  readonly #outliner: Outliner;
  readonly #contents: Contents;
  readonly #paths = new Map<string, string>();
  readonly #versions = new Map<string, Version>();

  constructor(grammar: Grammar, contents: Contents) {
    this.#grammar = grammar;
    this.#outliner = new Outliner(grammar);
    this.#contents = contents;
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

  blobOf(path: string): string | null {
    return this.#paths.get(path) ?? null;
  }

  /** The statements of a file; null where there is none, or none that can be read. */
  open(path: string): Block | null {
    const blob = this.#paths.get(path);
    if (blob === undefined) return null;
    const known = this.#versions.get(path);
    if (known?.blob === blob) return known.block;
    const text = this.#contents.read(blob);
    if (text === null) {
      this.broken.push({ path, blob, row: null, position: this.position });
      this.#paths.delete(path);
      return null;
    }
    return this.#read(path, blob, text).block;
  }

  /** The statements of a text that is not a whole file. */
  statements(text: string): Block {
    const tree = this.#grammar.parse(text);
    try {
      return this.#outliner.block(tree.rootNode, text);
    } finally {
      tree.delete();
    }
  }

  /** What a name of a file means now, as a number. */
  fingerprint(path: string, key: string): number {
    const block = this.open(path);
    const known = block === null ? undefined : this.#versions.get(path)?.meanings;
    const value = known?.get(key) ?? fingerprint(block, key);
    known?.set(key, value);
    return value;
  }

  /**
   * One version that is no Python (a conflict that was committed) leaves what was known; where the next is none either,
   * it is a syntax that the parser does not know, and what it does make of it stands.
   */
  #read(path: string, blob: string, text: string): Version {
    const before = this.#versions.get(path);
    const tree = this.#grammar.parse(
      text,
      before?.tree == null ? undefined : { tree: before.tree, text: before.text },
    );
    before?.tree?.delete();
    const isBroken = tree.rootNode.hasError;
    if (isBroken) this.broken.push({ path, blob, row: firstError(tree), position: this.position });
    const isHeld = isBroken && before !== undefined && !before.isHeld;
    const block = isHeld ? before.block : this.#outliner.block(tree.rootNode, text);
    const isLong = text.length > LONG;
    if (!isLong) tree.delete();
    const version = {
      blob,
      text,
      tree: isLong ? tree : null,
      block,
      meanings: new Map<string, number>(),
      isHeld,
    };
    this.#versions.delete(path);
    this.#versions.set(path, version);
    if (this.#versions.size > KEPT) this.#dropOldest();
    return version;
  }

  #dropOldest(): void {
    const [oldest, version] = [...this.#versions][0] ?? [];
    version?.tree?.delete();
    if (oldest !== undefined) this.#versions.delete(oldest);
  }

  close(): void {
    for (const { tree } of this.#versions.values()) tree?.delete();
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
