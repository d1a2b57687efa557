import type { FilePrint } from "../model/changePrint.ts";
import { changedLines } from "./changedCode.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";
import { enclosingSymbol } from "./symbols.ts";

/** What a changed file is compared by, without a line of its code. */
export function printOf(file: DiffFile): FilePrint {
  const lines = changedLines(file);
  const names = new Set(
    lines
      .map(({ code }) => code)
      .join("\n")
      .match(/[A-Za-z_]\w{2,}/g),
  );
  return {
    path: file.path,
    oldPath: file.oldPath,
    status: file.status,
    blobs: file.blobs,
    symbols: [...new Set(file.hunks.flatMap((hunk) => enclosingSymbol(hunk, file.path) ?? []))].sort(),
    spans: file.hunks.map(spanOf),
    lines: packed(
      lines.flatMap(({ sign, text }) => (hasLetter(text) ? [hashOf(`${sign}${oneLine(text)}`)] : [])),
    ),
    names: packed([...names].map(hashOf)),
  };
}

/** Hashes as base64 of 32-bit words: prints of many thousand commits wait in memory until all patches are read. */
function packed(hashes: readonly number[]): string {
  return Buffer.from(new Uint32Array(hashes).buffer).toString("base64");
}

export function unpacked(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}

function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || /\p{L}/u.test(text);
}

function oneLine(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** FNV-1a, 32 bits: two of a few hundred lines hardly ever share one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Old lines from the first changed one to the last. */
function spanOf({ oldStart, lines }: DiffHunk): readonly [number, number] {
  let at = oldStart;
  let first: number | null = null;
  let last = oldStart;
  for (const line of lines) {
    if (line[0] === "+" || line[0] === "-") {
      first ??= at;
      last = at;
    }
    if (line[0] !== "+") at++;
  }
  return [first ?? oldStart, last];
}
