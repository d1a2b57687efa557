import { anything, array, dictionary, property, string } from "fast-check";
import { expect, test } from "vitest";
import { recordJson, recordPieces, stableJson, stablePieces } from "../../src/io/json.ts";
import { splitLines } from "../../src/io/lines.ts";
import { recordOfLines } from "../../src/io/recordLines.ts";
import { holds } from "../stats/expectations.ts";

/** What JSON holds and nothing else, with long lists among it. */
const record = dictionary(
  // names: numbers as keys have an order of their own
  string().map((each) => `k${each}`),
  array(anything({ withBigInt: false })),
).map(
  (each) => JSON.parse(JSON.stringify({ ...each, n: 1, o: { a: [1, "\n"] }, e: [], u: "\u2028" })) as object,
);

function linesOf(text: string) {
  return splitLines([Buffer.from(text)]);
}

test("in pieces it is the same text", () => {
  holds(
    property(record, (value) => {
      expect([...stablePieces(value)].join("")).toBe(stableJson(value));
      expect([...recordPieces(value)].join("")).toBe(recordJson(value));
    }),
  );
  expect([...stablePieces({})].join("")).toBe(stableJson({}));
  expect([...stablePieces({ list: [undefined, [], {}] })].join("")).toBe(
    stableJson({ list: [undefined, [], {}] }),
  );
});

test("no piece holds more than an item of a list", () => {
  const items = Array.from({ length: 100 }, (_, index) => ({ index, text: "x".repeat(50) }));
  for (const pieces of [stablePieces({ items }), recordPieces({ items })])
    expect(Math.max(...[...pieces].map((piece) => piece.length))).toBeLessThan(120);
});

test("what was written line by line is read line by line", () => {
  holds(
    property(record, (value) => {
      expect(recordOfLines(linesOf(recordJson(value)))).toEqual(JSON.parse(recordJson(value)));
    }),
  );
});

test("other texts are not", () => {
  const lines = recordJson({ a: 1, list: [{ x: 1 }, 2] });
  for (const text of ["", "{}", "[]", stableJson({ a: [1] }), lines.slice(0, -3), `${lines}1\n`, "{\n1\n}\n"])
    expect(recordOfLines(linesOf(text)), text).toBeNull();
  expect(recordOfLines(linesOf(lines))).toEqual({ a: 1, list: [{ x: 1 }, 2] });
});
