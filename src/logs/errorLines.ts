import type { ErrorLine } from "../model/attemptParts.ts";
import { plainLines } from "./plainLines.ts";

/** A program that repeats itself for a day still gives a short list. */
const LIMIT = 100;
const LENGTH = 200;
const TELLING = /Error\b|Exception\b|\berror\b|\bfailed\b|\bfatal\b|\bKilled\b|\bquota\b/g;

/**
 * The different lines of a log that tell of an error, in order of first appearance, and how often each stands there.
 * Numbers that change from line to line (addresses, counters) do not make another line. Logs are large and errors
 * rare: only lines with a telling word are cut out of the text.
 */
export function errorLines(log: string): ErrorLine[] {
  const found = new Map<string, { text: string; pointer: string; times: number }>();
  for (const { number, line } of tellingLines(log)) {
    const text = line.replace(/\s+/g, " ").trim().slice(0, LENGTH);
    const key = text.replace(/0x[0-9a-f]+|\d+/gi, "#");
    const known = found.get(key);
    if (known !== undefined) known.times++;
    else if (found.size < LIMIT) found.set(key, { text, pointer: `line ${number}`, times: 1 });
  }
  return [...found.values()];
}

function* tellingLines(log: string): Generator<{ readonly number: number; readonly line: string }> {
  let [number, counted, end] = [1, 0, -1];
  for (const { index } of log.matchAll(TELLING)) {
    if (index <= end) continue;
    const start = log.lastIndexOf("\n", index) + 1;
    const next = log.indexOf("\n", index);
    end = next < 0 ? log.length : next;
    for (let at = log.indexOf("\n", counted); at >= 0 && at < start; at = log.indexOf("\n", at + 1)) number++;
    counted = start;
    // what a progress line wrote over is not on the screen, and the word may be in that part
    const [line = ""] = plainLines(log.slice(start, end));
    if (line.search(TELLING) >= 0) yield { number, line };
  }
}
