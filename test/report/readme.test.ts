import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { verdictBar } from "../../src/report/charts/verdictBar.ts";
import { categoryTable, verdictWords, verdictCounts } from "../../src/report/readme/verdicts.ts";
import { isoWeek, spanWords } from "../../src/report/readme/week.ts";
import { stateOf } from "../../src/dataset/runStates.ts";
import { read } from "../support/printed.ts";
import { run } from "../support/facts.ts";

const verdict = (commit: string, status: string, category: string | null = null) => ({
  commit,
  status,
  category,
});
const analysis = (given: object) =>
  ({
    verdicts: [],
    runs: [],
    comparisons: [],
    failures: [],
    problems: [],
    outcomes: [],
    policy: { id: "strict" },
    tool: { version: "1" },
    ...given,
  }) as unknown as Analysis;

describe("the week", () => {
  // from `date -d … +%G-W%V`
  test.each([
    ["2026-01-24T15:28:51", "2026-W04 (19–25 Jan)"],
    ["2025-12-31", "2026-W01 (29 Dec–4 Jan)"],
    ["2027-01-03T00:00:00Z", "2026-W53 (28 Dec–3 Jan)"],
    ["2024-12-29", "2024-W52 (23–29 Dec)"],
  ])("%s is %s", (time, week) => expect(isoWeek(time)).toBe(week));
  test("the title's week is held against the runs of other weeks and without a date", () => {
    const at = (time?: string) => stateOf(run(time === undefined ? {} : { time }));
    const now = "2026-01-24T15:28:51";
    expect(spanWords({ now, runs: [at("2026-01-20T01:00:00"), at("2025-12-24T01:00:00"), at()] })).toBe(
      "Of 3 runs 1 is of this week, 1 of other weeks since 2025-12-24, 1 without a date.",
    );
    expect(spanWords({ now, runs: [at(now)] })).toBe("Of 1 run 1 is of this week.");
    expect(spanWords({ now: null, runs: [at()] })).toBeNull();
  });
  test("what is no time has no week", () => expect(isoWeek("soon")).toBeNull());
});

describe("verdicts", () => {
  const set = analysis({
    verdicts: [
      verdict("a", "fixable", "Dataset missing"),
      verdict("b", "fixable", "Dataset missing"),
      verdict("c", "unusable", "Wrong hardware arch"),
      verdict("d", "usable"),
    ],
  });

  test("each commit stands in one row of causes, and rows and columns add up", () => {
    expect(read(categoryTable(set)).rows).toEqual([
      ["Dataset missing", "0", "2", "0", "2"],
      ["Wrong hardware arch", "0", "0", "1", "1"],
      ["nothing objects", "1", "0", "0", "1"],
      ["Total", "1", "2", "1", "4"],
    ]);
    expect(verdictWords(verdictCounts(set))).toBe("1 usable, 2 fixable, 1 unusable, 0 not judged");
  });

  test("the bar fills its width, shows a single commit, and stays inside the card", () => {
    const parts = [
      { name: "usable", glyph: "●", role: "good", count: 1 },
      { name: "fixable", glyph: "◐", role: "caution", count: 999 },
      { name: "unusable", glyph: "✕", role: "bad", count: 0 },
    ] as const;
    const svg = verdictBar("t", parts);
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="37" width="([\d.]+)"/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);
    expect(bars).toHaveLength(2);
    expect(bars[0]?.[1]).toBeGreaterThanOrEqual(3);
    expect((bars[1]?.[0] ?? 0) + (bars[1]?.[1] ?? 0)).toBeCloseTo(444, 0);
    expect(verdictBar("t", [])).toContain("0 commits.");
  });
});
