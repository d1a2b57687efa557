import type { Markdown, MarkdownTable } from "../markdown.ts";
import { grouped } from "../numbers.ts";
import { TOTAL } from "../totalled.ts";
import { escapedHtml } from "./escape.ts";

/** Longer tables are cut: what a browser shows at once without a pause, and what it then still shows. */
export const MOST_ROWS = 2000;
export const SHOWN_ROWS = 500;

/**
 * A table that scrolls by itself, also by keyboard.
 * @param label what a reader hears that the table is of
 * @param cell the HTML of a cell
 * @param whole where all rows stand, if they do not here
 */
export function tableHtml(
  { head, rows }: MarkdownTable,
  label: string,
  cell: (source: Markdown) => string,
  whole: string,
): string {
  const shown = rows.length > MOST_ROWS ? rows.slice(0, SHOWN_ROWS) : rows;
  const right = head.flatMap(({ align }, at) => (align === "right" ? [`r${at + 1}`] : []));
  const titles = head.map(({ title }) => `<th scope="col">${cell(title as Markdown)}</th>`).join("");
  const body = shown.map((cells) => rowHtml(cells.map(cell))).join("\n");
  const classes = right.length === 0 ? "" : ` class="${right.join(" ")}"`;
  const note =
    shown.length < rows.length
      ? `<p class="note">The first ${grouped(shown.length)} of ${grouped(rows.length)} rows; all stand in <a href="${escapedHtml(whole)}">${escapedHtml(whole)}</a>.</p>\n`
      : "";
  return `${region(label, `<table${classes}><thead><tr>${titles}</tr></thead><tbody>\n${body}\n</tbody></table>`)}\n${note}`;
}

/** What may be wider than the page scrolls in a region of its own, which a keyboard can reach. */
export function region(label: string, content: string, kind = "scroll"): string {
  return `<div class="${kind}" role="region" tabindex="0" aria-label="${escapedHtml(label)}">${content}</div>`;
}

function rowHtml([first = "", ...others]: readonly string[]): string {
  const total = first === TOTAL ? ' class="total"' : "";
  return `<tr${total}><th scope="row">${marked(first)}</th>${others.map((html) => `<td>${marked(html)}</td>`).join("")}</tr>`;
}

const roleOf: Readonly<Record<string, string>> = { "●": "good", "◐": "caution", "✕": "bad" };

/** Verdicts' signs in their colours; the word beside each says the same. */
export function marked(html: string): string {
  return html.replace(/[●◐✕](?=\u00a0)/g, (sign) => `<span class="${roleOf[sign]}">${sign}</span>`);
}
