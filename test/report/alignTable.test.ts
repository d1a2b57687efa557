import * as fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { alignedTable } from "../../src/report/alignTable.ts";
import { type MarkdownTable, tableSource } from "../../src/report/markdown.ts";
import { normalise, normaliseBlocks, widthOf } from "../../src/report/normalise.ts";
import { cell } from "../support/cells.ts";

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
