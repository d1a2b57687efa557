import * as fc from "fast-check";
import { sourceFile, type SourceFile } from "../../src/io/file.ts";
import { specimenFolders, specimensOf } from "../support/specimens.ts";
import { hostileNumbers, hostileTexts } from "./hostile.ts";

/*
 * Real files of every format, each broken in a few places: bytes lost, doubled, swapped and cut, and in JSON every value, key and
 * nesting that its writer did not think of.
 */

export interface Specimen {
  readonly format: string;
  readonly path: string;
  readonly bytes: Buffer;
}

export interface Mutant {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Larger ones take long and hold the same. */
const LARGEST = 60_000;

export const specimens: readonly Specimen[] = [...specimenFolders, "strangers"].flatMap((format) =>
  specimensOf(format)
    .filter(({ size }) => size <= LARGEST)
    .map((file) => ({ format, path: file.path, bytes: Buffer.concat([...file.chunks()]) })),
);

export function fileOf({ path, bytes }: Mutant): SourceFile {
  return sourceFile(path, bytes);
}

/** Where, how, and with what. */
type Change = readonly [place: number, how: number, what: number];
type ChangeText = (text: string, at: number, what: number) => string;

const anyChange = fc.tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9));

/** A specimen with one to three changes. */
export const mutants: fc.Arbitrary<Mutant> = fc
  .tuple(fc.nat(specimens.length - 1), fc.array(anyChange, { minLength: 1, maxLength: 3 }))
  .map(([which, changes]) => mutantOf(specimens[which]!, changes));

export function mutantOf({ path, bytes }: Specimen, changes: readonly Change[]): Mutant {
  const [[, how] = [0, 0, 0]] = changes;
  const tree = how % 3 === 0 ? undefined : treeOf(bytes);
  if (tree === undefined) {
    const text = changes.reduce((each, [at, kind, what]) => {
      return textChanges[kind % textChanges.length]!(each, at % Math.max(1, each.length), what);
    }, bytes.toString("latin1"));
    return { path, bytes: Buffer.from(text, "latin1") };
  }
  for (const change of changes) changeTree(tree, change);
  return { path, bytes: Buffer.from(tree.lines.map((line) => JSON.stringify(line)).join("\n")) };
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const utf8 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

const textChanges: readonly ChangeText[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at, what) => text.slice(0, at) + String.fromCharCode(what % 256) + text.slice(at + 1),
  (text, at, what) => text.slice(0, at) + text.slice(at + (what % 200)),
  (text, at, what) => text.slice(0, at) + text.slice(at, at + (what % 400)) + text.slice(at),
  (text, at, what) => text.slice(0, at) + utf8(pick(hostileTexts, what)) + text.slice(at),
  // long repeats: what takes the square of a line takes a minute here
  (text, at, what) =>
    text.slice(0, at) +
    pick(
      ["=", "-", " ", "Namespace(", "a=", "{", "[", "\\", "0", "|", "\t", "\n", '"', "/", "x "],
      what,
    ).repeat(20_000) +
    text.slice(at),
  (text) => text.replaceAll("\n", "\r\n"),
  (text, at) => `${text}\n${text.slice(at)}`,
  (text, at, what) => {
    const lines = text.split("\n");
    const [a, b] = [at % lines.length, what % lines.length];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join("\n");
  },
  (text, _, what) => replaceNth(text, /-?\d+(?:\.\d+)?/g, what, String(pick(hostileNumbers, what >> 4))),
  (text, _, what) =>
    replaceNth(
      text,
      /[A-Za-z_]{3,}/g,
      what,
      pick(["constructor", "__proto__", "toString", "NaN", "null", "Infinity", ""], what >> 4),
    ),
];

function replaceNth(text: string, pattern: RegExp, which: number, instead: string): string {
  const found = [...text.matchAll(pattern)];
  const hit = found[which % Math.max(1, found.length)];
  return hit === undefined
    ? text
    : text.slice(0, hit.index) + instead + text.slice(hit.index + hit[0].length);
}

interface Tree {
  readonly lines: unknown[];
}

/** A document, or a document a line; undefined for what is neither. */
function treeOf(bytes: Buffer): Tree | undefined {
  const text = bytes.toString("utf8");
  try {
    return { lines: [JSON.parse(text)] };
  } catch {
    // perhaps a document a line
  }
  try {
    return {
      lines: text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as unknown),
    };
  } catch {
    return undefined;
  }
}

type Holder = Record<string | number, unknown>;

/** Every place of a tree: what holds it, and its key there. */
function placesOf(tree: Tree): (readonly [Holder, string | number])[] {
  const found: (readonly [Holder, string | number])[] = [];
  // no recursion: a change before may have nested a value thousands deep
  const waiting: unknown[] = [tree.lines];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value === null || typeof value !== "object") continue;
    const holder = value as Holder;
    for (const key of Object.keys(holder)) {
      found.push([holder, Array.isArray(value) ? Number(key) : key]);
      waiting.push(holder[key] ?? null);
    }
  }
  return found;
}

function changeTree(tree: Tree, [place, how, what]: Change): void {
  const places = placesOf(tree);
  const chosen = places[place % Math.max(1, places.length)];
  if (chosen !== undefined) pick(treeChanges, how)(...chosen, what);
}

type ChangeTree = (holder: Holder, key: string | number, what: number) => void;

/** Set as JSON.parse would: a key of that name is a key, not the prototype. */
function put(holder: Holder, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function take(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  "",
  [],
  {},
  [[]],
  [null],
  [{}],
  { "": "" },
  "NaN",
  "1,5",
  "1e999",
  [1, "a", null],
  "2026-13-45",
  "x".repeat(5000),
];

const treeChanges: readonly ChangeTree[] = [
  (holder, key, what) => put(holder, key, structuredClone(pick(values, what))),
  (holder, key, what) => put(holder, key, pick(hostileNumbers, what)),
  (holder, key, what) => put(holder, key, pick(hostileTexts, what)),
  (holder, key) => take(holder, key),
  (holder, key) => put(holder, key, [holder[key]]),
  (holder, key, what) => put(holder, key, { [pick(hostileTexts, what)]: holder[key] }),
  (holder, key) => put(holder, key, JSON.stringify(holder[key]) ?? ""),
  (holder, key, what) => put(holder, key, nested(holder[key], pick([20, 600, 990, 1100], what))),
  (holder, key, what) => {
    if (Array.isArray(holder)) holder.push(...structuredClone(holder.slice(0, 50)));
    else
      put(
        holder,
        pick(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", ""], what),
        structuredClone(holder[key]),
      );
  },
  (holder, key) => {
    const value = holder[key];
    if (typeof value === "number") put(holder, key, -value);
    else if (typeof value === "string") put(holder, key, value.toUpperCase().repeat(2));
    else put(holder, key, null);
  },
  (holder, key, what) => {
    const value = holder[key];
    if (typeof value === "string")
      put(
        holder,
        key,
        value.slice(0, what % (value.length + 1)) +
          pick(hostileTexts, what >> 8) +
          value.slice(what % (value.length + 1)),
      );
  },
];

function nested(value: unknown, levels: number): unknown {
  let inner = value;
  for (let at = 0; at < levels; at++) inner = at % 2 === 0 ? [inner] : { a: inner };
  return inner;
}
