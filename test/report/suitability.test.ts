import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { RuleText } from "../../src/report/page/report.ts";
import { campaignTable } from "../../src/report/results/campaigns.ts";
import { notJudgedTable } from "../../src/report/suitability/notJudged.ts";
import { recommendations } from "../../src/report/suitability/recommendations.ts";
import { stateOf } from "../../src/dataset/runStates.ts";
import { run } from "../support/facts.ts";
import { printed, read } from "../support/printed.ts";

const commits = ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd", "eeeeeeee"] as const;
const verdict = (
  commit: string,
  status: string,
  rules: readonly string[],
  given: { readonly lacks?: readonly string[]; readonly disagreement?: boolean } = {},
) => ({
  commit,
  status,
  lacks: given.lacks ?? [],
  disagreement: given.disagreement ?? false,
  reasons: rules.map((rule) => ({ rule, severity: status === "unusable" ? "blocking" : "fixable" })),
});
const rule = (id: string, axis: string): RuleText => ({
  id,
  axis,
  title: id,
  rationale: "",
  advice: `Do ${id}.`,
  needs: [],
  messages: [],
});
const finding = (name: string, commit: string, given: object) => ({
  rule: name,
  commit,
  severity: "fixable",
  ...given,
});

describe("recommendations", () => {
  const analysis = {
    verdicts: [
      verdict(commits[0], "fixable", ["flag-misplaced", "baseline-missing"]),
      verdict(commits[1], "fixable", ["flag-misplaced", "script-wrong"], { disagreement: true }),
      verdict(commits[2], "unusable", ["memory-exceeded"]),
      verdict(commits[3], "not-judged", [], { lacks: ["change"] }),
      verdict(commits[4], "not-judged", [], { lacks: ["change"] }),
    ],
    findings: [
      finding("flag-misplaced", commits[0], { correction: { kind: "rename-flag" } }),
      finding("flag-misplaced", commits[1], { correction: { kind: "rename-flag" } }),
      finding("script-wrong", commits[1], {}),
      finding("baseline-missing", commits[0], { correction: { kind: "repeat-runs" } }),
      finding("patch-empty", commits[0], { severity: "note", attempt: "one" }),
      finding("patch-empty", commits[0], { severity: "note", attempt: "two" }),
    ],
  } as unknown as Analysis;
  const rules = [
    rule("flag-misplaced", "command"),
    rule("script-wrong", "command"),
    rule("baseline-missing", "data"),
    rule("memory-exceeded", "hardware"),
    rule("patch-empty", "patch"),
  ];
  const said = recommendations(analysis, rules).map(({ title, items }) => ({
    title,
    rows: read(items).rows.map(([what = "", when, effort, concerns, settled, which]) => [
      what.split(/[.(]/)[0],
      when,
      effort,
      concerns,
      settled,
      which?.match(/\w{8}/g)?.filter((each) => commits.some((commit) => commit === each))[0],
    ]),
  }));

  test("each audience has its own, in order of what it settles over what it costs, with its commits", () => {
    expect(said.map(({ title }) => title)).toEqual([
      "For who runs the campaign",
      "For who builds the agents",
      "For who publishes",
    ]);
    expect(said[0]!.rows.slice(0, -1)).toEqual([
      ["Supply a diff of these commits ", "now", "trivial", "2 commits", "2", commits[3]],
      // half of two commits for a word; then half of one for a run, and half of one for a decision
      ["Do flag-misplaced", "now", "trivial", "2 commits", "1", commits[0]],
      ["Do baseline-missing", "this month", "medium", "1 commit", "0", commits[0]],
      ["Do script-wrong", "later", "high", "1 commit", "0", commits[1]],
    ]);
    expect(said[1]!.rows[0]).toEqual([
      "Do patch-empty",
      "with the next attempts",
      "–",
      "2 attempts, 1 commit",
      "–",
      commits[0],
    ]);
    expect(said[2]!.rows.map(([what]) => what)).toEqual([
      "Correct the published verdicts that do not hold, or accept them with a reason",
      "Do memory-exceeded",
      "Total",
    ]);
  });

  test("what lets commits be judged is said once for all that lack it", () => {
    const view = (commit: string, lacks: readonly string[]) => ({
      commit: { commit, short: commit },
      verdict: { lacks },
    });
    const views = [view(commits[3], ["change"]), view(commits[4], ["change"]), view(commits[0], ["date"])];
    const crash = { kind: "crashed", commit: commits[1], rule: "seed", error: "boom" };
    const { rows } = read(
      notJudgedTable(
        [...views, view(commits[1], [])] as never,
        {
          outcomes: [crash],
        } as unknown as Analysis,
      ),
    );
    expect(rows.map(([why, count]) => [why?.replaceAll(/[[\]`]|\(.*\)/g, ""), count])).toEqual([
      ["seed crashed", "1"],
      ["no diff in the set", "2"],
      ["no date in the set", "1"],
      ["Total", "4"],
    ]);
  });
});

test("a campaign is what a pipeline ran in days that follow each other: how many hold their metric, and why not", () => {
  const at = (time: string | undefined, given: object = {}) => ({
    ...stateOf(run({ ...(time === undefined ? {} : { time }), variant: "baseline" })),
    pipeline: "docker",
    role: "own",
    result: "measured",
    ...given,
  });
  const failed = { result: "failed", failure: "kv-cache-too-small" };
  const table = campaignTable([
    at("2026-01-14T10:00:00"),
    at("2026-01-18T10:00:00"),
    at("2026-01-19T10:00:00"),
    at("2026-01-19T11:00:00", failed),
    at("2026-01-19T11:00:00", { role: "copy" }),
    at(undefined, { result: "wrong-metric" }),
  ] as never);
  expect(table?.type).toBe("table");
  expect(read(table as never).rows.slice(0, -1)).toEqual([
    ["docker", "2026-01-18 to 01-19", "baseline", "2 of 3", expect.stringContaining("kv-cache-too-small")],
    ["docker", "2026-01-14", "baseline", "1 of 1", "–"],
    ["docker", "without a date", "baseline", "0 of 1", expect.stringContaining("wrong-metric")],
  ]);
  expect(printed(table as never)).not.toContain("copy");
});
