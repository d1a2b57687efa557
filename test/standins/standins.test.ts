import { readFileSync } from "node:fs";
import * as dfd from "danfojs-node";
import { expect, test } from "vitest";

const frame = () =>
  new dfd.DataFrame(
    [
      [4, 1],
      [6, 9],
    ],
    { columns: ["a", "b"] },
  );

test.each(["tfjs-node", "excel", "request", "node-fetch", "mathjs"])("%s says why it stands in", (name) => {
  const file = new URL(`../../src/standins/${name}/package.json`, import.meta.url);
  expect(readFileSync(file, "utf8")).toMatch(/"description": "Stand-in: .{40,}"/);
});

test("frame arithmetic keeps float64 and broadcasts rows and columns", () => {
  expect(frame().div(7).values).toEqual([
    [4 / 7, 1 / 7],
    [6 / 7, 9 / 7],
  ]); // tfjs: 0.5714285969734192
  expect(frame().sub([1, 2]).values).toEqual([
    [3, -1],
    [5, 7],
  ]);
  expect(frame().sub([1, 2], { axis: 0 }).values).toEqual([
    [3, 0],
    [4, 7],
  ]);
  expect(frame().gt(4).values).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(() => frame().add([1, 2, 3])).toThrow("could not be broadcast");
});

test("the five functions of mathjs", () => {
  const series = new dfd.Series([1, 2, 2, 4, 6]);
  expect([series.mean(), series.median(), series.var(), series.std()]).toEqual([3, 2, 4, 2]);
  expect(series.mode()).toEqual([2]);
});

test("scalers and the position of an extreme", () => {
  expect(new dfd.MinMaxScaler().fitTransform([1, 2, 5])).toEqual([0, 0.25, 1]);
  expect(new dfd.StandardScaler().fitTransform([1, 3])).toEqual([-1, 1]);
  expect([new dfd.Series([1, 3, 3]).argMax(), new dfd.Series([2, 1, 1]).argMin()]).toEqual([1, 1]);
});

test("network, Excel and sampling refuse and name what to do instead", async () => {
  await expect(dfd.readCSV("http://localhost/x.csv")).rejects.toThrow("save the file under data/");
  await expect(dfd.readJSON("http://localhost/x.json")).rejects.toThrow("save the file under data/");
  await expect(dfd.readExcel("http://localhost/x.xlsx")).rejects.toThrow("save the file under data/");
  expect(() => dfd.toExcel(frame(), { filePath: "x.xlsx" })).toThrow("Table.toCsv()");
  await expect(frame().sample(1)).rejects.toThrow("pick the rows by position");
});
