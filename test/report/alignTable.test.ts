import * as fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { alignedTable } from "../../src/report/alignTable.ts";
import {
  code,
  inline,
  joinMarkdown,
  link,
  type MarkdownTable,
  tableSource,
  text,
} from "../../src/report/markdown.ts";
import { normalise, normaliseBlocks, widthOf } from "../../src/report/normalise.ts";

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
    "[x](rules.md)",
    "a: b",
    "x [3] (y)",
    "x [3](y)",
    "[ ] x",
    "a [b]: c",
    "a_b c_ _d",
    "tok/s",
    "a/b?",
    "? ✕··",
    "file.json#/a/0",
    "--x=1 $A {b} <c> *d* _e_",
  ),
);
const one = words.chain((word) =>
  fc.constantFrom(
    text(word),
    code(word),
    inline(word),
    link(text(word), "rules.md#a"),
    link(code(word), "commits/a.md"),
    link(code(word), "https://example.org/a_b/pull/1"),
    link(text("PR 1"), "https://example.org/pull/1"),
  ),
);
const cell = fc
  .array(one, { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.constantFrom(", ", " ", "; ", ": ", "").map((between) => joinMarkdown(parts, between)),
  );

test("the quick way and the normaliser give the same bytes", () => {
  const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }).map((rows): MarkdownTable => ({
    head: [{ title: "A" }, { title: "Better % [95 %]", align: "right" }, { title: "C", align: "left" }],
    rows,
  }));
  fc.assert(
    fc.property(tables, fc.constantFrom("", "../"), (table, up) => {
      expect(`${alignedTable(table, up)}\n`).toBe(normalise(tableSource(table), up));
    }),
    { seed: 5, numRuns: 400 },
  );
});

test("a block known to be plain is what the normaliser makes of it", () => {
  const block = fc
    .tuple(fc.constantFrom("", "# ", "## ", "- ", "**", "- **"), cell)
    .map(([mark, phrase]) => `${mark}${phrase}${mark.endsWith("**") ? "**" : ""}`)
    .filter((each) => !each.includes("\n"));
  fc.assert(
    fc.property(block, fc.constantFrom("", "../"), (each, up) => {
      expect(normaliseBlocks(each, up).trim()).toBe(normalise(each, up).trim());
    }),
    { seed: 6, numRuns: 500 },
  );
});

test("HTML of the templates stays as it is", () => {
  for (const block of ["<details><summary>3 runs &lt; 4 \\_</summary>", "</details>", "<!--\u0001table 3-->"])
    expect(normaliseBlocks(block, "../")).toBe(normalise(block, "../"));
});

test("a width measured the quick way is the library's", () => {
  for (const sign of [
    "±",
    "×",
    "–",
    "−",
    "…",
    "→",
    "●",
    "◐",
    "✕",
    "★",
    "≥",
    "≤",
    "≠",
    "·",
    "“",
    "”",
    "✓",
    "\u00a0",
  ])
    expect(widthOf(`a${sign}b`)).toBe(stringWidth(`a${sign}b`));
});
