import type { Signal, SignalCatalogue } from "../model/catalogues.ts";
import { quoteOf } from "../model/origin.ts";
import type { SignalMatch } from "../model/records.ts";
import type { DiffFile } from "./diff.ts";
import { wordFamilies } from "./wordFamilies.ts";
import { isForeign, patternsOf } from "../model/patterns.ts";
import { UserError } from "../model/userError.ts";

export interface Prose {
  readonly where: "subject" | "message" | "discussion";
  readonly text: string;
  readonly pointer: string;
}

interface Compiled {
  readonly id: string;
  readonly pathHard: RegExp | null;
  readonly pathSoft: RegExp | null;
  readonly diffHard: RegExp | null;
  readonly diffSoft: RegExp | null;
  readonly words: RegExp | null;
  readonly negative: RegExp | null;
  /** Index of the family whose words these are; null for words of its own. */
  readonly family: number | null;
}

interface CompiledCatalogue {
  readonly signals: readonly Compiled[];
  readonly ignored: RegExp | null;
  /** What any signal looks for in a path, in a diff, in words: most texts hold none of it and are done with. */
  readonly any: Readonly<Record<"path" | "diff" | "words", RegExp | null>>;
  /** What the words of one of many signals alike look for, as one expression (wordFamilies.ts). */
  readonly families: readonly RegExp[];
}

/** A text to look at, and how a match in it is described. */
interface Place extends Pick<SignalMatch, "where" | "strength"> {
  readonly text: string;
  readonly path?: string;
  readonly pointerAt: (index: number) => string;
}

/** Matches kept per signal, place and file: enough to prove it, not to drown in it. */
const MOST = 3;
/** How far around a match a contradicting word is looked for. */
const NEAR = 20;
const QUOTE = 110;

const known = new WeakMap<SignalCatalogue, CompiledCatalogue>();

/** Every place in a change where a signal of the catalogue shows. */
export function findSignals(
  files: readonly DiffFile[],
  prose: readonly Prose[],
  catalogue: SignalCatalogue,
  diffPointer: string,
): SignalMatch[] {
  const { signals, any, families } = compile(catalogue);
  const sources = files
    .filter(({ path }) => !isIgnoredPath(catalogue, path))
    .map((file) => ({ file, changed: changedText(file) }))
    .map((each) => ({
      ...each,
      isNamed: isIn(each.file.path, any.path),
      isChanged: isIn(each.changed.text, any.diff),
    }))
    .filter(({ isNamed, isChanged }) => isNamed || isChanged);
  const telling = prose
    .filter(({ text }) => isIn(text, any.words))
    .map((each) => ({ ...each, families: families.map((family) => isIn(each.text, family)) }));
  return signals.flatMap((signal) => [
    ...sources.flatMap(({ file, changed, isNamed, isChanged }) => [
      ...(isNamed ? inPath(signal, file, diffPointer) : []),
      ...(isChanged ? inChanges(signal, file.path, changed, diffPointer) : []),
    ]),
    ...telling.flatMap((each) =>
      signal.family === null || each.families[signal.family] === true ? inProse(signal, each) : [],
    ),
  ]);
}

function isIn(text: string, pattern: RegExp | null): boolean {
  return pattern !== null && text.search(pattern) >= 0;
}

/** The signals that a path alone proves. */
export function signalsOfPath(catalogue: SignalCatalogue, path: string): string[] {
  return compile(catalogue)
    .signals.filter(({ pathHard }) => pathHard !== null && path.search(pathHard) >= 0)
    .map(({ id }) => id);
}

/** True for the paths the catalogue leaves out: tests, documents and CI, which say nothing about what the product does. */
export function isIgnoredPath(catalogue: SignalCatalogue, path: string): boolean {
  return compile(catalogue).ignored?.test(path) === true;
}

function compile(catalogue: SignalCatalogue): CompiledCatalogue {
  const before = known.get(catalogue);
  if (before !== undefined) return before;
  const lists = catalogue.signals.map(({ words }) => words);
  // those of a user are no part of another
  const families = wordFamilies(lists.map((words) => (words.some(isForeign) ? [] : words)));
  const foreign = lists.filter((words) => words.some(isForeign)).flat();
  const made = {
    signals: catalogue.signals.map((signal, index) => ({
      ...compileSignal(signal),
      family: families.of[index] ?? null,
    })),
    families: families.patterns.flatMap((pattern) => either([pattern], "i", "word families") ?? []),
    ignored: either(catalogue.ignoredPaths, "i", "ignoredPaths"),
    any: {
      path: anyOf(catalogue, "i", ({ pathHard, pathSoft }) => [...pathHard, ...pathSoft]),
      diff: anyOf(catalogue, "m", ({ diffHard, diffSoft }) => [...diffHard, ...diffSoft]),
      words: either([...families.all, ...foreign], "i", "all signals"),
    },
  };
  known.set(catalogue, made);
  return made;
}

