import { type Line, readChunks, splitLines } from "./lines.ts";

/**
 * A file as `recordPieces` writes it, read a line at a time: one that no text can hold. Null for every other file.
 * @throws what the system says where it refuses the file
 */
export function readRecordLines(file: string): Readonly<Record<string, unknown>> | null {
  return recordOfLines(splitLines(readChunks(file)));
}

/** The object that stands in the lines of `recordPieces`; null for other lines. */
export function recordOfLines(lines: Iterable<Line>): Readonly<Record<string, unknown>> | null {
  const entries: [string, unknown][] = [];
  let list: unknown[] | null = null;
  let place: "before" | "inside" | "after" = "before";
  for (const { text } of lines) {
    if (text === null) return null;
    if (place === "before" && text === "{") place = "inside";
    else if (place === "inside" && list === null && text === "}") place = "after";
    else if (place !== "inside") return null;
    else if (list === null) {
      const entry = entryOf(text);
      if (entry === null) return null;
      entries.push(entry.pair);
      list = entry.list;
    } else if (text === "]" || text === "],") list = null;
    else {
      const item = parsed(text.replace(/,$/, ""));
      if (item === undefined) return null;
      list.push(item);
    }
  }
  return place === "after" ? Object.fromEntries(entries) : null;
}

/** `"key": value` or the beginning of a list. */
function entryOf(text: string): { pair: [string, unknown]; list: unknown[] | null } | null {
  const [, name, rest] = /^("(?:[^"\\]|\\.)*"): (.*)$/s.exec(text) ?? [];
  const key = name === undefined ? undefined : parsed(name);
  if (typeof key !== "string" || rest === undefined) return null;
  if (rest === "[") {
    const list: unknown[] = [];
    return { pair: [key, list], list };
  }
  const value = parsed(rest.replace(/,$/, ""));
  return value === undefined ? null : { pair: [key, value], list: null };
}

/** Undefined, which JSON has no word for, where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
