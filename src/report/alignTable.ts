import { markdownTable } from "markdown-table";
import stringWidth from "string-width";
import { type MarkdownTable, tableSource } from "./markdown.ts";
import { normalise } from "./normalise.ts";

/*
 * A table as the normaliser would leave it, without parsing the whole of it: cells repeat, and most are plain words.
 * That both ways give the same bytes is a property test.
 */

/** Words without a character that Markdown reads, and code spans, in which it reads none. */
const PLAIN =
  /^(?:[\p{L}\p{N} ,;()/?%+−±×–='"“”…→●◐✕★·-]|(?<=\S)\u00a0(?=\S)|:(?!\/)|\.(?!\p{L})|`[^`|\\\s](?:[^`|\\\n]*[^`|\\\s])?`(?!`))*$/u;

/** The normaliser's spelling of every cell seen, by the way up to the report's folder that its links need. */
const spellings = new Map<string, Map<string, string>>();

/** GFM, aligned, every cell in the normaliser's spelling. */
export function alignedTable({ head, rows }: MarkdownTable, up = ""): string {
  const lines = [head.map(({ title }) => title), ...rows] as readonly (readonly string[])[];
  const canonical = spellings.get(up) ?? new Map<string, string>();
  spellings.set(up, canonical);
  learn(lines.flat(), canonical, up);
  return markdownTable(
    lines.map((cells) => cells.map((cell) => spelled(cell, canonical))),
    { align: head.map(({ align }) => (align === "right" ? "r" : null)), stringLength: stringWidth },
  );
}

/** Normalises the cells not seen before, all at once, as a table of one column. */
function learn(cells: readonly string[], canonical: Map<string, string>, up: string): void {
  const fresh = [...new Set(cells)].filter((cell) => !isPlain(cell) && !canonical.has(cell));
  if (fresh.length === 0) return;
  const source = tableSource({ head: [{ title: "" }], rows: fresh.map((cell) => [cell]) as never });
  const lines = normalise(source, up).split("\n").slice(2);
  for (const [index, cell] of fresh.entries())
    canonical.set(cell, (lines[index] ?? "").replace(/^\| | *\|$/g, ""));
}

function spelled(cell: string, canonical: ReadonlyMap<string, string>): string {
  return isPlain(cell) ? cell.trim() : (canonical.get(cell) ?? cell);
}

function isPlain(cell: string): boolean {
  return PLAIN.test(cell);
}
