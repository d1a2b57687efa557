import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsHtml, parsedCells } from "../../../src/report/html/phrasing.ts";
import { linksOf } from "../../../src/report/html/links.ts";
import { code, joinMarkdown, link, type Markdown, text } from "../../../src/report/markdown.ts";
import { plainHtml } from "../../../src/report/html/plain.ts";
import { cell } from "../../support/cells.ts";
import { htmlErrors } from "../../support/html.ts";

const href = linksOf({ chapters: new Set(["rules"]), commits: new Set(["a"]) }, "page");
const htmlOf = (source: Markdown) => cellsHtml([source], href).get(source);

test("the quick way and the parser give the same HTML", () => {
  let quick = 0;
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const plain = cells.map((each) => plainHtml(each, href));
      const slow = parsedCells(cells, href);
      for (const [index, each] of plain.entries()) {
        if (each === null) continue;
        quick += 1;
        expect(each).toBe(slow[index]);
      }
    }),
    { seed: 7, numRuns: 400 },
  );
  expect(quick).toBeGreaterThan(100);
});

describe("hostile cells", () => {
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
    for (const source of [text(value), code(value), joinMarkdown([code(value), text(value)], ", ")]) {
      const html = htmlOf(source) ?? "";
      expect(htmlErrors(`\n<p>${html}</p>`)).toEqual([]);
      expect(html).not.toMatch(/<(?!\/?code>)/);
    }
  });

  test("words come out as they went in", () => {
    expect(htmlOf(text("<b> & $5 [x] a_b"))).toBe("&lt;b> &amp; $5 [x] a_b");
    expect(htmlOf(code("a | <b>"))).toBe("<code>a | &lt;b></code>");
  });

  test("a link that leads nowhere leaves its words", () => {
    const cells = [
      "[x](javascript:alert(1))",
      "[x](data:text/html,x)",
      "[x](//example.org)",
      "[`x`](../y.md)",
    ];
    expect(parsedCells(cells as Markdown[], href)).toEqual(["x", "x", "x", "<code>x</code>"]);
    expect(plainHtml("[x](../../etc)", href)).toBe("x");
  });
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
