import type { Excerpt } from "../model/change.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";

/** What a page shows of a diff. */
const MOST_LINES = 15;
const MOST_WIDE = 160;

/**
 * The hunk with the most changed lines, at most fifteen of them, from its first changed line on.
 * @returns null where no file has a hunk
 */
export function largestHunk(files: readonly DiffFile[]): Excerpt | null {
  let best: { readonly path: string; readonly hunk: DiffHunk; readonly changed: number } | null = null;
  for (const { path, hunks } of files)
    for (const hunk of hunks) {
      const changed = hunk.lines.filter(isChanged).length;
      if (changed > (best?.changed ?? 0)) best = { path, hunk, changed };
    }
  return best === null ? null : excerptOf(best.path, best.hunk);
}

function excerptOf(path: string, { lines, textLine }: DiffHunk): Excerpt {
  const first = lines.findIndex(isChanged);
  const last = lines.findLastIndex(isChanged);
  const shown = lines.slice(first, Math.min(last + 1, first + MOST_LINES));
  const more = lines.slice(first + shown.length).filter(isChanged).length;
  return {
    path,
    line: textLine + first,
    lines: shown.map((line) => (line.length > MOST_WIDE ? `${line.slice(0, MOST_WIDE - 1)}…` : line)),
    more,
  };
}

function isChanged(line: string): boolean {
  return (line.startsWith("+") || line.startsWith("-")) && line.slice(1).trim() !== "";
}
