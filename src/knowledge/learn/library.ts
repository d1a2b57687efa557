import type { Node, Parser, Tree } from "web-tree-sitter";
import type { Blobs } from "./blobs.ts";
import { fingerprint } from "./python/fingerprint.ts";
import { type Block, Outliner } from "./python/outline.ts";
import { parse } from "./python/tree.ts";

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
  /** The first line that cannot be read, from 0; null where the content is missing. */
  readonly row: number | null;
  /** Of the commit. */
  readonly position: number;
}

/** So many files are kept: twice what the largest project needs at a time. */
const KEPT = 600;
const LONG = 30_000;

/** The Python files of the clone at one commit after the other, each as its statements. */
export class Library {
  readonly broken: Broken[] = [];
  /** Of the commit at which it stands. */
  position = 1;
  readonly #parser: Parser;
  readonly #outliner: Outliner;
  readonly #contents: Blobs;
  /** What each path holds now. */
  readonly paths = new Map<string, string>();
  readonly #versions = new Map<string, Version>();

  constructor(parser: Parser, contents: Blobs) {
    this.#parser = parser;
    this.#outliner = new Outliner(parser);
    this.#contents = contents;
  }

  change(path: string, blob: string | null): void {
    if (blob === null) this.paths.delete(path);
    else this.paths.set(path, blob);
  }

  /** The statements of a file; null where there is none, or none that can be read. */
  open(path: string): Block | null {
    return this.#version(path)?.block ?? null;
  }

  /** What a name of a file means now, as a number. */
  fingerprint(path: string, key: string): number {
    const version = this.#version(path);
    const value = version?.meanings.get(key) ?? fingerprint(version?.block ?? null, key);
    version?.meanings.set(key, value);
    return value;
  }

  #version(path: string): Version | null {
    const blob = this.paths.get(path);
    if (blob === undefined) return null;
    const known = this.#versions.get(path);
    if (known?.blob === blob) return known;
    const text = this.#contents.read(blob);
    if (text !== null) return this.#read(path, blob, text);
    this.broken.push({ path, row: null, position: this.position });
    this.paths.delete(path);
    return null;
  }

  /**
   * One version that is no Python (a conflict that was committed) leaves what was known; where the next is none either,
   * it is a syntax that the parser does not know, and what it does make of it stands.
   */
  #read(path: string, blob: string, text: string): Version {
    const before = this.#versions.get(path);
    const old = before?.tree == null ? undefined : { tree: before.tree, text: before.text };
    const tree = parse(this.#parser, text, old);
    old?.tree.delete();
    const { hasError } = tree.rootNode;
    if (hasError) this.broken.push({ path, row: firstError(tree.rootNode), position: this.position });
    const held = hasError && before !== undefined && !before.isHeld ? before.block : null;
    const block = held ?? this.#outliner.block(tree.rootNode, text);
    const isLong = text.length > LONG;
    if (!isLong) tree.delete();
    const version = {
      blob,
      text,
      tree: isLong ? tree : null,
      block,
      meanings: new Map(),
      isHeld: held !== null,
    };
    this.#versions.delete(path);
    this.#versions.set(path, version);
    const [oldest] = this.#versions;
    if (this.#versions.size > KEPT && oldest !== undefined) {
      oldest[1].tree?.delete();
      this.#versions.delete(oldest[0]);
    }
    return version;
  }

  close(): void {
    for (const { tree } of this.#versions.values()) tree?.delete();
  }
}

function firstError(node: Node): number {
  const inner = node.children.find((child) => child.hasError || child.isError || child.isMissing);
  return inner === undefined ? node.startPosition.row : firstError(inner);
}
