import type { ErrorLine } from "../model/attemptParts.ts";
import { plainLines } from "./plainLines.ts";

/** A program that repeats itself for a day still gives a short list. */
const LIMIT = 100;
const LENGTH = 200;
/** A longer line is looked at in parts. */
const LONGEST = 1024 * 1024;
/** What becomes text at a time: larger texts cost fresh pages of memory each. */
const BLOCK = 64 * 1024;
const NEWLINE = 10;
const TELLING = /Error\b|Exception\b|\berror\b|\bfailed\b|\bfatal\b|\bKilled\b|\bquota\b/;
/** No match without one of these; to search for six words takes a third of the time of the expression. */
const PARTS = ["rror", "Exception", "failed", "fatal", "Killed", "quota"] as const;

/**
 * The different lines of a log that tell of an error, in order of first appearance, and how often each stands there.
 * Numbers that change from line to line (addresses, counters) do not make another line. Such logs are large and errors
 * rare: the bytes are searched as they are, and only lines with a telling word become text.
 */
export function errorLines(chunks: Iterable<Buffer>): ErrorLine[] {
  return differentLines(tellingLines(chunks));
}

/** Lines that differ in more than numbers, with how often each stands there; no more than a reader looks through. */
export function differentLines(lines: Iterable<NumberedLine>): ErrorLine[] {
  const found = new Map<string, { text: string; pointer: string; times: number }>();
  for (const { number, line } of lines) {
    const text = line.replace(/\s+/g, " ").trim().slice(0, LENGTH);
    const key = text.replace(/0x[0-9a-f]+|\d+/gi, "#");
    const known = found.get(key);
    if (known !== undefined) known.times++;
    else if (found.size < LIMIT) found.set(key, { text, pointer: `line ${number}`, times: 1 });
  }
  return [...found.values()];
}

interface NumberedLine {
  /** 1-based. */
  readonly number: number;
  readonly line: string;
}

function* tellingLines(chunks: Iterable<Buffer>): Generator<NumberedLine> {
  let number = 1;
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    const whole = rest.byteLength === 0 ? chunk : Buffer.concat([rest, chunk]);
    const cut = whole.lastIndexOf(NEWLINE) + 1;
    const end = cut === 0 && whole.byteLength > LONGEST ? whole.byteLength : cut;
    number = yield* inBlocks(whole.subarray(0, end), number);
    // the piece is overwritten by the next one
    rest = Buffer.from(whole.subarray(end));
  }
  yield* inBlocks(rest, number);
}

function* inBlocks(lines: Buffer, first: number): Generator<NumberedLine, number> {
  let number = first;
  for (let start = 0; start < lines.byteLength;) {
    const end = lines.indexOf(NEWLINE, start + BLOCK) + 1;
    const block = lines.subarray(start, end === 0 ? undefined : end);
    number = yield* inBlock(block, number);
    start += block.byteLength;
  }
  return number;
}

/** The telling lines of whole lines; returns the number of the line after them. */
function* inBlock(block: Buffer, first: number): Generator<NumberedLine, number> {
  // one byte, one character: the telling words are ASCII, and places are the same in both
  const log = block.toString("latin1");
  let [number, counted] = [first, 0];
  const countTo = (place: number) => {
    for (let at = log.indexOf("\n", counted); at >= 0 && at < place; at = log.indexOf("\n", at + 1)) number++;
    counted = place;
  };
  for (const [start, end] of likelyLines(log)) {
    countTo(start);
    // what a progress line wrote over is not on the screen, and the word may be in that part
    const [line = ""] = plainLines(block.toString("utf8", start, end));
    if (line.search(TELLING) >= 0) yield { number, line };
  }
  countTo(log.length);
  return number;
}

/** Where the lines with one of the parts begin and end, in their order. */
function likelyLines(log: string): (readonly [start: number, end: number])[] {
  const lines = new Map<number, number>();
  for (const part of PARTS) {
    let end = 0;
    for (let at = log.indexOf(part); at >= 0; at = log.indexOf(part, end)) {
      const next = log.indexOf("\n", at);
      end = next < 0 ? log.length : next;
      lines.set(log.lastIndexOf("\n", at) + 1, end);
    }
  }
  return [...lines].toSorted(([a], [b]) => a - b);
}
