import { describe, expect, test } from "vitest";
import { chapterOf } from "../../../src/report/html/chapter.ts";
import { linksOf } from "../../../src/report/html/links.ts";
import { fillPage } from "../../../src/report/page/fillPage.ts";
import { rateDots } from "../../../src/report/charts/rateDots.ts";
import { table as listing } from "../../../src/report/page/table.ts";
import { htmlErrors } from "../../support/html.ts";

const href = linksOf(new Set(["rules", "page"]), "page");
const pictures = new Map([
  ["dots.svg", rateDots("<b>", [{ name: "a", count: 1, total: 2, interval: [0, 1] }])],
]);

function chapter(template: string, view: object = {}, down: 0 | 1 = 1) {
  const page = fillPage({ page: template }, { name: "page", template: "page", view });
  const made = chapterOf(page, pictures, href, down);
  expect(htmlErrors(`\n${made.lead}\n${made.sections}`)).toEqual([]);
  return made;
}

describe("a page as a chapter", () => {
  test("its title and its lead stand apart, its headings go down, its last line stays with the file", () => {
    expect(
      chapter(
        "# `A` & b\n\n**Answer.**\n\n## One\n\nx\n\n### Two\n\ny\n\n{{#markdownOnly}}\n---\n\nfooter\n{{/markdownOnly}}\n",
      ),
    ).toEqual({
      name: "page",
      title: "<code>A</code> &amp; b",
      words: "A & b",
      lead: "<p><strong>Answer.</strong></p>",
      sections: '<h3 id="page/one">One</h3>\n<p>x</p>\n<h4 id="page/two">Two</h4>\n<p>y</p>',
    });
  });

  test("headings have the anchors that GitHub gives them", () => {
    const { sections } = chapter("# T\n\n## A number's name: *x*, 3 %\n\n## Two `b_c`\n\n## Two `b_c`\n");
    expect(sections.match(/id="[^"]*"/g)).toEqual([
      'id="page/a-numbers-name-x-3-"',
      'id="page/two-b_c"',
      'id="page/two-b_c-1"',
    ]);
  });

  test("a section that the file has in another form is left out, the next one stays", () => {
    const { sections } = chapter(
      "# T\n\n## A\n\na\n\n{{#markdownOnly}}\n## Pages\n\n- b\n{{/markdownOnly}}\n## C\n\nc\n",
      {},
      0,
    );
    expect(sections).toBe('<h2 id="page/a">A</h2>\n<p>a</p>\n<h2 id="page/c">C</h2>\n<p>c</p>');
  });

  test("a page without a title is a mistake", () => {
    expect(() => chapter("text\n")).toThrow("does not start with its title");
  });

  test("tables are named after what they stand under", () => {
    const table = listing(["<b>"], [{ title: "A", value: (name) => name }]);
    const { sections } = chapter("# T\n\n## H\n\n{{a}}\n\n{{a}}\n", { a: table });
    expect(sections.match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Table: page, H"',
      'aria-label="Table: page, H 1"',
    ]);
    expect(sections).toContain('<th scope="row">&lt;b></th>');
  });

  test("pictures become part of the page: no names twice, no colours but the page's, nothing a strict policy refuses", () => {
    const { lead } = chapter("# T\n\n![dots](dots.svg)\n\n![gone](gone.svg)\n");
    expect(lead).toContain('aria-labelledby="dots-svg-t dots-svg-d"');
    expect(lead).toContain('<title id="dots-svg-t">&lt;b&gt;</title><desc id="dots-svg-d">');
    expect(lead).not.toMatch(/style|#[0-9a-f]{6}|xmlns/);
    expect(lead).toContain('class="f-good"');
    expect(lead).toContain("<p>gone</p>");
  });

  test("folds are kept, other HTML is text", () => {
    const { lead } = chapter(
      "# T\n\n{{#fold words}}\ninside\n{{/fold}}\n\n<script>alert(1)</script>\n\nin <b>line</b>, {{price}}\n",
      { words: "3 < 4 [x] <script>", price: "$5" },
    );
    expect(lead).toContain("<details><summary>3 &lt; 4 [x] &lt;script></summary>\n<p>inside</p>\n</details>");
    expect(lead).toContain("&lt;script>alert(1)&lt;/script>");
    expect(lead).toContain("in &lt;b>line&lt;/b>, $5");
  });

  test("commands are text", () => {
    expect(chapter("# T\n\n```sh\na <b> && c\n```\n").lead).toContain("a &lt;b> &amp;&amp; c");
  });
});
