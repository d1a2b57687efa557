import { describe, expect, test } from "vitest";
import { escapedHtml } from "../../../src/report/html/escape.ts";
import { marked, MOST_ROWS, region, SHOWN_ROWS, tableHtml } from "../../../src/report/html/tables.ts";
import { type MarkdownTable, text } from "../../../src/report/markdown.ts";
import { cellTexts, htmlErrors } from "../../support/html.ts";

const table = (rows: number): MarkdownTable => ({
  head: [{ title: "Name" }, { title: "n", align: "right" }],
  rows: Array.from({ length: rows }, (_, at) => [text(`row ${at}`), text(String(at))]),
});
const html = (given: MarkdownTable) => tableHtml(given, "Table: x", escapedHtml, "x.md");

describe("a table", () => {
  test("is read by row and column, scrolls by keyboard, and aligns numbers", () => {
    expect(html(table(1))).toBe(
      '<div class="scroll" role="region" tabindex="0" aria-label="Table: x"><table class="r2"><thead><tr><th scope="col">Name</th><th scope="col">n</th></tr></thead><tbody>\n' +
        '<tr><th scope="row">row 0</th><td>0</td></tr>\n</tbody></table></div>\n',
    );
  });

  test("shows its total as one", () => {
    const total = { ...table(1), rows: [[text("Total"), text("1")]] };
    expect(html(total)).toContain('<tr class="total"><th scope="row">Total</th>');
  });

  test("is cut only where a browser would pause, and says where the rest is", () => {
    expect(cellTexts(html(table(MOST_ROWS)))[0]).toHaveLength(MOST_ROWS + 1);
    expect(html(table(MOST_ROWS))).not.toContain("The first");
    const cut = html(table(MOST_ROWS + 1));
    expect(cellTexts(cut)[0]).toHaveLength(SHOWN_ROWS + 1);
    expect(cut).toContain('The first 500 of 2,001 rows; all stand in <a href="x.md">x.md</a>.');
    expect(htmlErrors(`\n${cut}`)).toEqual([]);
  });
});

test("a label is an attribute, whatever it says", () => {
  expect(region('"><script>', "x")).toBe(
    '<div class="scroll" role="region" tabindex="0" aria-label="&quot;>&lt;script>">x</div>',
  );
});

test("a verdict's sign is coloured wherever it stands before its word", () => {
  expect(marked("✕\u00a0unusable → ◐\u00a0fixable")).toBe(
    '<span class="bad">✕</span>\u00a0unusable → <span class="caution">◐</span>\u00a0fixable',
  );
  expect(marked("●●✕··")).toBe("●●✕··");
});
