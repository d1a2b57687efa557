import { describe, expect, test } from "vitest";
import type { Changes, EffectChange } from "../../src/model/changes.ts";
import type { HistoryRecord, KeptEffect } from "../../src/model/history.ts";
import { changeLines } from "../../src/report/readme/changed.ts";
import { printed } from "../support/printed.ts";

const effect = (given: Partial<KeptEffect>): KeptEffect => ({
  pipeline: "separate",
  reference: "baseline",
  candidate: "human",
  metric: "ttft",
  statistic: "mean",
  conclusion: "regressed",
  pct: -4,
  ci95: [-6.8, -1.2],
  n: [5, 5],
  primary: false,
  ...given,
});
const change = (
  kind: EffectChange["kind"],
  given: Partial<KeptEffect>,
  commit = "aaaaaaaa",
): EffectChange => ({
  kind,
  commit,
  before: kind === "new" ? null : effect({ ...given, conclusion: "improved" }),
  now: effect(given),
  since: kind === "persists" ? "2026-01-05T00:00:00" : null,
});
const run = { is: "valid", run: "r1" } as const;
const changes = (given: Partial<Changes>): Changes => ({
  earlier: { report: 1, now: null, data: "d" },
  sameData: false,
  policyBefore: null,
  toolBefore: null,
  added: [],
  gone: [],
  effects: [],
  evidence: [],
  evidenceCounts: [],
  verdicts: [],
  barred: [],
  metadata: [],
  causes: [],
  counts: [],
  ...given,
});
const lines = (given: Partial<Changes>) =>
  changeLines(changes(given), { commits: {} } as unknown as HistoryRecord).map((line) => printed(line));

describe("what changed, on the first page", () => {
  test("metrics of one pair that went the same way are one line, by what the verdict rests on", () => {
    const said = lines({
      effects: [
        change("turned", { metric: "itl" }),
        change("turned", { metric: "e2e_latency", primary: true }),
        change("turned", {}),
        change("persists", { conclusion: "improved", pct: 9, ci95: [8, 10] }, "bbbbbbbb"),
        change("persists", {}, "cccccccc"),
      ],
    });
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /aaaaaaaa.* turned from improved to regressed: .*End-to-end .*likewise 2 more metrics\.$/,
    );
    expect(said[1]).toMatch(/cccccccc.* regression since 2026-01-05: .*TTFT mean, −4\.0/);
  });

  test("without a primary one the registry's first metric speaks", () => {
    const [line] = lines({ effects: [change("new", { metric: "itl" }), change("new", {})] });
    expect(line).toMatch(/new regression: human against baseline, TTFT mean/);
  });

  test("what was measured again is one line for all variants", () => {
    const move = (variant: string) => ({
      commit: "aaaaaaaa",
      mode: "serving" as const,
      variant,
      before: run,
      now: { ...run, run: "r2" },
      failed: [],
      vanished: 0,
    });
    expect(lines({ evidence: [move("baseline"), move("human")] })).toEqual([
      expect.stringMatching(/^Measured again, and of the same worth: 2 variants of .*aaaaaaaa/),
    ]);
  });

  test("nothing is said to be nothing", () => expect(lines({})).toEqual(["Nothing changed."]));
});
