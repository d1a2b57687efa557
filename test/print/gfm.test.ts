import * as fc from "fast-check";
import type { Root, Table } from "mdast";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { gfmPrinter, widthOf } from "../../src/print/gfm.ts";
import { code, fenced, inline, link, paragraph, picture, text } from "../../src/print/nodes.ts";
import { type Block, hrefFrom, type Phrase, phrasing } from "../../src/print/tree.ts";
import { cell } from "../support/cells.ts";
import { asRead, parsed, printed, spelled } from "../support/printed.ts";

const root = (...children: Block[]): Root => ({ type: "root", children });

function tableOf(rows: readonly (readonly Phrase[])[]): Table {
  return {
    type: "table",
    align: [null, "right", null],
    children: [["A", "Better % [95 %]", "C"].map((title) => text(title)), ...rows].map((cells) => ({
      type: "tableRow",
      children: cells.map((each) => ({ type: "tableCell", children: phrasing(each) })),
    })),
  };
}

const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }).map(tableOf);
/** What the library cannot write: a formula's dollar is ours to escape, and so is a backslash before a pipe in code. */
const isPlain = (table: Table) => !/\$|\\+\|/.test(JSON.stringify(table).replaceAll("\\\\", "\\"));

describe("a printed table", () => {
  test("is the same bytes as the library's, whose rules it knows by heart", () => {
    fc.assert(
      fc.property(tables.filter(isPlain), (table) => {
        expect(gfmPrinter(String)(root(table))).toBe(spelled(root(table)));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test("is read as the tree that was printed, whatever stands in its cells and wherever its links lead", () => {
    const printable = tables.filter((table) => !/\\+\|/.test(JSON.stringify(table).replaceAll("\\\\", "\\")));
    fc.assert(
      fc.property(printable, fc.constantFrom("page", "a/page"), (table, page) => {
        const href = hrefFrom(page);
        expect(parsed(gfmPrinter(href)(root(table)))).toEqual(asRead(root(table), href));
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test("keeps its shape where a backslash stands before a pipe", () => {
    expect(printed(tableOf([[code("grep 'a\\|b' x"), text("\\|"), text("a\\")]])).split("\n")[2]).toMatch(
      /^\| `grep 'a\\u005c\\\|b' x` \| +\\\\\\\| \| a\\\\ +\|$/,
    );
  });

  test("its lines are of one width", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const widths = printed(table).split("\n").map(widthOf);
        expect(new Set(widths).size).toBe(1);
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe("a printed page", () => {
  test("is read as the tree that was printed", () => {
    const block = fc
      .tuple(fc.constantFrom("paragraph", "heading", "strong", "list", "fold"), cell)
      .map(([kind, phrase]): Block => {
        const children = phrasing(phrase);
        if (kind === "heading") return { type: "heading", depth: 2, children };
        if (kind === "strong") return paragraph({ type: "strong", children });
        if (kind === "fold")
          return { type: "fold", summary: children, children: [paragraph(text("inside"))] };
        if (kind === "paragraph") return { type: "paragraph", children };
        const item = {
          type: "listItem",
          spread: false,
          checked: null,
          children: [{ type: "paragraph", children }],
        } as const;
        return {
          type: "list",
          ordered: false,
          start: null,
          spread: false,
          children: [{ ...item, children: [...item.children] }],
        };
      });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const tree = root(
          ...blocks.filter((each) => "children" in each && JSON.stringify(each).includes('"value":"')),
        );
        expect(parsed(gfmPrinter(String)(tree))).toEqual(asRead(tree));
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test("no content closes a fence", () => {
    expect(gfmPrinter(String)(root(fenced("a\n```\nb", "sh")))).toBe("````sh\na\n```\nb\n````\n");
  });

  test("nothing in a text is Markdown, HTML or a formula", () => {
    expect(printed(text("a|b *c* <b> [d](e) ~f~ $g$"))).toBe(
      "a|b \\*c\\* \\<b> \\[d]\\(e) \\~f\\~ <span>$</span>g<span>$</span>",
    );
    expect(printed(inline("use `--x` now"))).toBe("use `--x` now");
  });

  test("what leads nowhere is its words", () => {
    const print = gfmPrinter((target) => (target.startsWith("jobs/") ? target : null));
    const words = [
      link(code("a"), "commits/a.md"),
      text(","),
      link(text("b"), "jobs/b.md"),
      picture("bar", "b.svg"),
    ];
    expect(print(root(paragraph(...words)))).toBe("`a`,[b](jobs/b.md)bar\n");
  });
});

test("a width measured the quick way is the library's", () => {
  for (const sign of "±×–−…→●◐✕★≥≤≠·“”✓\u00a0") expect(widthOf(`a${sign}b`)).toBe(stringWidth(`a${sign}b`));
});
