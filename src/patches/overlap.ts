import type { ChangePrint, FilePrint } from "../model/changePrint.ts";
import type { Overlap, Sides } from "../model/patchFacts.ts";
import type { PatchKnowledge } from "./patchKnowledge.ts";
import { hashOf, unpacked } from "../model/lineHash.ts";

/**
 * How much of the human change a patch is.
 * - lines: Dice's coefficient over the changed lines of source files as a multiset: 2 × common / (agent + human). A line
 *   is its sign and its words without indentation and repeated blanks; lines without a letter are left out. A patch that
 *   rewrites the same place in other words scores low: it measures copying, not correctness.
 * - identifiers: Jaccard's index over the set of names on those lines (three letters and more, no words of the language,
 *   nothing in strings and comments): common / all. High with few common lines means: same place, other code.
 * - hunks touched: of the human hunks, those whose old lines meet a hunk of the patch in the same file; only where both
 *   start from the same file (git blob ids) or nothing says otherwise.
 */
export function overlapOf(
  files: readonly FilePrint[],
  human: Pick<ChangePrint, "file" | "files">,
  knowledge: PatchKnowledge,
): Overlap {
  const isSource = ({ path }: FilePrint) => knowledge.kindOf(path) === "source";
  const [own, theirs] = [files.filter(isSource), human.files.filter(isSource)];
  const [ownPaths, theirPaths] = [pathsOf(files), pathsOf(human.files)];
  const equal = sorted(files.filter((file) => isSameAs(file, human.files)).map(({ path }) => path));
  return {
    file: human.file,
    filesShared: sorted([...theirPaths].filter((path) => ownPaths.has(path))),
    filesMissed: sorted(theirs.filter(({ path }) => !ownPaths.has(path)).map(({ path }) => path)),
    filesBeyond: sorted(own.filter(({ path }) => !theirPaths.has(path)).map(({ path }) => path)),
    symbolsBeyond: symbolsBeyond(own, human.files),
    hunks: {
      human: theirs.reduce((sum, { spans }) => sum + spans.length, 0),
      touched: theirs.reduce((sum, file) => sum + touched(file, files), 0),
    },
    lines: dice(
      own.flatMap(({ lines }) => [...unpacked(lines)]),
      theirs.flatMap(({ lines }) => [...unpacked(lines)]),
    ),
    identifiers: jaccard(namesOf(own, knowledge), namesOf(theirs, knowledge)),
    names: sidesOf(
      namesIn(own, ({ introduced }) => introduced, knowledge),
      namesIn(theirs, ({ introduced }) => introduced, knowledge),
    ),
    calls: sidesOf(
      namesIn(own, ({ calls }) => calls, knowledge),
      namesIn(theirs, ({ calls }) => calls, knowledge),
    ),
    filesEqual: equal,
    whole: human.files.length > 0 && human.files.every((file) => isMatched(file, files, equal)),
  };
}

/** What a page can name of each side. */
const MOST_NAMED = 8;

function namesIn(
  files: readonly FilePrint[],
  of: (file: FilePrint) => readonly string[],
  { commonWords }: PatchKnowledge,
): string[] {
  return [...new Set(files.flatMap(of))].filter((name) => !commonWords.has(hashOf(name)));
}

function sidesOf(own: readonly string[], theirs: readonly string[]): Sides {
  const [ours, humans] = [new Set(own), new Set(theirs)];
  const shared = theirs.filter((name) => ours.has(name));
  const beyond = own.filter((name) => !humans.has(name));
  const missing = theirs.filter((name) => !ours.has(name));
  return {
    shared: shared.slice(0, MOST_NAMED),
    beyond: beyond.slice(0, MOST_NAMED),
    missing: missing.slice(0, MOST_NAMED),
    counts: { shared: shared.length, beyond: beyond.length, missing: missing.length },
  };
}

/** The human diff holds the same path with the same content afterwards. */
export function isSameAs(file: Pick<FilePrint, "path" | "blobs">, human: readonly FilePrint[]): boolean {
  const after = human.find(({ path }) => path === file.path)?.blobs?.[1];
  return file.blobs !== null && after !== undefined && isSameBlob(file.blobs[1], after);
}

/** Abbreviated ids of one blob; a deleted file has none. */
export function isSameBlob(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 7 && !/^0+$/.test(a) && a.slice(0, length) === b.slice(0, length);
}

/** A deleted file has no content to compare: that the patch deletes it, too, is the whole of it. */
function isMatched(theirs: FilePrint, files: readonly FilePrint[], equal: readonly string[]): boolean {
  if (theirs.status !== "deleted") return equal.includes(theirs.path);
  return files.some(({ path, status }) => path === theirs.path && status === "deleted");
}

function pathsOf(files: readonly FilePrint[]): Set<string> {
  return new Set(files.map(({ path }) => path));
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}

function symbolsBeyond(own: readonly FilePrint[], human: readonly FilePrint[]): string[] {
  const beyond = own.flatMap(({ path, symbols }) => {
    const theirs = human.find((file) => file.path === path)?.symbols;
    if (theirs === undefined) return [];
    return symbols
      .filter((symbol) => !theirs.some((each) => isWithin(symbol, each) || isWithin(each, symbol)))
      .map((symbol) => `${path}: ${symbol}`);
  });
  return sorted(beyond);
}

/** A hunk's heading may name only the class around a method: the two may be one place. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** How many hunks of a human file meet one of the patch's. */
function touched(theirs: FilePrint, files: readonly FilePrint[]): number {
  const own = files.find(({ path }) => path === theirs.path);
  if (own === undefined) return 0;
  if (own.blobs !== null && theirs.blobs !== null && !isSameBlob(own.blobs[0], theirs.blobs[0])) return 0;
  return theirs.spans.filter(([from, to]) => own.spans.some(([a, b]) => a <= to && from <= b)).length;
}

function dice(own: readonly number[], theirs: readonly number[]): number {
  const left = new Map<number, number>();
  for (const each of theirs) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of own) {
    const times = left.get(each) ?? 0;
    if (times === 0) continue;
    common++;
    left.set(each, times - 1);
  }
  return rounded(own.length + theirs.length === 0 ? 0 : (2 * common) / (own.length + theirs.length));
}

/** Hashes of the names. */
function namesOf(files: readonly FilePrint[], { commonWords }: PatchKnowledge): Set<number> {
  const names = files.flatMap((file) => [...unpacked(file.names)]);
  return new Set(names.filter((name) => !commonWords.has(name)));
}

function jaccard(own: ReadonlySet<number>, theirs: ReadonlySet<number>): number {
  const common = [...own].filter((each) => theirs.has(each)).length;
  const all = own.size + theirs.size - common;
  return rounded(all === 0 ? 0 : common / all);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
