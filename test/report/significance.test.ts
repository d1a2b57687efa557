import { describe, expect, test } from "vitest";
import { forestFiles } from "../../src/report/significanceForests.ts";
import {
  barredTable,
  conclusionTable,
  floorTable,
  nearestZero,
  thresholdTable,
} from "../../src/report/significanceTables.ts";
import { comparison } from "../support/facts.ts";

const improved = comparison({
  id: "i",
  commit: "aaaaaaaa",
  conclusion: "improved",
  effectPct: 9,
  ci95: [4, 14],
  q: 0.001,
});
const wild = comparison({
  id: "w",
  commit: "bbbbbbbb",
  conclusion: "improved",
  effectPct: 40,
  ci95: [1, 79],
  q: 0.04,
});
const regressed = comparison({
  id: "r",
  commit: "cccccccc",
  conclusion: "regressed",
  effectPct: -5,
  ci95: [-8, -2],
  q: 0.01,
});
const open = comparison({ id: "o", commit: "dddddddd", effectPct: 6, mdePct: 12 });
const barred = comparison({
  id: "b",
  commit: "eeeeeeee",
  conclusion: "not-comparable",
  reasons: ["prompts: 1000 against 200"],
});

describe("the significance tables", () => {
  test("sort by class, then by the end of the interval nearest zero", () => {
    expect([open, wild, improved, regressed].sort(nearestZero).map(({ id }) => id)).toEqual([
      "r",
      "i",
      "w",
      "o",
    ]);
  });

  test("never print an inconclusive comparison without what would have been seen", () => {
    const cells = conclusionTable([open])?.rows[0]?.join(" ");
    expect(cells).toMatch(/would see 12\.0/);
    expect(cells).not.toMatch(/no change/);
  });

  test("count what bare percentages call and the data do not carry", () => {
    const rows = thresholdTable([improved, regressed, open]).rows.map((row) => row.slice(0, 4).join("|"));
    expect(rows).toEqual(["±1\u00a0%|3|2|1", "±2\u00a0%|3|2|1", "±5\u00a0%|3|2|1"]);
  });

  test("give reasons a total, and floors their pairs", () => {
    expect(barredTable([barred, { ...barred, id: "c" }])?.rows.map((row) => row.join(" "))).toEqual([
      "different prompts 2",
      "Total 2",
    ]);
    expect(floorTable([{ ...open, noiseFloorPairs: 16 }, barred])?.rows).toHaveLength(1);
  });
});

describe("the forest files", () => {
  test("are one per metric that a verdict rests on, forty rows each, and name what is not drawn", () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ ...open, id: `m${index}` }));
    const files = forestFiles([...many, barred, { ...open, metric: "tpot", primary: false }], 2);
    expect(files.map(({ name }) => name)).toEqual([
      "significance-ttft-mean-1.svg",
      "significance-ttft-mean-2.svg",
    ]);
    expect(files[0]?.content).toContain("not drawn: 1");
    expect(files.every(({ alt }) => alt.length <= 150)).toBe(true);
  });
});
