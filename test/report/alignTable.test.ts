import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignedTable } from "../../src/report/alignTable.ts";
import { code, inline, link, type MarkdownTable, tableSource, text } from "../../src/report/markdown.ts";
import { normalise } from "../../src/report/normalise.ts";

const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[ a-z0-9.,:;()%+−–='"#>*_/-]{0,12}$/),
  fc.constantFrom(
    "1. x",
    "- x",
    "+ 3",
    "# x",
    "www.a.b",
    "a.b",
    "–",
    "",
    "+3.1",
    "(4)",
    "\u00a0",
    "3 %\u00a0",
    "3\u00a0%",
    "a: b",
    "1: x",
    "http: /",
    "a/b.c",
    "`x y`#z",
    "mailto:a",
    "→ “x” ✕",
    "1)",
  ),
);
const cell = words.chain((word) =>
  fc.constantFrom(text(word), code(word), inline(word), link(text(word), "rules.md#a")),
);

test("the quick way and the normaliser give the same bytes", () => {
  const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }).map((rows): MarkdownTable => ({
    head: [{ title: "A" }, { title: "Better % [95 %]", align: "right" }, { title: "C", align: "left" }],
    rows,
  }));
  fc.assert(
    fc.property(tables, (table) => {
      expect(`${alignedTable(table)}\n`).toBe(normalise(tableSource(table)));
    }),
    { seed: 5, numRuns: 1500 },
  );
});
