import { expect, test } from "vitest";
import { withoutEmptyColumns } from "../../src/report/page/emptyColumns.ts";
import { dash, text } from "../../src/print/nodes.ts";

const head = [{ title: "Commit" }, { title: "Instance" }, { title: "Change", align: "right" as const }];

test("a column of dashes goes, with its heading", () => {
  const { head: kept, rows } = withoutEmptyColumns({
    head,
    rows: [
      [text("a"), dash, text("1")],
      [text("b"), dash, dash],
    ],
  });
  expect(kept.map(({ title }) => title)).toEqual(["Commit", "Change"]);
  expect(rows).toEqual([
    [text("a"), text("1")],
    [text("b"), dash],
  ]);
});

test("the first column stays, and so does a table without empty columns", () => {
  expect(
    withoutEmptyColumns({ head, rows: [[dash, text("x"), dash]] }).head.map(({ title }) => title),
  ).toEqual(["Commit", "Instance"]);
  const full = { head, rows: [[text("a"), text("b"), text("c")]] };
  expect(withoutEmptyColumns(full)).toBe(full);
});
