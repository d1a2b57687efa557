import path from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packsOf } from "../../../src/report/html/views.ts";
import { root } from "../../support/shared.ts";

type Key = string | number | null;

/** What the script of index.html does without a document. */
const { viewOf, unpack, keyOf, inOrder } = (await import(
  pathToFileURL(path.join(root, "templates/index.js")).href
)) as {
  readonly viewOf: (place: string, packed: ReadonlySet<string>) => string | null;
  readonly unpack: (content: string) => Promise<Record<string, string>>;
  readonly keyOf: (words: string) => Key;
  readonly inOrder: (a: Key, b: Key, up: boolean) => number;
};

test("a place is on the packed page of its name, or whose heading it is", () => {
  const packed = new Set(["commits/a", "plan"]);
  const views = ["commits/a", "commits/a/findings", "commits/b", "plan/x", "rules/x", "", "?q=a/b"];
  expect(views.map((place) => viewOf(place, packed))).toEqual([
    "commits/a",
    "commits/a",
    null,
    "plan",
    null,
    null,
    null,
  ]);
});

test("what is packed comes out as it went in, whatever it is, in packs of some pages", async () => {
  const page = fc.record({
    name: fc.stringMatching(/^[a-z/-]{1,9}$/),
    sections: fc.string({ unit: "grapheme" }),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(page, { selector: ({ name }) => name }), async (pages) => {
      const views = pages.map((each) => ({ ...each, title: "T", words: "T", lead: "" }));
      const packs = packsOf(views);
      const found = Object.assign(
        {},
        ...(await Promise.all(packs.map(({ content }) => unpack(content)))),
      ) as object;
      expect(found).toEqual(
        Object.fromEntries(
          pages.map(({ name, sections }) => [name, `<h1 tabindex="-1">T</h1>\n\n${sections}`]),
        ),
      );
      expect(packs.flatMap(({ names }) => names.split(" "))).toEqual(pages.map(({ name }) => name));
    }),
    { numRuns: 30 },
  );
  const long = (name: string) => ({ name, title: "T", words: "T", lead: "", sections: "x".repeat(60_000) });
  expect(packsOf(["a", "b", "c", "d"].map(long)).map(({ names }) => names)).toEqual(["a b", "c d"]);
});

describe("a column is put in order", () => {
  const sorted = (cells: readonly string[], up = true) =>
    cells.toSorted((a, b) => inOrder(keyOf(a), keyOf(b), up));

  test("by the numbers that cells start with", () => {
    expect(sorted(["1,002 ms", "−3.5 % [−4, −3]", "12 of 96", "+7", "<0.001"])).toEqual([
      "−3.5 % [−4, −3]",
      "<0.001",
      "+7",
      "12 of 96",
      "1,002 ms",
    ]);
  });

  test("by words where a digit is no number: hashes, days, versions", () => {
    expect(["61b8cea3", "2025-01-02", "0.6.3.post1", "10:14"].map(keyOf)).toEqual([
      "61b8cea3",
      "2025-01-02",
      "0.6.3.post1",
      "10:14",
    ]);
  });

  test("with what is missing last, upwards and downwards", () => {
    expect(sorted(["–", "b", "2", "a", ""])).toEqual(["2", "a", "b", "–", ""]);
    expect(sorted(["–", "b", "2", "a", ""], false)).toEqual(["b", "a", "2", "–", ""]);
  });
});
