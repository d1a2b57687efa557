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

test("a cross table counts in order of first appearance, with totals on demand", () => {
  const table = runs.crossTable("model", "status", { totals: true });
  expect(table.columns).toEqual(["model", "ok", "failed", "total"]);
  expect(table.rows()).toEqual([
    ["b", 2, 0, 2],
    ["a", 1, 1, 2],
    ["total", 3, 1, 4],
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

test("a cross table of means has the means of the rows as totals", () => {
  const table = runs.crossTable("model", "status", { totals: "all", value: ["ms", "mean"] });
  expect(table.rows()).toEqual([
    ["b", 4, null, 4],
    ["a", 1, null, 1],
    ["all", 3, null, 3],
  ]);
});

test("names that collide in a cross table are errors, and label resolves them", () => {
  const table = Table.from(
    ["r", "c"],
    [
      ["x", 1],
      ["x", "1"],
      ["x", null],
    ],
  );
  expect(() => table.crossTable("r", "c")).toThrow('the name "1" is used twice ([1,"1"])');
  expect(table.crossTable("r", "c", { label: (value) => JSON.stringify(value) }).columns).toEqual([
    "r",
    "1",
    '"1"',
    "null",
  ]);
  expect(() => table.crossTable("r", "r", { totals: "x" })).toThrow('the name "x" is used twice');
});

test("sorting is stable, by several columns, nulls last in either direction", () => {
  const sorted = (descending: boolean) => runs.sortBy([{ column: "ms", descending }]).column("ms");
  expect(sorted(false)).toEqual([1, 3, 5, null]);
  expect(sorted(true)).toEqual([5, 3, 1, null]);
  const two = runs.sortBy([{ column: "model" }, { column: "ms", descending: true }]);
  expect(two.column("ms")).toEqual([1, null, 5, 3]);
  expect(runs.sortBy([{ column: "status", descending: true }]).column("ms")).toEqual([3, 5, 1, null]);
});

test("columns are added, replaced and renamed without touching the table they came from", () => {
  const doubled = runs.withColumn("twice", (cell) => Number(cell("ms")) * 2);
  expect(doubled.column("twice")).toEqual([6, 0, 10, 2]);
  expect(runs.withColumn("ms", (_, row) => row).columns).toEqual(runs.columns);
  expect(runs.rename({ ms: "model", model: "ms" }).columns).toEqual(["ms", "status", "model"]);
  expect(() => runs.rename({ ms: "model" })).toThrow('repeated: "model"');
  expect(() => runs.groupBy(["model"]).agg({ 2: ["ms", "max"] })).toThrow("JavaScript would reorder");
  runs.rows()[0]?.fill("changed");
  expect(runs.column("ms")).toEqual([3, null, 5, 1]);
});

test("an empty table keeps its columns through every operation", () => {
  const empty = runs.where(() => false);
  expect(empty.join(runs.rename({ ms: "a", status: "b" }), ["model"], "inner").columns).toEqual([
    "model",
    "status",
    "ms",
    "b",
    "a",
  ]);
  expect(empty.sortBy([{ column: "ms" }]).withColumn("x", () => 1).columns).toEqual([...runs.columns, "x"]);
  expect(empty.groupBy(["model"]).agg({ n: ["ms", "sum"] }).columns).toEqual(["model", "n"]);
  expect(empty.crossTable("model", "status", { totals: true }).rows()).toEqual([["total", 0]]);
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
      .agg({
        n: ["v", "count"],
        sum: ["v", "sum"],
        max: ["v", "max"],
        different: ["v", "distinct"],
      });
    const plain = unique(rows.map(([p, q]) => [p, q])).map((pair) => {
      const values = rows.filter((row) => same(pair, row)).flatMap(([, , v]) => (v === null ? [] : [v]));
      const some = values.length > 0;
      const sum = values.reduce((a, b) => a + b, 0);
      return [
        ...pair,
        values.length,
        some ? sum : null,
        some ? Math.max(...values) : null,
        new Set(values).size,
      ];
    });
    expect(made.rows()).toEqual(plain);
  });
});

test("cross tables agree with a plain search on hostile keys", () => {
  property(table, (rows) => {
    const made = Table.from(["p", "q", "v"], rows).crossTable("p", "q", {
      label: (cell) => JSON.stringify(cell),
    });
    const down = unique(rows.map(([p]) => [p])).flat();
    const across = unique(rows.map(([, q]) => [q])).flat();
    const count = (p: Cell, q: Cell) => rows.filter((row) => same([p, q], row)).length;
    expect(made.rows()).toEqual(down.map((p) => [p, ...across.map((q) => count(p, q))]));
    expect(made.columns).toEqual(["p", ...across.map((q) => JSON.stringify(q))]);
  });
});

/** Null is no key: it matches nothing. */
const match = ([p = null, q = null]: readonly Cell[]) => {
  return (row: readonly Cell[]) => p !== null && q !== null && same([p, q], row);
};

test("joins agree with two plain loops on hostile keys", () => {
  property(fc.tuple(table, table), ([left, right]) => {
    const [one, two] = [Table.from(["p", "q", "a"], left), Table.from(["p", "q", "b"], right)];
    const inner = left.flatMap((row) => right.filter(match(row)).map((other) => [...row, other[2]]));
    const both = left.flatMap((row) => {
      const matches = right.filter(match(row));
      return matches.length > 0 ? matches.map((other) => [...row, other[2]]) : [[...row, null]];
    });
    const rest = right.filter((row) => !left.some(match(row))).map(([p, q, b]) => [p, q, null, b]);
    expect(one.join(two, ["p", "q"], "inner").rows()).toEqual(inner);
    expect(one.join(two, ["p", "q"], "left").rows()).toEqual(both);
    expect(one.join(two, ["p", "q"], "outer").rows()).toEqual([...both, ...rest]);
  });
});
