import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { attentionItems, attentionTable } from "../../src/report/readme/attention.ts";
import { changesBetween } from "../../src/report/readme/changes.ts";
import { verdictBar } from "../../src/report/charts/verdictBar.ts";
import type { CommitView } from "../../src/report/cells/commits.ts";
import { categoryTable, verdictWords, verdictCounts } from "../../src/report/readme/verdicts.ts";
import { isoWeek, spanWords } from "../../src/report/readme/week.ts";
import { printed, read } from "../support/printed.ts";
import { stateOf } from "../../src/dataset/runStates.ts";
import { comparison, run } from "../support/facts.ts";

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

describe("what changed", () => {
  const before = analysis({
    verdicts: [verdict("aaaaaaaa", "usable"), verdict("bbbbbbbb", "fixable"), verdict("cccccccc", "fixable")],
    runs: [{ id: "1" }, { id: "2" }],
    comparisons: [comparison({ commit: "aaaaaaaa", primary: true, conclusion: "inconclusive" })],
    failures: [{ class: "disk-full" }],
  });
  const now = analysis({
    verdicts: [
      verdict("aaaaaaaa0", "fixable"),
      verdict("bbbbbbbb", "fixable"),
      verdict("dddddddd", "usable"),
    ],
    runs: [{ id: "2" }, { id: "3" }, { id: "4" }],
    comparisons: [comparison({ commit: "aaaaaaaa", primary: true, conclusion: "regressed" })],
    failures: [{ class: "disk-full" }, { class: "image-missing" }, { class: "image-missing" }],
    problems: [{}],
  });

  test("commits, runs, verdicts, conclusions and causes are told apart", () => {
    expect(changesBetween(before, now)).toMatchObject({
      added: ["dddddddd"],
      gone: ["cccccccc"],
      runsAdded: 2,
      runsGone: 1,
      verdicts: [{ commit: "aaaaaaaa", before: "usable", now: "fixable" }],
      conclusions: [{ commit: "aaaaaaaa", before: "inconclusive", now: "regressed" }],
      newCauses: [{ name: "image-missing", runs: 2 }],
      problemsAdded: 1,
    });
  });

  test("an analysis against itself has none", () => {
    expect(changesBetween(now, now)).toMatchObject({
      added: [],
      gone: [],
      runsAdded: 0,
      runsGone: 0,
      verdicts: [],
      conclusions: [],
      newCauses: [],
    });
  });
});

describe("needs action", () => {
  const view = (short: string, given: object): CommitView =>
    ({
      commit: { short, commit: short, prUrl: null },
      verdict: { status: "fixable", ruled: "fixable", disagreement: false },
      findings: [],
      primary: null,
      perfChange: null,
      ...given,
    }) as unknown as CommitView;
  const regressed = (short: string, ci95: [number, number]) =>
    view(short, { primary: comparison({ commit: short, conclusion: "regressed", effectPct: -9, ci95 }) });

  test("regressions first, the surest of them on top; then published verdicts", () => {
    const views = [
      view("cccccccc", {
        verdict: { status: "fixable", ruled: "fixable", disagreement: true, curated: { status: "usable" } },
      }),
      regressed("aaaaaaaa", [-17, -1]),
      regressed("bbbbbbbb", [-12, -6]),
    ];
    const rows = read(attentionTable(attentionItems(analysis({}), views, null))).rows;
    expect(rows.map(([commit]) => commit?.slice(2, 10))).toEqual(["bbbbbbbb", "aaaaaaaa", "cccccccc", "tal"]);
    expect(rows[2]?.[2]).toBe("●\u00a0usable → ◐\u00a0fixable");
  });

  test("every pair of variants that got worse for certain is one item, by the surest of its metrics", () => {
    const foo = {
      reference: { variant: "baseline" },
      candidate: { variant: "agent", agent: { name: "foo", model: null } },
    };
    const worse = (metric: string, ci95: [number, number], q: number | null) =>
      comparison({
        commit: "aaaaaaaa",
        conclusion: "regressed",
        effectPct: -9,
        ci95,
        q,
        metric,
        ...foo,
      } as object);
    const comparisons = [
      worse("ttft", [-9, -5], 0.01),
      worse("tpot", [-9, -7], 0.01),
      worse("itl", [-9, -8], null),
    ];
    const items = attentionItems(
      analysis({ comparisons }),
      [view("aaaaaaaa", {}), regressed("bbbbbbbb", [-12, -8])],
      null,
    );
    expect(items.map(({ what }) => printed(what))).toEqual([
      expect.stringMatching(/^\S.* regressed \(human vs baseline\)$/),
      expect.stringMatching(/^TPOT regressed \(foo vs baseline\)$/),
    ]);
  });

  test("nothing to do is no table, and more than ten rows are cut", () => {
    expect(attentionTable(attentionItems(analysis({}), [], null))).toBeNull();
    const many = Array.from({ length: 14 }, (_, at) => regressed(`aaaaaa${at + 10}`, [-9, -5]));
    expect(read(attentionTable(attentionItems(analysis({}), many, null))).rows).toHaveLength(11);
  });
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
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="34" width="([\d.]+)"/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);
    expect(bars).toHaveLength(2);
    expect(bars[0]?.[1]).toBeGreaterThanOrEqual(3);
    expect((bars[1]?.[0] ?? 0) + (bars[1]?.[1] ?? 0)).toBeCloseTo(744, 0);
    expect(verdictBar("t", [])).toContain("0 commits.");
  });
});