function anyOf(
  { signals }: SignalCatalogue,
  flags: string,
  partsOf: (signal: Signal) => readonly string[],
): RegExp | null {
  return either(signals.flatMap(partsOf), flags, "all signals");
}

function compileSignal(signal: Signal): Omit<Compiled, "family"> {
  const { id, pathHard, pathSoft, diffHard, diffSoft, words, negative } = signal;
  return {
    id,
    pathHard: either(pathHard, "gi", id),
    pathSoft: either(pathSoft, "gi", id),
    // Multi-line, because all changed lines of a file are searched at once.
    diffHard: either(diffHard, "gm", id),
    diffSoft: either(diffSoft, "gm", id),
    words: either(words, "gi", id),
    negative: either(negative, "i", id),
  };
}

function either(patterns: readonly string[], flags: string, id: string): RegExp | null {
  if (patterns.length === 0) return null;
  try {
    return patternsOf(patterns, flags);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new Error(`signal catalogue, ${id}: a pattern is no regular expression`, { cause: error });
  }
}

interface Changed {
  readonly text: string;
  /** Offset of each changed line in `text`, and its line in the diff. */
  readonly starts: readonly number[];
  readonly diffLines: readonly number[];
}

function changedText({ hunks }: DiffFile): Changed {
  const lines = hunks.flatMap((hunk) =>
    hunk.lines.flatMap((line, index) =>
      /^[+-]/.test(line) ? [{ text: line.slice(1), at: hunk.textLine + index }] : [],
    ),
  );
  let offset = 0;
  const starts = lines.map(({ text }) => (offset += text.length + 1) - text.length - 1);
  return { text: lines.map(({ text }) => text).join("\n"), starts, diffLines: lines.map(({ at }) => at) };
}

function inPath(signal: Compiled, file: DiffFile, pointer: string): SignalMatch[] {
  const at = {
    where: "path",
    text: file.path,
    path: file.path,
    pointerAt: () => `${pointer}:line ${file.textLine}`,
  } as const;
  return [
    ...matchesIn(signal, signal.pathHard, { ...at, strength: "hard" }),
    ...matchesIn(signal, signal.pathSoft, { ...at, strength: "soft" }),
  ].slice(0, MOST);
}

function inChanges(signal: Compiled, path: string, changed: Changed, pointer: string): SignalMatch[] {
  const pointerAt = (index: number) => {
    const line = changed.starts.findLastIndex((start) => start <= index);
    return `${pointer}:line ${changed.diffLines[line] ?? 0}`;
  };
  const at = { where: "diff", text: changed.text, path, pointerAt } as const;
  return [
    ...matchesIn(signal, signal.diffHard, { ...at, strength: "hard" }),
    ...matchesIn(signal, signal.diffSoft, { ...at, strength: "soft" }),
  ].slice(0, MOST);
}

function inProse(signal: Compiled, { where, text, pointer }: Prose): SignalMatch[] {
  return matchesIn(signal, signal.words, {
    where,
    strength: "word",
    text,
    pointerAt: (index) => `${pointer}:char ${index}`,
  });
}

/** The first matches whose surroundings, on their own line, do not contradict them. */
function matchesIn(signal: Compiled, pattern: RegExp | null, place: Place): SignalMatch[] {
  // asking first is cheap; every matchAll makes an expression of its own
  if (pattern === null || !isIn(place.text, pattern)) return [];
  const found: SignalMatch[] = [];
  for (const match of place.text.matchAll(pattern)) {
    if (match[0] === "") continue;
    const line = lineAround(place, match.index);
    const end = match.index + match[0].length;
    const near = line.text.slice(Math.max(0, match.index - NEAR - line.start), end + NEAR - line.start);
    if (signal.negative?.test(near) === true) continue;
    const { where, strength, path } = place;
    const quote = quoteAround(line.text, match.index - line.start, match[0].length);
    const at = { pointer: place.pointerAt(match.index), quote };
    found.push({ signal: signal.id, strength, where, ...(path === undefined ? {} : { path }), ...at });
    if (found.length >= MOST) break;
  }
  return found;
}

/** A changed line has nothing to do with its neighbours in the searched text; prose runs on over line ends. */
function lineAround({ text, where }: Place, index: number): { text: string; start: number } {
  if (where !== "diff") return { text, start: 0 };
  const start = text.lastIndexOf("\n", index - 1) + 1;
  const end = text.indexOf("\n", index);
  return { text: text.slice(start, end < 0 ? undefined : end), start };
}

function quoteAround(text: string, index: number, length: number): string {
  const before = Math.max(0, Math.floor((QUOTE - length) / 2));
  const start = Math.max(0, Math.min(index - before, text.length - QUOTE));
  return quoteOf(text.slice(start, start + Math.max(QUOTE, 0)));
}
