/*
 * One test per silent wrong result of danfojs-node 1.2.0 in reading rows and grouping (frame.test.ts has the
 * rest). Where it takes a line, the defect itself is shown first, so that the guard is known to be needed:
 * when such a line fails after an upgrade, the guard may go.
 */
import * as dfd from "danfojs-node";
import { describe, expect, test } from "vitest";
import { type Cell, Table } from "../../src/table/table.ts";

const raw = (columns: string[], rows: unknown[][]) => new dfd.DataFrame(rows, { columns });
const sizes = (keys: string[], rows: Cell[][]) =>
  Table.from(keys, rows)
    .groupBy(keys)
    .agg({ n: [keys[0] ?? "", "size"] })
    .rows();

describe("row objects", () => {
  test("records are read by name, not by key position", () => {
    const records = [
      { a: 1, b: 2 },
      { b: 3, a: 4 },
    ];
    expect(new dfd.DataFrame(records).values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(Table.from(["a", "b"], records).rows()).toEqual([
      [1, 2],
      [4, 3],
    ]);
  });

  test("a record without a column, and a ragged row, are errors", () => {
    const unlike = [
      { a: 1, b: 2 },
      { a: 3, c: 4 },
    ];
    // @ts-expect-error the compiler sees it too, where it knows the records
    expect(() => Table.from(["a", "b"], unlike)).toThrow('column "b", row 1: nothing is not a table cell');
    expect(() => Table.from(["a", "b"], [[1, 2], [3]])).toThrow("row 1 has 1 cells for 2 columns");
    // @ts-expect-error a name found on every object by inheritance is not a value of the record
    expect(() => Table.from(["__proto__"], [{}])).toThrow("nothing is not a table cell");
  });
});

describe("groupby", () => {
  test("composite keys with '-' stay apart", () => {
    const rows = [
      ["a-b", "c"],
      ["a", "b-c"],
    ];
    expect(raw(["p", "q"], rows).groupby(["p", "q"]).ngroups).toBe(1);
    expect(sizes(["p", "q"], rows)).toEqual([
      ["a-b", "c", 1],
      ["a", "b-c", 1],
    ]);
  });

  test("null, '', 1 and '1' are four keys", () => {
    expect(sizes(["k"], [[null], [""], [1], ["1"], [null]])).toEqual([
      [null, 2],
      ["", 1],
      [1, 1],
      ["1", 1],
    ]);
  });

  test("integer-like keys keep the order of appearance, and __proto__ is a key", () => {
    expect(sizes(["k"], [["10"], ["9"], ["__proto__"], ["10"]])).toEqual([
      ["10", 2],
      ["9", 1],
      ["__proto__", 1],
    ]);
    expect(() => raw(["k", "v"], [["__proto__", 1]]).groupby(["k"])).toThrow();
  });

  test("null is a row and no value", () => {
    const rows = [
      ["x", 4],
      ["x", null],
      ["y", null],
    ];
    expect(raw(["k", "v"], rows).groupby(["k"]).agg({ v: "mean" }).values[0]).toEqual(["x", 2]);
    const measures = { size: ["v", "size"], distinct: ["v", "distinct"] } as const;
    expect(Table.from(["k", "v"], rows).groupBy(["k"]).agg(measures).rows()).toEqual([
      ["x", 2, 1],
      ["y", 1, 0],
    ]);
  });

  test("NaN, infinities and objects never enter a table", () => {
    expect(() => Table.from(["v"], [[Number.NaN]])).toThrow('column "v", row 0: NaN is not a table cell');
    expect(() => Table.from(["v"], [[Number.POSITIVE_INFINITY]])).toThrow("Infinity is not a table cell");
    // @ts-expect-error an object is no cell
    expect(() => Table.from(["v"], [[{}]])).toThrow("object is not a table cell");
  });
});
