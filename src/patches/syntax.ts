import type { PythonReader } from "../model/patchFacts.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";
import { balanceOf, codeOnly } from "./pythonText.ts";
import { codeAround, stringAround, type Enclosing } from "./enclosing.ts";

export type SyntaxWord = "valid" | "invalid" | "undecided";

export interface HunkSyntax {
  readonly word: SyntaxWord;
  /** 0-based line of the hunk at which the first error shows; only for invalid ones. */
  readonly line?: number;
  /** What the old side shows the hunk to stand in: `a dict literal`. */
  readonly inside?: string;
}

/** One side of a hunk, and which line of the hunk each of its lines is. */
interface Image {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * Whether a hunk leaves its file valid Python, as far as the hunk alone can prove it. Enclosing are made up until
 * the old side parses in them; the new side is then at fault only if it parses in none of those. Anything else is
 * undecided: a hunk that opens what another one closes, one without old code around it, one that fits no surroundings.
 * The grammar accepts more than CPython does (bad indentation, Python 2), so that valid here means "no error shown".
 */
export function hunkSyntax(hunk: DiffHunk, read: PythonReader, isAlone: boolean): HunkSyntax {
  const after = imageOf(hunk, "+");
  if (read(after.text) === null) return { word: "valid" };
  const before = imageOf(hunk, "-");
  const code = tried(codeAround, hunk, { before, after, read });
  if (code.word !== "undecided" || code.fits) return provable(code, before, after, isAlone);
  // Any text fits into a string: that it began in one is only believed where it fits nowhere else.
  if (!/"""|'''/.test(before.text)) return { word: "undecided" };
  const { word } = tried(stringAround, hunk, { before, after, read });
  return { word: word === "valid" ? "valid" : "undecided" };
}

interface Tried extends HunkSyntax {
  /** The old side fits at least one of the surroundings. */
  readonly fits: boolean;
}

/** The new side in every surroundings that the old one fits: valid in one of them is valid. */
function tried(
  make: (fragment: string, heading: string) => Iterable<Enclosing>,
  { heading }: DiffHunk,
  { before, after, read }: { readonly before: Image; readonly after: Image; readonly read: PythonReader },
): Tried {
  let line: number | null = null;
  const insides = new Set<string | undefined>();
  const seen = new Set<string>();
  for (const each of both(make(before.text, heading), make(after.text, heading))) {
    const key = `${each.before}\0${each.after}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (read(within(each, before)) !== null) continue;
    const row = read(within(each, after));
    if (row === null) return { word: "valid", fits: true };
    line ??= row - each.before.split("\n").length + 1;
    insides.add(each.inside);
  }
  if (line === null) return { word: "undecided", fits: false };
  const [inside, ...others] = insides;
  return {
    word: "invalid",
    fits: true,
    ...(inside === undefined || others.length > 0 ? {} : { inside }),
    line: after.lines[Math.max(0, Math.min(line, after.lines.length - 1))] ?? 0,
  };
}

/** An error counts only where the old side is surely code, and no other hunk can hold the other half of it. */
function provable({ word, line, inside }: Tried, before: Image, after: Image, isAlone: boolean): HunkSyntax {
  if (word !== "invalid") return { word };
  const isProven = isEnoughCode(before.text) && (isAlone || !isBalanceMoved(before.text, after.text));
  if (!isProven || line === undefined) return { word: "undecided" };
  return { word, line, ...(inside === undefined ? {} : { inside }) };
}

/** A whole new file: nothing is unknown about it. */
export function newFileSyntax(hunk: DiffHunk, read: PythonReader): HunkSyntax {
  const after = imageOf(hunk, "+");
  const row = read(after.text);
  return row === null ? { word: "valid" } : { word: "invalid", line: after.lines[row] ?? 0 };
}

/**
 * The hunks of a file whose whole content before and after is known. Null where the whole tells nothing: the old
 * content does not parse, or the first fault stands outside the hunks.
 */
export function wholeFileSyntax(
  { hunks }: DiffFile,
  old: string,
  after: string,
  read: PythonReader,
): ReadonlyMap<DiffHunk, HunkSyntax> | null {
  const row = read(after);
  if (row === null) return new Map(hunks.map((hunk) => [hunk, { word: "valid" }]));
  if (read(old) !== null) return null;
  for (const hunk of hunks) {
    const line = imageOf(hunk, "+").lines[row - hunk.newStart + 1];
    if (line !== undefined) return new Map([[hunk, { word: "invalid", line }]]);
  }
  return null;
}

export function isPython({ path }: Pick<DiffFile, "path">): boolean {
  return /\.pyi?$/.test(path);
}

function imageOf({ lines }: DiffHunk, sign: "+" | "-"): Image {
  const kept = lines.flatMap((line, index) =>
    line[0] === " " || line[0] === sign ? [{ text: line.slice(1), index }] : [],
  );
  return { text: kept.map(({ text }) => text).join("\n"), lines: kept.map(({ index }) => index) };
}

function within({ before, after }: Enclosing, { text }: Image): string {
  return `${before}${text}${after}`;
}

function* both<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  yield* first;
  yield* second;
}

/** Words of a text may parse by chance; two lines with the marks of code in them hardly. */
function isEnoughCode(text: string): boolean {
  const code = codeOnly(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return code.length >= 2 && (code.join("\n").match(/[\w)"\]] ?[=(:[.,]/g) ?? []).length >= 3;
}

/** The sides differ in a line that closes what began before the hunk or opens what ends after it. */
function isBalanceMoved(before: string, after: string): boolean {
  return outwardLines(before) !== outwardLines(after);
}

function outwardLines(text: string): string {
  return balanceOf(text)
    .at.map((at) =>
      text.slice(text.lastIndexOf("\n", at) + 1, (text.indexOf("\n", at) + 1 || text.length + 1) - 1),
    )
    .join("\n");
}
