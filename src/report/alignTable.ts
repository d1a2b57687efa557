import { markdownTable } from "markdown-table";
import type { Markdown, MarkdownTable } from "./markdown.ts";
import { normaliseCells, widthOf } from "./normalise.ts";
import { plainSpelling } from "./plain.ts";

/*
 * A table as the normaliser would leave it, without parsing the whole of it: cells repeat, and most are plain words.
 * That both ways give the same bytes is a property test.
 */

/** The normaliser's spelling of every cell seen, by the way up to the report's folder that its links need. */
const spellings = new Map<string, Map<string, string>>();

/** GFM, aligned, every cell in the normaliser's spelling. */
export function alignedTable({ head, rows }: MarkdownTable, up = ""): string {
  const lines = [head.map(({ title }) => title as Markdown), ...rows];
  const canonical = spellings.get(up) ?? new Map<string, string>();
  spellings.set(up, canonical);
  learn(lines.flat(), canonical, up);
  return markdownTable(
    lines.map((cells) => cells.map((cell) => canonical.get(cell) ?? cell)),
    { align: head.map(({ align }) => (align === "right" ? "r" : null)), stringLength: widthOf },
  );
}

/** Spells the cells not seen before: plain ones as they are, the others normalised all at once. */
function learn(cells: readonly Markdown[], canonical: Map<string, string>, up: string): void {
  const fresh = [...new Set(cells)].filter((cell) => !canonical.has(cell));
  const read: Markdown[] = [];
  for (const cell of fresh) {
    const plain = plainSpelling(cell, up);
    if (plain === null) read.push(cell);
    else canonical.set(cell, plain);
  }
  if (read.length === 0) return;
  const spelled = normaliseCells(read, up);
  for (const [index, cell] of read.entries()) canonical.set(cell, spelled[index] ?? cell);
}
