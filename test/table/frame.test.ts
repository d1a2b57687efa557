/* The silent wrong results of danfojs-node 1.2.0 that are neither about row objects, groups nor joins. */
import * as dfd from "danfojs-node";
import { describe, expect, test } from "vitest";
import { Table } from "../../src/table/table.ts";

const raw = (columns: string[], rows: unknown[][]) => new dfd.DataFrame(rows, { columns });

describe("the rest of a frame", () => {
  test("column names that break a frame are ordinary; repeated, missing and no names are errors", () => {
    const hostile = ["shape", "values", "index", "config", "size", "", "__proto__", "constructor", "1"];
    expect(raw(["shape"], [[1]]).shape).not.toEqual([1, 1]);
    const table = Table.from(hostile, [hostile]);
    expect(table.select(hostile.toReversed()).rows()).toEqual([hostile.toReversed()]);
    expect(
      table
        .groupBy(["shape"])
        .agg({ values: ["index", "count"] })
        .rows(),
    ).toEqual([["shape", 1]]);
    expect(Object.keys(table.records()[0] ?? {}).toSorted()).toEqual(hostile.toSorted());
    expect(() => Table.from(["a", "a"], [])).toThrow('repeated: "a"');
    expect(() => Table.from([], [])).toThrow("at least one column");
    expect(() => table.where((cell) => cell("nope") === 1)).toThrow(
      'no column "nope"; the columns are: "shape"',
    );
  });

  test("statistics go down the columns: danfo's default is one per row, and describe throws on text", () => {
    expect(() => raw(["a"], [["x"], ["y"]]).describe()).toThrow();
    expect(
      raw(
        ["a", "b"],
        [
          [1, 3],
          [5, 7],
        ],
      ).mean().values,
    ).toEqual([2, 6]);
    const table = Table.from(
      ["k", "a"],
      [
        ["x", 1],
        ["x", 5],
      ],
    );
    expect(
      table
        .groupBy(["k"])
        .agg({ mean: ["a", "mean"] })
        .rows(),
    ).toEqual([["x", 3]]);
  });

  test("CSV quotes commas, quotes and line breaks, and tells null from empty text", () => {
    const table = Table.from(
      ["a,b", "c"],
      [
        ['say "hi"', "two\nlines"],
        [null, ""],
        [1.5, true],
      ],
    );
    expect(table.toCsv()).toBe('"a,b",c\r\n"say ""hi""","two\nlines"\r\n,""\r\n1.5,true\r\n');
    expect(Table.from(["a"], [[null]]).toCsv()).toBe('a\r\n""\r\n');
  });

  test("concat leaves both tables alone, aligns by name, takes 130,000 rows and one column", () => {
    const mutated = raw(["a"], [[1]]);
    dfd.concat({ dfList: [mutated, raw(["a"], [[2]])], axis: 0 });
    expect(mutated.getColumnData[0]).toEqual([1, 2]);
    const first = Table.from(["a", "b"], [[1, 2]]);
    expect(first.concat(Table.from(["b", "a"], [[3, 4]])).rows()).toEqual([
      [1, 2],
      [4, 3],
    ]);
    expect(first.height).toBe(1);
    expect(() => first.concat(Table.from(["a", "b", "c"], []))).toThrow("concat: columns differ");
    const long = Table.from(
      ["a"],
      Array.from({ length: 65_000 }, (_, i) => [i]),
    );
    expect(long.concat(long).height).toBe(130_000);
  });

  test("null rows are dropped by a predicate that says so: dropNa's axes are reversed", () => {
    expect(
      raw(
        ["a", "b"],
        [
          [1, NaN],
          [2, 3],
        ],
      ).dropNa({ axis: 1 }).values,
    ).toEqual([[2, 3]]);
    const rows = [
      [1, null],
      [2, 3],
    ];
    expect(
      Table.from(["a", "b"], rows)
        .where((cell) => cell("b") !== null)
        .rows(),
    ).toEqual([[2, 3]]);
  });

  test("a filtered table can be filtered again: danfo's boolean query reads the wrong rows", () => {
    const frame = raw(["a"], [[0], [1], [2], [3]]).iloc({ rows: [1, 3] });
    expect(() => frame.query([true, true])).toThrow();
    const table = Table.from(["a"], [[0], [1], [2], [3]]).where((cell) => Number(cell("a")) % 2 === 1);
    expect(table.where((cell) => cell("a") === 3).rows()).toEqual([[3]]);
  });
});

test("text that a spreadsheet would run is defused, numbers and text inside are not touched", () => {
  const cells = ["=1+1", "+1", "-1", "@x", "\tx", "a=b", -1.5, 2];
  const [, ...rows] = Table.from(
    ["a"],
    cells.map((cell) => [cell]),
  )
    .toCsv()
    .split("\r\n");
  expect(rows).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", "a=b", "-1.5", "2", ""]);
});
