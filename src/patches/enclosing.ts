import { balanceOf } from "./pythonText.ts";
import { ownTable } from "../model/ownTable.ts";

/*
 * A hunk begins and ends in the middle of things. Enclosing are text in front of it and behind it that make its
 * fragment of Python a whole: the bracket it closes, the `if` its `else` belongs to, the rest of an expression.
 */

export interface Enclosing {
  readonly before: string;
  readonly after: string;
  /** The bracket all of the fragment stands in, in words. */
  readonly inside?: string;
}

/** What a bracket may be part of: an expression, or the head of a statement. */
const openings = ownTable<readonly string[]>({
  ")": ["f(", "f(x", "def f(", "if (x", "f(x=", "from a import (", "if (x if x"],
  "]": ["x = [", "x[", "x[x"],
  "}": ["x = {", "x = {x:", "x = {x"],
});
const closing = ownTable<readonly string[]>({
  "(": [")", "): pass", "x)", "x): pass"],
  "[": ["]", "]: pass", "x]"],
  "{": ["}", "x}"],
});
const partner = ownTable<string>({ "(": ")", "[": "]", "{": "}" });

/** Words that continue a statement opened further up, and what opens it. */
const continued: readonly (readonly [RegExp, string])[] = [
  [/^(else\b|elif\b)/, "if x:"],
  [/^(except\b|finally\b)/, "try:"],
  [/^case\b.*:$/, "match x:"],
];
const opener = /^(if|elif|else|for|while|try|except|with|async|match|def|class)\b/;

/** At most this many are tried of a kind: a hunk that fits none of the first is rare and then undecided. */
const MOST = 40;

/**
 * Enclosing of code in which a fragment may stand, the plainest first. `heading` is what git prints behind `@@`: a
 * line that ends in an open bracket may be what the fragment is inside of.
 */
export function* codeAround(fragment: string, heading: string): Generator<Enclosing> {
  yield* around(fragment, { inner: "", outer: null });
  const named = partner[balanceOf(heading).opens.at(-1) ?? ""];
  for (const outer of new Set([...(named === undefined ? [] : [named]), "}", ")", "]"]))
    yield* around(fragment, { inner: "", outer });
}

/** The same for a fragment that begins inside a triple-quoted string. */
export function* stringAround(fragment: string): Generator<Enclosing> {
  for (const inner of ['"""', "'''"]) yield* around(fragment, { inner, outer: null });
}

const insideWords = ownTable<string>({
  "}": "a dict literal",
  "]": "square brackets",
  ")": "brackets",
});

interface Start {
  /** The quotes of a string the fragment begins in. */
  readonly inner: string;
  /** The closing form of a bracket around all of it. */
  readonly outer: string | null;
}

/** The fragment with the brackets closed that it leaves open, and those opened that it closes. */
function around(fragment: string, { inner, outer }: Start): Enclosing[] {
  const balance = balanceOf(`${inner}${fragment}`);
  const { closes, opens, openString } = balance;
  // The end of what began before the fragment: its last such bracket, or the string's end.
  const end =
    closes.length > 0 ? (balance.at[closes.length - 1] ?? 0) - inner.length : fragment.indexOf(inner);
  const isInside = closes.length > 0 || outer !== null || inner !== "";
  const at = statementIndent(fragment, isInside ? end : null);
  const blocks = blockOpeners(fragment, at);
  const within = closes.reduce<string[]>(
    (texts, bracket, index) =>
      openingsOf(bracket, index === closes.length - 1)
        .flatMap((open) => texts.map((text) => `${open}\n${text}`))
        .slice(0, MOST),
    [inner],
  );
  const befores = outer === null ? within : within.flatMap((text) => enclosed(text, outer));
  const ends = opens
    .toReversed()
    .reduce<string[]>(
      (texts, bracket, index) =>
        texts.flatMap((text) => endsOf(bracket, index).map((close) => `${text}${close}`)).slice(0, MOST),
      [openString ?? trailing(fragment)],
    );
  const afters = outer === null ? ends : ends.map((text) => `${text}\n${outer}`);
  return befores
    .flatMap((before) =>
      afters.map((after) => ({
        before: `${blocks}${before === "" ? "" : `${" ".repeat(at)}${before}`}`,
        after: `\n${after}\n`,
        ...(outer === null ? {} : { inside: insideWords[outer] ?? "brackets" }),
      })),
    )
    .slice(0, MOST);
}

