import type { Signal, SignalCatalogue } from "../model/catalogues.ts";
import { quoteOf } from "../model/origin.ts";
import type { SignalMatch } from "../model/records.ts";
import type { DiffFile } from "./diff.ts";

export interface Prose {
  readonly where: "subject" | "message" | "discussion";
  readonly text: string;
  readonly pointer: string;
}

interface Compiled {
  readonly signal: Signal;
  readonly pathHard: readonly RegExp[];
  readonly pathSoft: readonly RegExp[];
  readonly diffHard: readonly RegExp[];
  readonly diffSoft: readonly RegExp[];
  readonly words: readonly RegExp[];
  readonly negative: readonly RegExp[];
}

/** Matches kept per signal, place and file: enough to prove it, not to drown in it. */
const MOST = 3;
/** How far around a match a contradicting word is looked for. */
const NEAR = 20;

const compiled = new WeakMap<SignalCatalogue, { signals: readonly Compiled[]; ignored: readonly RegExp[] }>();

function compile(catalogue: SignalCatalogue) {
  const known = compiled.get(catalogue);
  if (known !== undefined) return known;
  const all = (patterns: readonly string[], flags: string) => patterns.map((pattern) => new RegExp(pattern, flags));
  const signals = catalogue.signals.map((signal) => ({
    signal,
    pathHard: all(signal.pathHard, "gi"),
    pathSoft: all(signal.pathSoft, "gi"),
    diffHard: all(signal.diffHard, "g"),
    diffSoft: all(signal.diffSoft, "g"),
    words: all(signal.words, "gi"),
    negative: all(signal.negative, "i"),
  }));
  const made = { signals, ignored: all(catalogue.ignoredPaths, "i") };
  compiled.set(catalogue, made);
  return made;
}

/** True for tests, documents and CI, which say nothing about what the product does. */
export function isIgnoredPath(catalogue: SignalCatalogue, path: string): boolean {
  return compile(catalogue).ignored.some((pattern) => pattern.test(path));
}

/** Every place in a change where a signal of the catalogue shows. */
export function findSignals(files: readonly DiffFile[], prose: readonly Prose[], catalogue: SignalCatalogue, diffPointer: string): SignalMatch[] {
  const { signals } = compile(catalogue);
  const sources = files.filter(({ path }) => !isIgnoredPath(catalogue, path));
  return signals.flatMap((each) => [
    ...sources.flatMap((file) => [
      ...inText(each, each.pathHard, file.path, "hard", "path", diffPointer, file.path),
      ...inText(each, each.pathSoft, file.path, "soft", "path", diffPointer, file.path),
      ...inDiff(each, file, diffPointer),
    ]),
    ...prose.flatMap(({ where, text, pointer }) => inText(each, each.words, text, "word", where, pointer)),
  ]);
}

function inDiff(each: Compiled, file: DiffFile, pointer: string): SignalMatch[] {
  if (each.diffHard.length + each.diffSoft.length === 0) return [];
  const found: SignalMatch[] = [];
  for (const [patterns, strength] of [[each.diffHard, "hard"], [each.diffSoft, "soft"]] as const) {
    let count = 0;
    for (const hunk of file.hunks) {
      for (const [index, line] of hunk.lines.entries()) {
        if (count >= MOST || !/^[+-]/.test(line)) continue;
        const [match] = inText(each, patterns, line.slice(1), strength, "diff", `${pointer}:line ${hunk.textLine + index}`, file.path, true);
        if (match === undefined) continue;
        found.push(match);
        count++;
      }
    }
  }
  return found;
}

function inText(
  each: Compiled,
  patterns: readonly RegExp[],
  text: string,
  strength: SignalMatch["strength"],
  where: SignalMatch["where"],
  pointer: string,
  path?: string,
  exactPlace = false,
): SignalMatch[] {
  const found: SignalMatch[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= MOST) return found;
      const from = Math.max(0, match.index - NEAR);
      const near = text.slice(from, match.index + match[0].length + NEAR);
      if (each.negative.some((negative) => negative.test(near))) continue;
      const place = exactPlace || where === "path" || where === "subject" ? pointer : `${pointer}:char ${match.index}`;
      const quote = quoteOf(text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 60));
      found.push({ signal: each.signal.id, strength, where, ...(path === undefined ? {} : { path }), pointer: place, quote });
    }
  }
  return found;
}
