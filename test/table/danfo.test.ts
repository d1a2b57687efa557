/*
 * One test per silent wrong result of danfojs-node 1.2.0 in reading rows, grouping and joining (frame.test.ts
 * has the rest). Where it takes a line, the defect itself is shown first, so that the guard is known to be needed:
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

  test("null is skipped, neither 0 nor counted", () => {
    const rows = [
      ["x", 4],
      ["x", null],
      ["y", null],
    ];
    expect(raw(["k", "v"], rows).groupby(["k"]).agg({ v: "mean" }).values[0]).toEqual(["x", 2]);
    const how = ["size", "count", "distinct", "sum", "mean", "min", "max", "median", "std"] as const;
    const measures = Object.fromEntries(how.map((name) => [name, ["v", name] as const]));
    expect(Table.from(["k", "v"], rows).groupBy(["k"]).agg(measures).rows()).toEqual([
      ["x", 2, 1, 1, 4, 4, 4, 4, 4, null],
      ["y", 1, 0, 0, null, null, null, null, null, null],
    ]);
  });

  test("NaN, infinities and objects never enter a table; text is not summed", () => {
    expect(() => Table.from(["v"], [[Number.NaN]])).toThrow('column "v", row 0: NaN is not a table cell');
    expect(() => Table.from(["v"], [[Number.POSITIVE_INFINITY]])).toThrow("Infinity is not a table cell");
    // @ts-expect-error an object is no cell
    expect(() => Table.from(["v"], [[{}]])).toThrow("object is not a table cell");
    const text = Table.from(["k", "v"], [["x", "1"]]).groupBy(["k"]);
    expect(() => text.agg({ sum: ["v", "sum"] })).toThrow('sum needs numbers; column "v", row 0 holds "1"');
  });
});

describe("merge", () => {
  test("composite keys with '_' match only themselves", () => {
    const left = [["x_y", "z", 1]];
    const right = [["x", "y_z", 2]];
    const on = ["p", "q"];
    const merged = dfd.merge({
      left: raw([...on, "a"], left),
      right: raw([...on, "b"], right),
      on,
      how: "inner",
    });
    expect(merged.values).toHaveLength(1);
    const none = Table.from([...on, "a"], left).join(Table.from([...on, "b"], right), on, "inner");
    expect(none.rows()).toEqual([]);
    expect(none.columns).toEqual(["p", "q", "a", "b"]); // danfo loses the columns of an empty inner merge
  });

  test("a left join keeps the order of the rows; null matches nothing", () => {
    const left = Table.from(
      ["k", "a"],
      [
        ["9", 1],
        ["1", 2],
        [null, 3],
        ["9", 4],
      ],
    );
    const right = Table.from(
      ["k", "b"],
      [
        ["1", 5],
        [null, 6],
        ["9", 7],
        [9, 8],
      ],
    );
    const matched: Cell[][] = [
      ["9", 1, 7],
      ["1", 2, 5],
      [null, 3, null],
      ["9", 4, 7],
    ];
    expect(left.join(right, ["k"], "left").rows()).toEqual(matched);
    expect(left.join(right, ["k"], "outer").rows()).toEqual([...matched, [null, null, 6], [9, null, 8]]);
  });

  test("a missing join column and a name on both sides are named in the error", () => {
    const table = Table.from(["k", "a"], [["x", 1]]);
    expect(() => table.join(Table.from(["j"], []), ["k"], "left")).toThrow(
      'no column "k"; the columns are: "j"',
    );
    expect(() => table.join(table, ["k"], "inner")).toThrow('column names must differ; repeated: "a"');
  });
});
