import { beforeAll, describe, expect, test } from "vitest";
import { checkClaims } from "../../src/attempts/attemptClaims.ts";
import { judgementsOf } from "../../src/attempts/judgements.ts";
import { join } from "../support/join.ts";
import { summarise } from "../../src/attempts/attemptSummary.ts";
import type { AttemptClaim } from "../../src/model/attemptClaims.ts";
import type { AnalysedAttempt, LadderStep } from "../../src/model/attempts.ts";
import type { Overlap } from "../../src/model/patchFacts.ts";
import type { CurationRecord } from "../../src/model/records.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { attempt, facts, overlap, patch } from "../support/attempts.ts";
import { comparison, origin, run } from "../support/facts.ts";

beforeAll(ready);

function standing(id: string, step: LadderStep, given: Partial<AnalysedAttempt> = {}): AnalysedAttempt {
  const ladder = { step, reason: "because", origin, undecided: [], runs: [], by: null };
  return { ...attempt({ id }), ladder, ...given };
}

const failed = { status: "error", statusText: "error" } as const;
const claim = (given: Partial<AttemptClaim> = {}): AttemptClaim => ({
  id: "c",
  document: "D.md",
  place: "1",
  says: "95 % succeed",
  scope: {},
  measure: { kind: "share", unit: "attempt", of: "marked-success", among: "any" },
  claimed: [0.94, 0.96],
  ...given,
});
const result = (of: AttemptClaim, attempts: AnalysedAttempt[]) => checkClaims([of], attempts)[0]?.result;

describe("a claim held against the attempts", () => {
  const two = [standing("a", "not-measured"), standing("b", "not-marked-success", failed)];

  test("holds, or does not", () => {
    expect(result(claim({ claimed: [0.5, 0.5] }), two)).toBe("holds");
    expect(result(claim(), two)).toBe("contradicted");
    expect(checkClaims([claim()], two)[0]?.found).toEqual({
      least: 0.5,
      most: 0.5,
      yes: 1,
      undecided: 0,
      total: 2,
    });
  });

  test("what the files cannot decide may be either", () => {
    const open = [...two, standing("c", "not-measured", { status: "unknown", statusText: "" })];
    expect(result(claim({ claimed: [0.6, 0.7] }), open)).toBe("undecided");
    expect(result(claim(), open)).toBe("contradicted");
  });

  test("a part of the runs can doubt a share, and contradict a count only upwards", () => {
    const part = { attempts: 300 };
    const twenty = Array.from({ length: 20 }, (_, index) =>
      standing(`f${index}`, "not-marked-success", failed),
    );
    expect(result(claim(part), twenty)).toBe("doubted");
    expect(result(claim({ ...part, claimed: [0.8, 0.9] }), two)).toBe("undecided");
    const count = { measure: { kind: "count", unit: "attempt", of: "any" }, attempts: 21 } as const;
    expect(result(claim({ ...count, claimed: [21, 21] }), twenty)).toBe("undecided");
    expect(result(claim({ ...count, claimed: [1, 1] }), twenty)).toBe("contradicted");
  });

  test("copies do not count, and a claim on runs that are not here is left out", () => {
    const copy = standing("copy", "not-measured", { copyOf: "a" });
    expect(checkClaims([claim()], [...two, copy])[0]?.found.total).toBe(2);
    expect(checkClaims([claim({ scope: { agent: "openhands" } })], two)).toEqual([]);
    expect(checkClaims([claim({ scope: { batchOf: 3 } })], two)).toEqual([]);
    expect(checkClaims([claim({ scope: { batchOf: 2 } })], two)).toHaveLength(1);
  });

  test("items of another name are no part of it", () => {
    const named = [standing("r/vllm_core-0001", "not-measured"), standing("r/moe_opt-1", "not-measured")];
    expect(checkClaims([claim({ scope: { item: "vllm_core-" } })], named)[0]?.inScope).toBe(1);
  });

  test("files beside the human change's, or missed, cannot be told without the human change", () => {
    const measure = { kind: "share", unit: "attempt", of: "files-off", among: "any" } as const;
    const overlapping = (of?: Overlap) =>
      standing("a", "not-measured", {
        patch: patch({ facts: facts(of === undefined ? {} : { overlap: of }) }),
      });
    const share = claim({ measure, claimed: [1, 1] });
    expect(result(share, [overlapping(overlap({ filesMissed: ["vllm/b.py"] }))])).toBe("holds");
    expect(result(share, [overlapping(overlap({ filesMissed: [], filesBeyond: [] }))])).toBe("contradicted");
    expect(result(share, [overlapping()])).toBe("undecided");
  });

  test("a commit counts when one of its attempts does", () => {
    const other = standing("c", "not-marked-success", { ...failed, commit: "12345678" });
    const share = { measure: { kind: "share", unit: "commit", of: "marked-success", among: "any" } } as const;
    expect(result(claim({ ...share, claimed: [0.5, 0.5] }), [...two, other])).toBe("holds");
  });
});

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