/** Inside a dictionary, what the fragment ends belongs to a key. */
function enclosed(text: string, outer: string): string[] {
  if (outer !== "}") return (openings[outer] ?? []).slice(0, 1).map((open) => `${open}\n${text}`);
  return text === "" ? ["x = {\n", "x = {x:\n"] : [`x = {x: ${text}`];
}

/**
 * Where the statement stands that the fragment begins in: at the first line after its end, or at the fragment's own first.
 * @param end offset at which what began before the fragment ends; null where the fragment begins a statement
 */
function statementIndent(fragment: string, end: number | null): number {
  if (end === null) return indentOf(/^.*\S.*$/m.exec(fragment)?.[0] ?? "");
  const own = fragment.slice(fragment.lastIndexOf("\n", Math.max(0, end)) + 1);
  const next = /\n(.*\S.*)/.exec(own)?.[1] ?? "";
  if (!continued.some(([word]) => word.test(next.trim()))) return indentOf(next);
  // The line after it continues a block that the statement is the end of.
  return Math.max(indentOf(own), indentOf(next) + 1);
}

/** An inner bracket is part of an expression; the outermost may be the head of a statement. */
function openingsOf(bracket: string, isOutermost: boolean): readonly string[] {
  const all = openings[bracket] ?? [];
  return isOutermost ? all : all.slice(0, 2);
}

function indentOf(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

function endsOf(bracket: string, index: number): readonly string[] {
  const all = closing[bracket] ?? [];
  // What stands in front of the closing bracket matters only for the innermost.
  return index === 0 ? all : all.filter((text) => !text.startsWith("x"));
}

/** A backslash or a decorator at the end wants a line after it. */
function trailing(fragment: string): string {
  const last = fragment.trimEnd().split("\n").at(-1) ?? "";
  if (last.endsWith("\\")) return "x";
  return last.trim().startsWith("@") ? `${" ".repeat(indentOf(last))}def f(): pass` : "";
}

/** The opening line of every `else`, `except` or `case` that has none in the fragment, at its indentation. */
function blockOpeners(fragment: string, statement: number): string {
  const open = new Set<number>();
  const needed = new Map<number, string>();
  const left = new Set<number>();
  let lowest = statement;
  for (const line of fragment.split("\n")) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const indent = indentOf(line);
    if (indent < lowest) left.add((lowest = indent));
    for (const at of open) if (at > indent) open.delete(at);
    const found = continued.find(([word]) => word.test(text));
    if (found !== undefined && !open.has(indent) && !needed.has(indent)) needed.set(indent, found[1]);
    if (opener.test(text)) open.add(indent);
    else open.delete(indent);
  }
  if (needed.size === 0) return "";
  // A block left on the way to a lower one must have been entered, too.
  for (const indent of left) if (!needed.has(indent)) needed.set(indent, "if x:");
  const levels = [...needed.entries()].sort(([a], [b]) => a - b);
  const body = Math.max(statement, (levels.at(-1)?.[0] ?? 0) + 1);
  return `${levels.map(([indent, text]) => openingLine(indent, text)).join("")}${" ".repeat(body)}pass\n`;
}

function openingLine(indent: number, text: string): string {
  const at = " ".repeat(indent);
  // A case stands one level into its match; anything else continues at the level of its opening.
  return text.startsWith("match")
    ? `${" ".repeat(Math.max(0, indent - 1))}${text}\n${at}case x:\n`
    : `${at}${text}\n`;
}
