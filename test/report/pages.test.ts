import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import { code, fenced, link, phrase, picture, text } from "../../src/print/nodes.ts";
import { hrefFrom } from "../../src/print/tree.ts";
import { fillPage } from "../../src/report/page/fillPage.ts";
import { defineReport, pagesOf } from "../../src/report/page/report.ts";
import { table } from "../../src/report/page/table.ts";

const templates = { page: "# {{title}}\n\n{{line}}\n\n{{table}}" };
const view = {
  title: "T",
  line: phrase`${link(code("id"), "rules.md#id")} and ${link(text("PR 1"), "https://example.org/1")} and ${code("[x](rules.md)")}`,
  table: table([link(code("id"), "rules.md#id"), "x"], [{ title: "A", value: (cell) => cell }]),
};
const made = {
  policy: { id: "strict" },
  tool: { version: "0" },
  inputs: { files: { parsed: 1 }, fingerprint: "" },
  now: null,
  command: "benchtriage",
};
const context = { analysis: made as unknown as Analysis, manifest: {} as Manifest, rules: [] };

describe("pages in subfolders", () => {
  test("links are written from the report's folder and lead there from wherever the page stands", () => {
    const at = (name: string) =>
      gfmPrinter(hrefFrom(name))(fillPage(templates, { name, template: "page", view }).tree);
    expect(at("page")).toContain("[`id`](rules.md#id) and [PR 1](https://example.org/1) and `[x](rules.md)`");
    expect(at("a/page")).toContain(
      "[`id`](../rules.md#id) and [PR 1](https://example.org/1) and `[x](rules.md)`",
    );
    expect(at("a/b/page")).toContain("| [`id`](../../rules.md#id) |");
    expect(at("page")).toContain("| [`id`](rules.md#id) |\n| x                   |");
  });

  test("a report is one page or a family of them, all of one template", () => {
    const one = defineReport({ name: "rules", view: () => ({}) });
    const many = defineReport({ name: "commit", pages: () => [{ name: "commits/a", view: {} }] });
    expect(pagesOf(one, context)).toMatchObject([{ name: "rules", template: "rules", view: {} }]);
    expect(pagesOf(many, context)).toMatchObject([{ name: "commits/a", template: "commit", view: {} }]);
  });
});

describe("values and prose", () => {
  const fill = (template: string, given: object) =>
    gfmPrinter(String)(fillPage({ page: template }, { name: "page", template: "page", view: given }).tree);
  const list = table(["x"], [{ title: "A", value: (cell) => cell }]);

  test("no value is read as Markdown, wherever it stands", () => {
    const hostile = "# *a* [b](c) | <d> {{e}} `f`\n- g";
    expect(fill("{{a}}\n\n- {{a}}\n\n## {{a}}\n\n**{{a}}** `{{a}}`", { a: hostile })).toBe(
      [
        "\\# \\*a\\* \\[b]\\(c) | \\<d> {{e}} \\`f\\` - g",
        "- \\# \\*a\\* \\[b]\\(c) | \\<d> {{e}} \\`f\\` - g",
        "## # \\*a\\* \\[b]\\(c) | \\<d> {{e}} \\`f\\` - g",
        "**# \\*a\\* \\[b]\\(c) | \\<d> {{e}} \\`f\\` - g** ``# *a* [b](c) | <d> {{e}} `f` - g``",
      ].join("\n\n") + "\n",
    );
  });

  test("words without any are asked about like no value, and counts like one", () => {
    const asked = "{{#if a}}{{a}}{{else}}none{{/if}}";
    expect([text(""), phrase``, "", null, 0, text("b")].map((a) => fill(asked, { a }))).toEqual([
      "none\n",
      "none\n",
      "none\n",
      "none\n",
      "0\n",
      "b\n",
    ]);
  });

  test("blocks stand on lines of their own, in a fold as well", () => {
    const page = fill("{{#fold count}}\n{{table}}\n\n{{code}}\n{{/fold}}\n{{picture}}", {
      count: phrase`${code("a<b")} & 2 rows`,
      table: list,
      code: fenced("{{x}}", "sh"),
      picture: picture("alt", "a.svg"),
    });
    expect(page).toBe(
      "<details><summary><code>a&lt;b</code> &amp; 2 rows</summary>\n\n| A |\n| - |\n| x |\n\n```sh\n{{x}}\n```\n\n</details>\n\n![alt](a.svg)\n",
    );
  });

  test.each([
    ["a {{table}}", "template page: a table must stand on a line of its own"],
    ["```\n{{a}}\n```", "template page: a value stands where none can"],
    ["[x]({{a}})", "template page: a value stands where none can"],
    ["{{b}}", '"b" not defined'],
  ])("%s is a mistake of the template", (template, message) => {
    expect(() => fill(template, { a: "x", table: list })).toThrow(message);
  });

  test("a mistake of a name is one, too", () => {
    expect(() => fillPage({}, { name: "page", template: "page", view: {} })).toThrow(
      "no template named page",
    );
  });
});
