import type { FailureCatalogue, FailurePattern, RunLog } from "../model/failures.ts";
import { type FragmentFinder, fragmentFinder } from "./fragments.ts";
import { withoutColours } from "./plainLines.ts";
import { remembered } from "./remembered.ts";
import { ownTable } from "../model/ownTable.ts";
import { patternOf } from "../model/patterns.ts";

/** A text of a run and where it stands. */
interface LogText {
  readonly pointer: string;
  readonly text: string;
}

export interface FailureReader {
  /** Of every pattern the first line that matches, in the order of the texts; undefined where nothing was found. */
  read(texts: readonly LogText[]): RunLog | undefined;
}

/** Texts whose answer is kept: tables and copies repeat one for every run of a commit. */
const REMEMBERED = 32;

interface Compiled {
  readonly id: string;
  readonly fragments: readonly string[];
  readonly expressions: readonly RegExp[];
}

/** Binds the catalogue. Patterns are matched line by line, so that none reaches from one message into the next. */
export function failureReader({ patterns, cuts }: FailureCatalogue): FailureReader {
  const compiled = patterns.map(compile);
  const of = (kind: FailurePattern["kind"]) =>
    patterns.filter((each) => each.kind === kind).map(({ id }) => id);
  const [causes, resorts] = [new Set(of("cause")), of("resort")];
  const find = fragmentFinder(compiled.flatMap(({ fragments }) => fragments));
  const hitsIn = remembered((text) => firstHits(text, compiled, find), REMEMBERED);
  const keptOf = ({ pointer, text }: LogText) =>
    cuts.find(
      ({ field, from, to = Infinity }) => pointer.endsWith(field) && text.length >= from && text.length <= to,
    )?.kept;
  return {
    read(texts) {
      const found = new Map<string, RunLog["lines"][number]>();
      for (const text of texts) {
        for (const { line, ...hit } of hitsIn(text.text))
          if (!found.has(hit.pattern))
            found.set(hit.pattern, { ...hit, pointer: `${text.pointer} line ${line}` });
      }
      if ([...found.keys()].some((id) => causes.has(id))) for (const id of resorts) found.delete(id);
      const cut = new Set(texts.map(keptOf));
      const kept = (["tail", "head"] as const).find((end) => cut.has(end));
      if (found.size === 0 && kept === undefined) return undefined;
      return { lines: [...found.values()], ...(kept === undefined ? {} : { kept }) };
    },
  };
}

function compile({ id, fragments = [], expressions = [] }: FailurePattern): Compiled {
  // m: whether a text holds the line at all is asked of the whole text first
  return { id, fragments, expressions: expressions.map((each) => patternOf(each, "m")) };
}

/** A line of a text that a pattern matches; 1-based. */
interface Hit {
  readonly pattern: string;
  readonly line: number;
  readonly quote: string;
  readonly limit?: number;
}

/** The first line of every pattern, in the order of the lines. */
function firstHits(text: string, patterns: readonly Compiled[], find: FragmentFinder): Hit[] {
  const lines = printedLines(withoutColours(text));
  const plain = lines.map(({ line }) => line).join("\n");
  const inText = find(plain);
  let wanted = patterns.filter(
    ({ fragments, expressions }) =>
      fragments.some((each) => inText.has(each)) || expressions.some((each) => each.test(plain)),
  );
  const hits: Hit[] = [];
  for (const { line, number } of wanted.length === 0 ? [] : lines) {
    const found = wanted.filter((pattern) => matches(pattern, line));
    if (found.length === 0) continue;
    hits.push(...found.map((pattern) => hitOf(pattern, line, number)));
    wanted = wanted.filter((pattern) => !found.includes(pattern));
    if (wanted.length === 0) break;
  }
  return hits;
}

interface PrintedLine {
  readonly line: string;
  /** 1-based, in the file. */
  readonly number: number;
}

/** Lines as they were printed: `b'...\\n...'` is how Python writes down many of them, and stands on one line of the file. */
function printedLines(text: string): PrintedLine[] {
  return text.split("\n").flatMap((line, index) => {
    const written = /^b(['"])(.*)\1\s*$/.exec(line)?.[2];
    const lines = written?.includes("\\n") === true ? unescaped(written).split("\n") : [line];
    return lines.map((each) => ({ line: each, number: index + 1 }));
  });
}

const escapes = ownTable<string>({ n: "\n", t: " ", r: "" });

function unescaped(written: string): string {
  return written.replace(/\\(x[0-9a-f]{2}|.)/g, (_, code: string) =>
    code.length > 1 ? "?" : (escapes[code] ?? code),
  );
}

function hitOf(pattern: Compiled, line: string, number: number): Hit {
  const limit = pattern.expressions.map((each) => each.exec(line)?.groups?.["limit"]).find(Boolean);
  return {
    pattern: pattern.id,
    line: number,
    quote: quoteOf(line, pattern),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
}

function matches({ fragments, expressions }: Compiled, text: string): boolean {
  return fragments.some((each) => text.includes(each)) || expressions.some((each) => each.test(text));
}

const QUOTE = 120;
/** What stands before a match and is kept where there is room. */
const BEFORE = 30;

/** The line, or of a long one the words around the match, all of which are kept: a stack of log prefixes says nothing. */
function quoteOf(line: string, pattern: Compiled): string {
  const whole = line.replace(/\s+/g, " ").trim();
  if (whole.length <= QUOTE) return whole;
  const [from, to] = matchIn(whole, pattern);
  const near = Math.max(0, Math.min(from - BEFORE, whole.length - QUOTE));
  const start = fromWord(whole, Math.max(near, Math.min(from, to - QUOTE)), from);
  return wholeWords(whole.slice(start, start + QUOTE), whole[start + QUOTE], to - start);
}

/** The begin of the next word, if one begins before the match. */
function fromWord(whole: string, at: number, match: number): number {
  if (at === 0 || whole[at - 1] === " ") return at;
  const next = whole.indexOf(" ", at) + 1;
  return next > 0 && next <= match ? next : at;
}

/** Ends between two words, unless that would cut the match. */
function wholeWords(text: string, next: string | undefined, least: number): string {
  const end = text.lastIndexOf(" ");
  const cut = next !== undefined && next !== " " && end >= least;
  return (cut ? text.slice(0, end) : text).trim();
}

/** Where what matched begins and ends: of several the first. */
function matchIn(whole: string, { fragments, expressions }: Compiled): readonly [number, number] {
  const places = [
    ...fragments.map((each) => [whole.indexOf(each), each.length] as const),
    ...expressions.map((each) => {
      const found = each.exec(whole);
      return [found?.index ?? -1, found?.[0].length ?? 0] as const;
    }),
  ].filter(([at]) => at >= 0);
  const [at, length] = places.sort(([a], [b]) => a - b)[0] ?? [0, 0];
  return [at, at + length];
}
