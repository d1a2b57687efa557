import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, Table } from "../../src/table/table.ts";

const runs = Table.from(
  ["model", "status", "ms"],
  [
    ["b", "ok", 3],
    ["a", "failed", null],
    ["b", "ok", 5],
    ["a", "ok", 1],
  ],
);

test("a cross table counts in order of first appearance", () => {
  const table = runs.crossTable("model", "status");
  expect(table.columns).toEqual(["model", "ok", "failed"]);
  expect(table.rows()).toEqual([
    ["b", 2, 0],
    ["a", 1, 1],
  ]);
});

test("a fixed order comes first, with rows of zeros; unforeseen values follow instead of vanishing", () => {
  const table = runs.crossTable("model", "status", { rowOrder: ["z", "a"], colOrder: ["skipped", "failed"] });
  expect(table.columns).toEqual(["model", "skipped", "failed", "ok"]);
  expect(table.rows()).toEqual([
    ["z", 0, 0, 0],
    ["a", 0, 1, 1],
    ["b", 0, 0, 2],
  ]);
});

test("values of one name are an error in the columns of a cross table", () => {
  const rows: Cell[][] = [
    ["x", 1],
    ["x", "1"],
    ["x", null],
  ];
  const table = Table.from(["r", "c"], rows);
  expect(() => table.crossTable("r", "c")).toThrow('two values are called "1"');
  expect(table.crossTable("c", "r").rows()).toEqual([
    [1, 1],
    ["1", 1],
    [null, 1],
  ]);
});

test("sorting is stable, by several columns, nulls last in either direction", () => {
  const ms = (table: Table) => table.rows().map((row) => row[2]);
  expect(ms(runs.sortBy([{ column: "ms" }]))).toEqual([1, 3, 5, null]);
  expect(ms(runs.sortBy([{ column: "ms", descending: true }]))).toEqual([5, 3, 1, null]);
  expect(ms(runs.sortBy([{ column: "model" }, { column: "ms", descending: true }]))).toEqual([1, null, 5, 3]);
  expect(ms(runs.sortBy([{ column: "status", descending: true }]))).toEqual([3, 5, 1, null]);
});

test("what is read of a table is a copy; names that JavaScript would reorder are refused", () => {
  expect(() => runs.groupBy(["model"]).agg({ 2: ["ms", "size"] })).toThrow("JavaScript would reorder");
  const before = runs.rows();
  runs.rows()[0]?.fill("changed");
  expect(runs.rows()).toEqual(before);
});

test("an empty table keeps its columns through every operation", () => {
  const empty = Table.from(runs.columns, []);
  expect(empty.sortBy([{ column: "ms" }]).columns).toEqual(runs.columns);
  expect(empty.groupBy(["model"]).agg({ n: ["ms", "size"] }).columns).toEqual(["model", "n"]);
  expect(empty.crossTable("model", "status").columns).toEqual(["model"]);
});

const key = fc.constantFrom<Cell>(
  "-",
  "_",
  "a-b",
  "a",
  "b",
  "b_",
  "",
  "__proto__",
  null,
  1,
  "1",
  10,
  "10",
  true,
  "true",
  0,
);
const value = fc.option(fc.integer({ min: -50, max: 50 }));
const table = fc.array(fc.tuple(key, key, value), { maxLength: 40 });
const same = (a: readonly Cell[], b: readonly Cell[]) => a.every((cell, i) => cell === b[i]);
const unique = (rows: Cell[][]) => rows.filter((row, i) => rows.findIndex((other) => same(other, row)) === i);
const property = <T>(arbitrary: fc.Arbitrary<T>, check: (sample: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { seed: 20261104, numRuns: 300 });

test("groups agree with a plain search on hostile keys", () => {
  property(table, (rows) => {
    const made = Table.from(["p", "q", "v"], rows)
      .groupBy(["p", "q"])
      .agg({ n: ["v", "size"], different: ["v", "distinct"] });
    const plain = unique(rows.map(([p, q]) => [p, q])).map((pair) => {
      const values = rows.filter((row) => same(pair, row)).map(([, , v]) => v);
      return [...pair, values.length, new Set(values.filter((v) => v !== null)).size];
    });
    expect(made.rows()).toEqual(plain);
  });
});

test("cross tables agree with a plain search on hostile keys", () => {
  const hostile = fc.array(fc.tuple(key, fc.constantFrom("-", "_", "", "__proto__", "10", "9", "shape")), {
    maxLength: 40,
  });
  property(hostile, (rows) => {
    const made = Table.from(["p", "q"], rows).crossTable("p", "q");
    const down = unique(rows.map(([p]) => [p])).flat();
    const across = [...new Set(rows.map(([, q]) => q))];
    const count = (p: Cell, q: Cell) => rows.filter((row) => same([p, q], row)).length;
    expect(made.rows()).toEqual(down.map((p) => [p, ...across.map((q) => count(p, q))]));
    expect(made.columns).toEqual(["p", ...across]);
  });
});
