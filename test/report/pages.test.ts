import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { code, link, markdown, text } from "../../src/report/markdown.ts";
import { renderPage } from "../../src/report/render.ts";
import { defineReport, pagesOf } from "../../src/report/report.ts";

const templates = { page: "# {{title}}\n\n{{line}}\n\n{{table table}}" };
const view = {
  title: "T",
  line: markdown`${link(code("id"), "rules.md#id")} and ${link(text("PR 1"), "https://example.org/1")} and ${code("[x](rules.md)")}`,
  table: { head: [{ title: "A" }], rows: [[link(code("id"), "rules.md#id")], [text("x")]] },
};
const context = { analysis: {} as Analysis, manifest: {} as Manifest, rules: [] };

describe("pages in subfolders", () => {
  test("links are written from the report's folder and lead there from wherever the page stands", () => {
    const at = (name: string) => renderPage(templates, { name, template: "page", view });
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
    expect(pagesOf(one, context)).toEqual([{ name: "rules", template: "rules", view: {} }]);
    expect(pagesOf(many, context)).toEqual([{ name: "commits/a", template: "commit", view: {} }]);
  });
});
