import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { loadTemplates } from "../../src/pipeline/pages.ts";
import { nothingBefore } from "../../src/history/history.ts";
import { contextOf } from "../../src/pipeline/report.ts";
import { gfmPrinter, widthOf } from "../../src/print/gfm.ts";
import { hrefFrom } from "../../src/print/tree.ts";
import { fillPage, type FilledPage } from "../../src/report/page/fillPage.ts";
import { reports } from "../../src/report/index.ts";
import { pagesOf } from "../../src/report/page/report.ts";
import { contents } from "../support/cli.ts";
import { judged } from "../support/judged.ts";
import { asRead, parsed } from "../support/printed.ts";
import { root } from "../support/shared.ts";

/* Every page of the bundled data as a tree and as its print. */

interface Page extends FilledPage {
  readonly source: string;
}

/** The committed report is, byte for byte, what is printed (test/package holds them together). */
const printed = Object.entries(contents(path.join(root, "reports"))).flatMap(([file, source]) =>
  file.endsWith(".md") ? [{ name: file.slice(0, -".md".length), source }] : [],
);

let pages: readonly Page[];
beforeAll(async () => {
  const context = contextOf(await judged("data"), nothingBefore, loadKnowledge());
  const templates = loadTemplates();
  // One of each family and of each kind of name: reading all takes half a minute.
  const kinds = new Map(
    reports
      .flatMap((report) => pagesOf(report, context))
      .map((page) => [page.name.replace(/[\w-]+$/, (name) => (page.name.includes("/") ? "*" : name)), page]),
  );
  pages = [...kinds.values()]
    .map((page) => fillPage(templates, page))
    .map((page) => ({ ...page, source: gfmPrinter(hrefFrom(page.name))(page.tree) }));
}, 120_000);

describe("every printed page", () => {
  test("is read as the tree that was printed", () => {
    for (const { name, tree, source } of pages)
      expect(parsed(source), name).toEqual(asRead(tree, hrefFrom(name)));
    expect(pages.length).toBeGreaterThan(20);
  });

  test("has tables whose lines are of one width", () => {
    const ragged = printed.flatMap(({ name, source }) =>
      source.split(/\n\n/).flatMap((block) => {
        if (!block.startsWith("| ")) return [];
        return new Set(
          block
            .trimEnd()
            .split("\n")
            .map((line) => widthOf(line.trimEnd())),
        ).size === 1
          ? []
          : [`${name}: ${block.slice(0, 80)}`];
      }),
    );
    expect(ragged).toEqual([]);
  });

  test("has links that lead to a page of the report and to a heading of it", () => {
    const anchors = new Map(printed.map(({ name, source }) => [`${name}.md`, anchorsOf(source)]));
    const dead = printed.flatMap(({ name, source }) =>
      [...source.matchAll(/\]\(([\w./-]+\.md)(?:#([\w-]+))?\)/g)].flatMap(([, target = "", anchor]) => {
        const file = new URL(target, `file:///${name}.md`).pathname.slice(1);
        const known = anchors.get(file);
        return known !== undefined && (anchor === undefined || known.has(anchor))
          ? []
          : [`${name}: ${target}#${anchor}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});

function anchorsOf(source: string): Set<string> {
  return new Set(
    [...source.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    ),
  );
}
