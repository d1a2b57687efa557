/* The silent wrong results of danfojs-node 1.2.0 that are neither about row objects nor groups. */
import * as dfd from "danfojs-node";
import { describe, expect, test } from "vitest";
import { Table } from "../../src/table/table.ts";

const raw = (columns: string[], rows: unknown[][]) => new dfd.DataFrame(rows, { columns });

describe("the rest of a frame", () => {
  test("column names that break a frame are ordinary; repeated, missing and no names are errors", () => {
    const hostile = ["shape", "values", "index", "config", "size", "", "__proto__", "constructor", "1"];
    expect(raw(["shape"], [[1]]).shape).not.toEqual([1, 1]);
    const table = Table.from(hostile, [hostile]);
    expect(table.columns).toEqual(hostile);
    expect(table.rows()).toEqual([hostile]);
    const counts = table.groupBy(["shape"]).agg({ values: ["index", "size"] });
    expect(counts.rows()).toEqual([["shape", 1]]);
    expect(() => Table.from(["a", "a"], [])).toThrow('repeated: "a"');
    expect(() => Table.from([], [])).toThrow("at least one column");
    expect(() => table.sortBy([{ column: "nope" }])).toThrow('no column "nope"; the columns are: "shape"');
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

  test("a sorted table holds the rows it was sorted from, and may be sorted again", () => {
    const frame = raw(["a"], [[0], [1], [2], [3]]).iloc({ rows: [1, 3] });
    expect(() => frame.query([true, true])).toThrow();
    const descending = Table.from(["a"], [[1], [3], [2]]).sortBy([{ column: "a", descending: true }]);
    expect(descending.rows()).toEqual([[3], [2], [1]]);
    expect(descending.sortBy([{ column: "a" }]).rows()).toEqual([[1], [2], [3]]);
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
