import { describe, expect, test } from "vitest";
import { code } from "../../../src/print/nodes.ts";
import { crossed, folded, foldedIfLong, table } from "../../../src/report/page/table.ts";
import { tablesOf, totalErrors } from "../../support/markdownTables.ts";
import { printed, read, summaryOf } from "../../support/printed.ts";

interface Failure {
  readonly name: string;
  readonly runs: number;
  readonly which?: string;
}
const failures: readonly Failure[] = [
  { name: "disk full", runs: 1200, which: "a, b" },
  { name: "image", runs: 3 },
];
const name = { title: "Class", value: (failure: Failure) => failure.name };

describe("a table", () => {
  test("has a row for each row and a column for each column; no value is a dash, a number stands right", () => {
    const made = table(failures, [
      name,
      { title: "Runs", value: ({ runs }) => runs },
      { title: "Which", value: ({ which }) => which },
      { title: "Place", value: (_, at) => code(String(at)) },
    ]);
    expect(read(made).head).toEqual(["Class", "Runs", "Which", "Place"]);
    expect(read(made).rows).toEqual([
      ["disk full", "1,200", "a, b", "`0`"],
      ["image", "3", "–", "`1`"],
    ]);
    expect(made?.align).toEqual([null, "right", null, null]);
  });

  test("without rows is none", () => {
    expect(table([], [name])).toBeNull();
  });

  test("sums what is marked and dashes the rest", () => {
    const made = table(failures, [
      name,
      { title: "Runs", value: ({ runs }) => runs, total: "sum" },
      { title: "Which", value: ({ which }) => which },
    ]);
    expect(read(made).rows.at(-1)).toEqual(["Total", "1,203", "–"]);
    expect(totalErrors(read(made))).toEqual([]);
  });

  test("refuses to sum words", () => {
    expect(() => table(failures, [name, { title: "B", value: () => "b", total: "sum" }])).toThrow(
      /summed column/,
    );
  });

  test("counts what it lists", () => {
    const which = { title: "Which", value: ({ which: value }: Failure) => value };
    const list = (rows: readonly Failure[], count: "match" | readonly [string, string]) =>
      read(table(rows, [name, which], { count })).rows.at(-1);
    expect(list(failures, ["match", "matches"])).toEqual(["Total", "2 matches"]);
    expect(list(failures.slice(1), "match")).toEqual(["Total", "1 match"]);
  });

  test("applies its columns to the whole where no sum tells its total", () => {
    const whole = { name: "all", runs: 1203, which: "a to c" };
    const made = table(
      failures,
      [
        name,
        { title: "Runs", value: ({ runs }) => runs, total: "sum" },
        { title: "Which", value: ({ which }) => which },
      ],
      { whole },
    );
    expect(read(made).rows.at(-1)).toEqual(["Total", "1,203", "a to c"]);
  });

  test("drops a column of dashes where it is told to, but never the first", () => {
    const columns = [
      { title: "Commit", value: () => null },
      { title: "Which", value: ({ which }: Failure) => which },
      { title: "Change", value: () => null },
    ];
    expect(read(table(failures, columns, { withoutEmpty: true })).head).toEqual(["Commit", "Which"]);
    expect(read(table(failures, columns)).head).toEqual(["Commit", "Which", "Change"]);
  });
});

describe("a cross table", () => {
  const runs = [
    ["codex", "ok"],
    ["codex", "failed"],
    ["trae", "ok"],
  ] as const;
  const down = { title: "Agent", of: ([agent]: (typeof runs)[number]) => agent };
  const across = { of: ([, status]: (typeof runs)[number]) => status };

  test("counts both ways, by first appearance", () => {
    const made = read(crossed(runs, down, across));
    expect(made.head).toEqual(["Agent", "ok", "failed", "Total"]);
    expect(made.rows).toEqual([
      ["codex", "1", "1", "2"],
      ["trae", "1", "0", "1"],
      ["Total", "2", "1", "3"],
    ]);
    expect(totalErrors(made)).toEqual([]);
  });

  test("takes an order, all of it where it is told to, and words", () => {
    const order = ["skipped", "failed"];
    const words = (status: string) => `was ${status}`;
    expect(read(crossed(runs, down, { ...across, order })).head).toEqual(["Agent", "failed", "ok", "Total"]);
    expect(read(crossed(runs, down, { ...across, order, all: true, words })).head).toEqual([
      "Agent",
      "was skipped",
      "was failed",
      "was ok",
      "Total",
    ]);
  });

  test("a value may be called like a column", () => {
    const hostile = ["Agent", "down", "Total", "=", "__proto__"].map((value) => [value, value] as const);
    const made = crossed(hostile, { title: "Agent", of: ([value]) => value }, { of: ([, value]) => value });
    expect(tablesOf(printed(made))[0]?.rows).toHaveLength(6);
  });

  test("without rows is none", () => {
    expect(crossed([], down, across)).toBeNull();
  });
});

test("a fold holds the table; only a long one needs it", () => {
  const rows = (count: number) =>
    table(
      Array.from({ length: count }, (_, at) => ({ name: `${at}`, runs: at })),
      [name],
    );
  expect(summaryOf(folded("2 runs", rows(2)))).toBe("2 runs");
  expect(read(folded("2 runs", rows(2))).rows).toEqual([["0"], ["1"]]);
  expect(folded("0 runs", null)).toBeNull();
  expect(foldedIfLong("runs", rows(25))?.type).toBe("table");
  expect(foldedIfLong("runs", rows(26))?.type).toBe("fold");
  expect(foldedIfLong("runs", null)).toBeNull();
});
