import type { FailureCatalogue, FailurePattern, RunLog } from "../model/failures.ts";
import { type FragmentFinder, fragmentFinder } from "./fragments.ts";
import { withoutColours } from "./plainLines.ts";
import { remembered } from "./remembered.ts";

/** A text of a run and where it stands. */
export interface LogText {
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
        for (const { pattern, line, quote } of hitsIn(text.text)) {
          if (found.has(pattern)) continue;
          found.set(pattern, { pattern, pointer: `${text.pointer} line ${line}`, quote });
        }
      }
      const cut = new Set(texts.map(keptOf));
      const kept = (["tail", "head"] as const).find((end) => cut.has(end));
      if (found.size === 0 && kept === undefined) return undefined;
      return { lines: [...found.values()], ...(kept === undefined ? {} : { kept }) };
    },
  };
}

function compile({ id, fragments = [], expressions = [] }: FailurePattern): Compiled {
  // m: whether a text holds the line at all is asked of the whole text first
  return { id, fragments, expressions: expressions.map((each) => new RegExp(each, "m")) };
}

/** A line of a text that a pattern matches; 1-based. */
interface Hit {
  readonly pattern: string;
  readonly line: number;
  readonly quote: string;
}

/** The first line of every pattern, in the order of the lines. */
function firstHits(text: string, patterns: readonly Compiled[], find: FragmentFinder): Hit[] {
  const plain = withoutColours(text);
  const held = find(plain);
  let wanted = patterns.filter(
    ({ fragments, expressions }) =>
      fragments.some((each) => held.has(each)) || expressions.some((each) => each.test(plain)),
  );
  const hits: Hit[] = [];
  for (const [index, line] of wanted.length === 0 ? [] : plain.split("\n").entries()) {
    const found = wanted.filter((pattern) => matches(pattern, line));
    if (found.length === 0) continue;
    hits.push(
      ...found.map((pattern) => ({ pattern: pattern.id, line: index + 1, quote: quoteOf(line, pattern) })),
    );
    wanted = wanted.filter((pattern) => !found.includes(pattern));
    if (wanted.length === 0) break;
  }
  return hits;
}

function matches({ fragments, expressions }: Compiled, text: string): boolean {
  return fragments.some((each) => text.includes(each)) || expressions.some((each) => each.test(text));
}

const QUOTE = 120;

/** The line, or of a long one the part around the match: a stack of log prefixes says nothing. */
function quoteOf(line: string, { fragments, expressions }: Compiled): string {
  const whole = line.replace(/\s+/g, " ").trim();
  if (whole.length <= QUOTE) return whole;
  const places = [
    ...fragments.map((each) => whole.indexOf(each)),
    ...expressions.map((each) => each.exec(whole)?.index ?? -1),
  ].filter((at) => at >= 0);
  const near = Math.max(0, Math.min(Math.min(...places, whole.length) - 30, whole.length - QUOTE));
  const word = near === 0 ? 0 : whole.indexOf(" ", near) + 1;
  const start = word > 0 && word <= Math.min(...places) ? word : near;
  return whole.slice(start, start + QUOTE).trim();
}
