import { describe, expect, test } from "vitest";
import { historyOf, nothingBefore } from "../../src/history/history.ts";
import type { Acceptance } from "../../src/history/ledger.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Changes } from "../../src/model/changes.ts";
import type { HistoryRecord } from "../../src/model/history.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { comparison } from "../support/facts.ts";

await ready();

const commit = "abcdef0123456789abcdef0123456789abcdef01";
const run = { is: "valid", run: "r1" } as const;

interface Given {
  readonly now?: string;
  readonly data?: string;
  readonly status?: string;
  readonly rules?: readonly string[];
  readonly disagreement?: boolean;
  readonly lacks?: readonly string[];
  readonly agents?: readonly object[];
  readonly comparisons?: readonly object[];
  readonly failures?: readonly object[];
  readonly commits?: readonly string[];
}

/** An analysis of one commit, as far as history looks at it. */
function analysis({ commits = [commit], ...given }: Given = {}): Analysis {
  const { status = "fixable", rules = [], disagreement = false, lacks = [] } = given;
  return {
    now: given.now ?? "2026-01-05T00:00:00",
    policy: { id: "strict" },
    tool: { version: "1" },
    inputs: { fingerprint: given.data ?? given.now ?? "d" },
    commits: commits.map((each) => ({
      commit: each,
      short: each.slice(0, 8),
      subject: { value: "faster" },
      mode: "serving",
      evidence: { baseline: run, human: run, agent: run, agents: given.agents ?? [] },
    })),
    verdicts: commits.map((each) => ({
      commit: each,
      status,
      disagreement,
      lacks,
      reasons: rules.map((rule) => ({ rule, severity: "fixable" })),
    })),
    comparisons: given.comparisons ?? [],
    failures: given.failures ?? [],
    problems: [],
    runs: [],
    outcomes: [],
  } as unknown as Analysis;
}

const nothing = { jobs: [] };

/** A week after another: what the last one says. */
function weeks(...given: readonly Given[]) {
  let records: readonly HistoryRecord[] = [];
  let last = historyOf(analysis(given[0]), nothing, nothingBefore);
  for (const each of given) {
    last = historyOf(analysis(each), nothing, { records, accepted: [] });
    records = [...last.earlier, last.current];
  }
  return last;
}

const ttft = (conclusion: string, effectPct: number) =>
  comparison({ commit, conclusion, effectPct, ci95: [effectPct - 1, effectPct + 1], q: 0.001 } as object);
const [first, second, third] = ["2026-01-05", "2026-01-12", "2026-01-19"] as const;
const said = ({ effects }: Changes) => effects.map(({ kind, since }) => [kind, since?.slice(0, 10)]);

describe("effects", () => {
  test("one that turns, comes, stays and goes is told so", () => {
    const up = { now: first, comparisons: [ttft("improved", 8.6)] };
    const down = { now: second, comparisons: [ttft("regressed", -4)] };
    expect(said(weeks(up, down).changes!)).toEqual([["turned", undefined]]);
    expect(said(weeks({ now: first }, down).changes!)).toEqual([["new", undefined]]);
    expect(said(weeks({ now: first }, down, { ...down, now: third }).changes!)).toEqual([
      ["persists", second],
    ]);
    expect(said(weeks(up, { now: second, comparisons: [ttft("inconclusive", 1)] }).changes!)).toEqual([
      ["resolved", undefined],
    ]);
  });

  test("one that is inconclusive now is told with its numbers, one that is not measured any more is not", () => {
    const better = (given: object) => comparison({ ...ttft("improved", 8.6), primary: false, ...given });
    const up = { now: first, comparisons: [better({})] };
    const [change] = weeks(up, { now: second, comparisons: [better({ conclusion: "inconclusive" })] })
      .changes!.effects;
    expect(change).toMatchObject({ kind: "resolved", now: { conclusion: "inconclusive", pct: 8.6 } });
    expect(weeks(up, { now: second }).changes!.effects).toMatchObject([{ kind: "resolved", now: null }]);
  });

  test("a first report has no changes, and the same data tell none", () => {
    expect(weeks({ now: first }).changes).toBeNull();
    const changes = weeks({ now: first, rules: ["a"] }, { now: second, rules: ["a"] }).changes!;
    expect(changes).toMatchObject({
      effects: [],
      evidence: [],
      verdicts: [],
      added: [],
      gone: [],
      counts: [],
    });
  });
});

describe("evidence and verdicts", () => {
  const agent = (is: string, id: string) => [{ agent: "a/m", is, run: id }];

  test("a repaired variant, and one whose re-run failed", () => {
    const wrong = { now: first, agents: agent("wrong-metric", "1") };
    const repaired = weeks(wrong, { now: second, agents: agent("valid", "2") }).changes!;
    expect(repaired.evidence).toMatchObject([
      { variant: "a/m", before: { is: "wrong-metric" }, now: { is: "valid" } },
    ]);
    expect(repaired.evidenceCounts).toEqual([
      { variant: "a/m", mode: "serving", kind: "valid", before: 0, now: 1 },
      { variant: "a/m", mode: "serving", kind: "wrong-metric", before: 1, now: 0 },
    ]);
    const failures = [
      { commit, variants: ["agent"], agent: { name: "a", model: "m" }, class: "rope-scaling" },
    ];
    const again = weeks(wrong, { ...wrong, now: second, failures }).changes!;
    expect(again.evidence).toMatchObject([{ variant: "a/m", failed: ["rope-scaling"] }]);
    expect(again.causes).toEqual([{ name: "rope-scaling", executions: 1 }]);
  });

  test("a verdict that moved names the rules that came and left", () => {
    const changes = weeks(
      { now: first, status: "usable", rules: ["a", "b"] },
      { now: second, status: "fixable", rules: ["b", "c"] },
    ).changes!;
    expect(changes.verdicts).toEqual([
      { commit: "abcdef01", before: "usable", now: "fixable", came: ["c"], left: ["a"] },
    ]);
    expect(changes.counts).toEqual([
      { name: "fixable", before: 0, now: 1 },
      { name: "usable", before: 1, now: 0 },
    ]);
  });
});

