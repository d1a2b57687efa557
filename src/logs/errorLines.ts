import type { ErrorLine } from "../model/attemptParts.ts";
import { plainLines } from "./plainLines.ts";

/** A program that repeats itself for a day still gives a short list. */
const LIMIT = 100;
const LENGTH = 200;
const TELLING = /\b(?:\w*(?:Error|Exception)|error|failed|fatal|Killed|quota)\b/;

/**
 * The different lines of a log that tell of an error, in order of first appearance, and how often each stands there.
 * Numbers that change from line to line (addresses, counters) do not make another line.
 */
export function errorLines(log: string): ErrorLine[] {
  const found = new Map<string, { text: string; pointer: string; times: number }>();
  for (const [index, line] of plainLines(log).entries()) {
    if (!TELLING.test(line)) continue;
    const text = line.replace(/\s+/g, " ").trim().slice(0, LENGTH);
    const key = text.replace(/0x[0-9a-f]+|\d+/gi, "#");
    const known = found.get(key);
    if (known !== undefined) known.times++;
    else if (found.size < LIMIT) found.set(key, { text, pointer: `line ${index + 1}`, times: 1 });
  }
  return [...found.values()];
}
