import { beforeAll, describe, expect, test } from "vitest";
import { judgementsOf } from "../../src/attempts/judgements.ts";
import { join } from "../support/join.ts";
import { summarise } from "../../src/attempts/attemptSummary.ts";
import type { AnalysedAttempt, LadderStep } from "../../src/model/attempts.ts";
import type { CurationRecord } from "../../src/model/records.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { attempt, patch } from "../support/attempts.ts";
import { comparison, origin, run } from "../support/facts.ts";

beforeAll(ready);

function standing(id: string, step: LadderStep, given: Partial<AnalysedAttempt> = {}): AnalysedAttempt {
  const ladder = { step, reason: "because", origin, undecided: [], runs: [], by: null };
  return { ...attempt({ id }), ladder, ...given };
}

const failed = { status: "error", statusText: "error" } as const;
describe("counts per batch, commit and pattern", () => {
  const attempts = [
    standing("a", "not-established", { durationS: 10 }),
    standing("b", "not-marked-success", {
      ...failed,
      returnCode: 1,
      durationS: 30,
      patch: patch({ empty: true }),
    }),
    standing("copy", "not-established", { copyOf: "a" }),
  ];

  test("leave copies out and say how many there are", () => {
    const { batches, commits, patterns } = summarise(attempts, []);
    expect(batches).toMatchObject([
      {
        attempts: 2,
        copies: 1,
        marked: 1,
        failed: 1,
        patched: 1,
        measured: 1,
        medianS: 20,
        inputTokens: null,
        furthest: "not-established",
      },
    ]);
    expect(commits).toMatchObject([
      {
        attempts: 2,
        ended: 2,
        marked: 1,
        flips: true,
        steps: { "not-established": 1, "not-marked-success": 1 },
      },
    ]);
    expect(patterns.map(({ pattern, attempts: count }) => `${pattern} ${count}`)).toEqual([
      "not-established 1",
      "not-marked-success 1",
    ]);
  });

  test("do not depend on the order of the attempts", () => {
    expect(summarise(attempts.toReversed(), [])).toEqual(summarise(attempts, []));
  });
});

describe("a language model's opinion", () => {
  const catalogue = {
    source: "",
    worseThanPct: -5,
    targets: [
      { word: "same_target", right: true },
      { word: "other", right: false },
    ],
  };
  const opinion = (
    field: CurationRecord["field"],
    value: string,
    given: Partial<CurationRecord> = {},
  ): CurationRecord => ({
    kind: "curation",
    commit: "abcdef01",
    format: "f",
    file: "f.json",
    field,
    value,
    origin: { file: "f.json", pointer: `/0/${field}` },
    ...given,
  });
  const judged = (
    records: CurationRecord[],
    measured: Parameters<typeof judgementsOf>[1],
    attemptOfRun?: string,
  ) => {
    const [commit] = join(
      [...records, run({ id: "b", ...(attemptOfRun === undefined ? {} : { attempt: attemptOfRun }) })],
      {},
    );
    return judgementsOf(commit!, measured, catalogue);
  };

  test.each([
    ["same_target", "improved", 9, "true-success", "true-success"],
    ["same_target", "regressed", -9, "good-intent", "good-intent"],
    ["other", "equivalent", 0.1, "lucky-win", "lucky-win"],
    ["other", "regressed", -9, "failure", "failure"],
    ["other", "inconclusive", 3, "lucky-win", null],
    ["a new word", "improved", 9, null, null],
  ] as const)("%s and %s", (target, conclusion, effectPct, published, established) => {
    const found = judged(
      [opinion("target-type", target), opinion("approach-type", "partial")],
      comparison({ conclusion, effectPct }),
    );
    expect(found).toMatchObject([{ target, approach: "partial", published, established }]);
  });

  test("stands alone where nothing was measured, or another run directory was", () => {
    expect(judged([opinion("target-type", "other")], null)).toMatchObject([
      { comparison: null, published: null },
    ]);
    const named = opinion("target-type", "other", { attempt: "x/y" });
    expect(judged([named], comparison(), "x/z")).toMatchObject([{ attempt: "x/y", comparison: null }]);
    expect(judged([named], comparison(), "x/y")).toMatchObject([{ comparison: "c1" }]);
  });
});
