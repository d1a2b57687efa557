import { remembered } from "./remembered.ts";

// oxlint-disable-next-line no-control-regex -- ANSI escapes are control characters
const ansi = /\u001b\[[0-9;?]*[A-Za-z]/g;

export function withoutColours(text: string): string {
  return text.includes("\u001b") ? text.replace(ansi, "") : text;
}

/** The lines of a printed text without colours; of a progress line only what stayed on the screen. */
export const plainLines: (text: string) => readonly string[] = remembered(readLines, 4);

function readLines(text: string): readonly string[] {
  return withoutColours(text)
    .split("\n")
    .map((line) => {
      const kept = line.endsWith("\r") ? line.slice(0, -1) : line;
      return kept.includes("\r") ? kept.slice(kept.lastIndexOf("\r") + 1) : kept;
    });
}

/** A number as these programs print it; undefined for anything else, so that `nan` and `.` never become one. */
export function printedNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