describe("the ledger", () => {
  const disputed = { disagreement: true, rules: ["model-unsupported"] };
  const states = ({ current }: ReturnType<typeof weeks>) =>
    current.actions.map(({ id, state, since, closed }) => [id, state, since, closed]);
  const id = "disputed/abcdef01";

  test("an action keeps its first week, is done when its reason is no longer true, and leaves after two weeks", () => {
    const open = [
      { now: first, ...disputed },
      { now: second, ...disputed },
    ];
    expect(states(weeks(...open))).toEqual([[id, "open", first, null]]);
    expect(states(weeks(...open, { now: third }))).toEqual([[id, "done", first, third]]);
    expect(states(weeks(...open, { now: third }, { now: "2026-01-30" }))).toHaveLength(1);
    expect(states(weeks(...open, { now: third }, { now: "2026-02-03" }))).toEqual([]);
  });

  test("an action whose commit left the set is gone, not done", () => {
    const other = "0123456789abcdef0123456789abcdef01234567";
    expect(states(weeks({ now: first, ...disputed }, { now: second, commits: [other] }))).toEqual([
      [id, "gone", first, second],
    ]);
  });

  test("a regression and a re-run are done where the data answer them, and gone where the data left", () => {
    const down = { now: first, comparisons: [ttft("regressed", -4)] };
    const name = "regression/abcdef01/human/baseline";
    expect(states(weeks(down, { now: second, comparisons: [ttft("equivalent", 0.1)] }))).toEqual([
      [name, "done", first, second],
    ]);
    expect(states(weeks(down, { now: second }))).toEqual([[name, "gone", first, second]]);
    const agents = (is: string) => [{ agent: "a/m", is, run: "1" }];
    const wrong = { now: first, agents: agents("wrong-metric") };
    const closed = (agentsNow: readonly object[]) =>
      states(weeks(wrong, { now: second, agents: agentsNow })).map(([, state]) => state);
    expect(closed(agents("valid"))).toEqual(["done"]);
    expect(closed(agents("failed"))).toEqual(["gone"]);
  });

  test("what somebody accepted is not open, until the day it was accepted to", () => {
    const word = (until: string | null): Acceptance => ({ id, who: "Ada", reason: "known", until });
    const at = (accepted: readonly Acceptance[]) =>
      historyOf(analysis({ now: second, ...disputed }), nothing, { records: [], accepted }).current
        .actions[0];
    expect(at([word(null)])).toMatchObject({ state: "accepted", accepted: { who: "Ada", reason: "known" } });
    expect(at([word(second)])?.state).toBe("accepted");
    expect(at([word("2026-01-11")])?.state).toBe("open");
    expect(at([{ ...word(null), id: "disputed/other" }])?.state).toBe("open");
  });

  test("a wrong metric and commits that lack the same are one action each; decisions come before runs", () => {
    const set = analysis({
      status: "not-judged",
      lacks: ["change"],
      agents: [{ agent: "a/m", is: "wrong-metric", run: "1" }],
    });
    const job = (name: string, total: number | null, status: string) => ({
      commit: name,
      id: `${name}-strict`,
      ready: false,
      missing: [],
      gpuMinutes: { total },
      outcomes: [{ status }],
    });
    const jobs = [
      job("aaaaaaaa", 600, "usable"),
      job("bbbbbbbb", 60, "usable"),
      job("cccccccc", 60, "fixable"),
    ];
    const { current } = historyOf(set, { jobs } as never, nothingBefore);
    expect(current.actions.map((action) => action.id)).toEqual([
      "supply/change",
      "run/bbbbbbbb",
      "run/cccccccc",
      "run/aaaaaaaa",
      "rerun/abcdef01/a/m",
    ]);
  });
});

test("a report made again of the same data keeps its number and its earlier reports", () => {
  const one = weeks({ now: first });
  const records = [one.current];
  const two = historyOf(analysis({ now: second }), nothing, { records, accepted: [] });
  expect(two.current.report).toBe(2);
  const again = historyOf(analysis({ now: second }), nothing, {
    records: [two.current, ...records],
    accepted: [],
  });
  expect(again).toEqual(two);
});

test("a series has a point for each report that measured anew, and a change point where its level is another one", () => {
  const at = (week: number, pct: number) => ({
    now: `2026-0${1 + (week >> 2)}-0${1 + (week % 4)}`,
    comparisons: [{ ...ttft("improved", pct), primary: true }],
  });
  const levels = [9, 8.8, 9.1, 9.1, 9, 2, 2.2, 1.9, 2.1];
  const { series: all } = weeks(...levels.map((pct, week) => at(week, pct)));
  const [series, ...others] = all;
  expect(others).toEqual([]);
  expect(series!.points.map(({ effect }) => effect.pct)).toEqual([9, 8.8, 9.1, 9, 2, 2.2, 1.9, 2.1]);
  expect(series!.changes).toMatchObject([{ after: { report: 5 }, at: { report: 6 } }]);
});
