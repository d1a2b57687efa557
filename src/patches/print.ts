import type { FilePrint } from "../model/changePrint.ts";
import { changedLines } from "./changedCode.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";
import { enclosingSymbol } from "./symbols.ts";

/** What a changed file is compared by, without a line of its code. */
export function printOf(file: DiffFile): FilePrint {
  const lines = changedLines(file);
  const names = new Set(lines.flatMap(({ code }) => code.match(/[A-Za-z_]\w{2,}/g) ?? []));
  return {
    path: file.path,
    oldPath: file.oldPath,
    status: file.status,
    blobs: file.blobs,
    symbols: [...new Set(file.hunks.flatMap((hunk) => enclosingSymbol(hunk, file.path) ?? []))].sort(),
    spans: file.hunks.map(spanOf),
    lines: packed(
      lines.flatMap(({ sign, text }) => (/\p{L}/u.test(text) ? [hashOf(`${sign}${oneLine(text)}`)] : [])),
    ),
    names: packed([...names].map(hashOf)),
  };
}

/** Hashes as base64 of 32-bit words: prints of many thousand commits wait in memory until all patches are read. */
function packed(hashes: readonly number[]): string {
  return Buffer.from(Uint32Array.from(hashes).buffer).toString("base64");
}

export function unpacked(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
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
