import { markdownTable } from "markdown-table";
import type { Markdown, MarkdownTable } from "./markdown.ts";
import { normaliseCells, widthOf } from "./normalise.ts";

/*
 * A table as the normaliser would leave it, without parsing the whole of it: cells repeat, and most are plain words.
 * That both ways give the same bytes is a property test.
 */

/** Words without a character that Markdown reads, or with brackets and underscores whose spelling is known. */
const WORDS = String.raw`(?:[\p{L}\p{N} ,;()/?%+−±×≥≠–='"“”…→●◐✕★·-]|(?<=\S)\u00a0(?=\S)|:(?!/)|\.(?!\p{L})|\\\[|\\\]|(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}]))`;
/** A code span with a fence of one; nothing in it is read but a pipe, which is escaped. */
const CODE = "(?<!`)`[^`|\\\\\\s](?:[^`|\\\\\\n\\t]*[^`|\\\\\\s])?`(?!`)";
/** A link from code or words to a page of the report, or to a plain address. */
const LINK = "\\[(?:`[\\w./-]+`|[\\p{L}\\p{N} ]+)\\]\\((?:https:/)?[\\w./#-]+\\)";
const PLAIN = new RegExp(`^(?:${WORDS}|${CODE}|${LINK})*$`, "u");
/** What of a plain cell changes: links move up, a closing bracket and an underscore inside a word need no backslash. */
const PIECES = new RegExp(`${CODE}|(${LINK})|\\\\([\\]_])`, "gu");

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
    if (PLAIN.test(cell)) canonical.set(cell, spelled(cell, up));
    else read.push(cell);
  }
  if (read.length === 0) return;
  const spellings = normaliseCells(read, up);
  for (const [index, cell] of read.entries()) canonical.set(cell, spellings[index] ?? cell);
}

/** A plain cell in the normaliser's spelling. */
function spelled(cell: string, up: string): string {
  const bare = cell.replace(/^ +| +$/g, "");
  if (!bare.includes("](") && !bare.includes("\\")) return bare;
  return bare.replace(PIECES, (piece, found?: string, bareSign?: string) => {
    if (bareSign !== undefined) return bareSign;
    return found === undefined || found.includes("](https://")
      ? piece
      : piece.replace(/\]\(([^#/])/, `](${up}$1`);
  });
}
