import * as fc from "fast-check";
import type { Table } from "mdast";
import { describe, expect, test } from "vitest";
import { htmlPrinter, phrasePrinter } from "../../src/print/html.ts";
import { MOST_ROWS, SHOWN_ROWS } from "../../src/print/htmlTable.ts";
import { code, joined, link, phrase, sign, text } from "../../src/print/nodes.ts";
import { type Phrase, phrasing, wordsOf } from "../../src/print/tree.ts";
import { linksOf } from "../../src/report/html/links.ts";
import { cell } from "../support/cells.ts";
import { cellTexts, htmlErrors, textOf } from "../support/html.ts";

const href = linksOf(new Set(["rules", "commits/a"]), "page");
const htmlOf = (words: Phrase) => phrasePrinter(href)(phrasing(words));

const row = (...words: readonly Phrase[]): Table["children"][number] => ({
  type: "tableRow",
  children: words.map((each) => ({ type: "tableCell", children: phrasing(each) })),
});
const table = (rows: number): Table => ({
  type: "table",
  align: [null, "right"],
  children: [
    row(text("Name"), text("n")),
    ...Array.from({ length: rows }, (_, at) => row(text(`row ${at}`), text(String(at)))),
  ],
});
const tableHtml = (given: Table, label = "Table: x") =>
  htmlPrinter({ href, labelOf: () => label, whole: "x.md" })([given]);

describe("words", () => {
  test("come out as they went in, whatever they are", () => {
    fc.assert(
      fc.property(cell, (words) => {
        const html = htmlOf(words);
        expect(htmlErrors(`\n<p>${html}</p>`)).toEqual([]);
        expect(textOf(html)).toBe(wordsOf(words));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  const hostile: readonly string[] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "<!-- --> <details> </details></td></table>",
    "`</code><b>`",
    "a | b",
    "&lt;b&gt; &amp;",
    "\u202egnp.exe \u001b[31m",
    "https://example.org/<script>",
    "x".repeat(10_000),
  ];

  test.each(hostile.map((value) => [value.slice(0, 60), value]))("%s stays text", (_, value) => {
    for (const words of [text(value), code(value), joined([code(value), text(value)], ", ")]) {
      expect(htmlErrors(`\n<p>${htmlOf(words)}</p>`)).toEqual([]);
      expect(htmlOf(words)).not.toMatch(/<(?!\/?code>)/);
    }
  });

  test("a verdict's sign has the colour of its role", () => {
    expect(htmlOf(phrase`${sign("✕", "bad")}\u00a0unusable`)).toBe(
      '<span class="bad">✕</span>\u00a0unusable',
    );
  });

  test("a link that leads nowhere leaves its words", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//example.org", "../y.md", "../../etc"])
      expect(htmlOf({ type: "link", url, children: phrasing(code("x")) })).toBe("<code>x</code>");
  });

  test("links lead into the file where their target is in it", () => {
    const to = (target: string) => htmlOf(link(text("x"), target));
    expect(to("rules.md")).toBe('<a href="#rules">x</a>');
    expect(to("rules.md#a-b")).toBe('<a href="#rules/a-b">x</a>');
    expect(to("#here")).toBe('<a href="#page/here">x</a>');
    expect(to("commits/a.md")).toBe('<a href="#commits/a">x</a>');
    expect(to("commits/b.md")).toBe('<a href="commits/b.md">x</a>');
    expect(to("jobs/a.md")).toBe('<a href="jobs/a.md">x</a>');
    expect(to("https://example.org/a?b=c&d")).toBe('<a href="https://example.org/a?b=c&amp;d">x</a>');
  });
});

describe("a table", () => {
  test("is read by row and column, scrolls by keyboard, and aligns numbers", () => {
    expect(tableHtml(table(1))).toBe(
      '<div class="scroll" role="region" tabindex="0" aria-label="Table: x"><table class="r2"><thead><tr><th scope="col">Name</th><th scope="col">n</th></tr></thead><tbody>\n' +
        '<tr><th scope="row">row 0</th><td>0</td></tr>\n</tbody></table></div>',
    );
  });

  test("is cut only where a browser would pause, and says where the rest is", () => {
    expect(cellTexts(tableHtml(table(MOST_ROWS)))[0]).toHaveLength(MOST_ROWS + 1);
    expect(tableHtml(table(MOST_ROWS))).not.toContain("The first");
    const cut = tableHtml(table(MOST_ROWS + 1));
    expect(cellTexts(cut)[0]).toHaveLength(SHOWN_ROWS + 1);
    expect(cut).toContain('The first 500 of 2,001 rows; all stand in <a href="x.md">x.md</a>.');
    expect(htmlErrors(`\n${cut}`)).toEqual([]);
  });

  test("its label is an attribute, whatever it says", () => {
    expect(tableHtml(table(0), '"><script>')).toContain('aria-label="&quot;><script>"');
  });
});
