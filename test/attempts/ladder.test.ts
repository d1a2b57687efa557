import { array, assert as check, boolean, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { ladderOf } from "../../src/attempts/ladder.ts";
import { type AttemptRecord, ladderStepSchema } from "../../src/model/attempts.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Answer, PatchAnswers } from "../../src/model/patchFacts.ts";
import type { Run } from "../../src/model/runState.ts";
import { attempt, patch, patchWith } from "../support/attempts.ts";
import { comparison, run } from "../support/facts.ts";

const agent = { name: "trae", model: "gpt-5" };
const no: Answer = { answer: "no", why: "" };
const clean: PatchAnswers = { wrongFilesOnly: no, syntaxInvalid: no, templateOnly: no, doesNotApply: no };
const proof = (why: string): Answer => ({
  answer: "yes",
  why,
  origin: { file: "p.diff", pointer: "line 3" },
});

function patched(answers: Partial<PatchAnswers> = {}): AttemptRecord {
  return attempt({ patch: patchWith({ ...clean, ...answers }) });
}

const value = {
  metric: "ttft",
  statistic: "mean",
  value: 1,
  unit: "ms",
  key: "k",
  pointer: "/k",
  parser: "p",
} as const;
const measured = (given: Partial<Run> = {}) =>
  run({ id: "own", variant: "agent", agent, attempt: attempt().id, measurements: [value], ...given });
const against = (given: Partial<Comparison> = {}) =>
  comparison({
    candidate: {
      variant: "agent",
      agent,
      n: 1,
      mean: 1,
      median: 1,
      runs: ["own"],
      origins: [{ file: "r.json", pointer: "/k" }],
    },
    conclusion: "improved",
    ...given,
  });
const stand = (
  of: AttemptRecord,
  runs: readonly Run[] = [],
  comparisons: readonly Comparison[] = [],
  siblings = [of],
) => ladderOf(of, siblings, runs, comparisons);

describe("an attempt stands at the first step that is proven", () => {
  test.each([
    ["an error", attempt({ status: "error", statusText: "error" }), "not-marked-success"],
    [
      "the step limit",
      attempt({ status: "max-steps", statusText: "max_steps_exceeded" }),
      "not-marked-success",
    ],
    ["an empty patch", attempt({ patch: patch({ empty: true, bytes: 0 }) }), "patch-empty"],
    ["files nobody asked for", patched({ wrongFilesOnly: proof("no target") }), "wrong-files-only"],
    ["broken syntax", patched({ syntaxInvalid: proof("a def in a dict") }), "syntax-invalid"],
    ["example code", patched({ templateOnly: proof("never called") }), "template-only"],
    ["another base", patched({ doesNotApply: proof("blob differs") }), "does-not-apply"],
    ["nothing measured", patched(), "not-measured"],
  ] as const)("%s", (_, of, step) => {
    const ladder = stand(of);
    expect(ladder.step).toBe(step);
    expect(ladder.reason).not.toBe("");
    expect(ladder.origin.file).not.toBe("");
  });

  test("an earlier proof counts before a later one", () => {
    const both = patched({ templateOnly: proof("t"), syntaxInvalid: proof("s") });
    expect(stand(both)).toMatchObject({ step: "syntax-invalid", origin: { pointer: "line 3" } });
  });

  test("every run failed", () => {
    const failed = measured({
      status: "error",
      statusText: "error",
      error: "Server crashed",
      measurements: [],
    });
    expect(stand(patched(), [failed])).toMatchObject({
      step: "did-not-run",
      reason: "every run of it failed: Server crashed",
    });
  });

  test("its baseline was timed and it was not", () => {
    const baseline = run({
      variant: "baseline",
      attempt: attempt().id,
      measurements: [value],
      statusText: "error",
    });
    expect(stand(patched(), [baseline])).toMatchObject({ step: "did-not-run", by: "run-id" });
  });

  test("its evaluation ended with the baseline: that says nothing about the patch", () => {
    const baseline = run({
      variant: "baseline",
      attempt: attempt().id,
      status: "error",
      statusText: "baseline_failed",
    });
    expect(stand(patched(), [baseline])).toMatchObject({
      step: "not-measured",
      undecided: [{ step: "did-not-run" }],
    });
  });

  test("measured, improved, nothing worse: established", () => {
    expect(stand(patched(), [measured()], [against()])).toMatchObject({
      step: "established",
      runs: ["own"],
      by: "run-id",
      origin: { file: "r.json" },
    });
  });

  test.each([
    ["inconclusive", [against({ conclusion: "inconclusive" })]],
    ["better here, worse there", [against(), against({ conclusion: "regressed", metric: "tpot" })]],
    ["a better tail alone", [against({ statistic: "p99" })]],
    [
      "pooled with runs of another attempt",
      [against({ candidate: { ...against().candidate, runs: ["own", "other"] } })],
    ],
    [
      "better than the human change only",
      [against({ reference: { ...against().reference, variant: "human" } })],
    ],
    ["no comparison", []],
  ] as const)("not established: %s", (_, comparisons) => {
    expect(stand(patched(), [measured()], [...comparisons]).step).toBe("not-established");
  });
});

describe("what cannot be decided is skipped and listed", () => {
  test("no status, no patch", () => {
    const { patch: _, ...bare } = attempt({ status: "unknown", statusText: "" });
    const ladder = stand(bare);
    expect(ladder.step).toBe("not-measured");
    expect(ladder.undecided.map(({ step }) => step)).toEqual(ladderStepSchema.options.slice(0, 7));
  });

  test("a patch nobody read", () => {
    expect(stand(attempt()).undecided.map(({ step }) => step)).toContain("syntax-invalid");
  });

  test("always one step, and only steps before it undecided", () => {
    const answer = constantFrom<Answer>(no, proof("x"), { answer: "undecided", why: "y" });
    const answers = record({
      wrongFilesOnly: answer,
      syntaxInvalid: answer,
      templateOnly: answer,
      doesNotApply: answer,
    });
    const status = constantFrom("success", "error", "max-steps", "unknown");
    const runs = constantFrom(
      [],
      [measured()],
      [measured({ measurements: [] })],
      [measured({ status: "timeout" })],
    );
    const conclusion = constantFrom("improved", "regressed", "inconclusive");
    check(
      property(
        status,
        answers,
        boolean(),
        runs,
        array(conclusion, { maxLength: 3 }),
        (word, facts, empty, own, ends) => {
          const of = {
            ...attempt({ status: word }),
            patch: { ...patchWith(facts), empty },
          };
          const ladder = stand(
            of,
            own,
            ends.map((each) => against({ conclusion: each })),
          );
          const at = ladderStepSchema.options.indexOf(ladder.step);
          expect(at).toBeGreaterThanOrEqual(0);
          for (const { step } of ladder.undecided)
            expect(ladderStepSchema.options.indexOf(step)).toBeLessThan(at);
          if (ladder.step === "established") expect(own[0]?.measurements.length).toBeGreaterThan(0);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("a result belongs to an attempt only by proof", () => {
  const unnamed = run({ id: "own", variant: "agent", agent, measurements: [value] });

  test("by the hash of the patch", () => {
    const hashed = { ...unnamed, patchSha256: patch().sha256 };
    expect(stand(patched(), [hashed])).toMatchObject({ by: "patch-hash", runs: ["own"] });
  });

  test("by the directory, named from further up", () => {
    const named = { ...unnamed, attempt: `state/runs/${attempt().id}` };
    expect(stand(patched(), [named])).toMatchObject({ by: "run-id", runs: ["own"] });
    expect(stand(patched(), [{ ...unnamed, attempt: "i/vllm_core-0000" }])).toMatchObject({ by: null });
  });

  test("because the agent has one patch for the commit", () => {
    expect(stand(patched(), [unnamed])).toMatchObject({ by: "only-patch", step: "not-established" });
    const copy = { ...patched(), id: "copy", copyOf: patched().id };
    expect(stand(patched(), [unnamed], [], [patched(), copy])).toMatchObject({ by: "only-patch" });
  });

  test("what is no valid run of the commit's benchmark measures nothing of it", () => {
    const of = (given: Partial<Run>) => stand(patched(), [measured(given)], [against()]);
    expect(of({})).toMatchObject({ step: "established" });
    expect(of({ role: "micro" })).toMatchObject({
      step: "not-measured",
      reason: expect.stringContaining("single functions") as string,
    });
    expect(of({ result: "wrong-metric" })).toMatchObject({
      step: "not-measured",
      reason: expect.stringContaining("only TTFT") as string,
    });
    expect(of({ otherLoad: [{ field: "prompts", reference: 300, candidate: 100 }] })).toMatchObject({
      step: "not-measured",
      reason: expect.stringContaining("another load than the command's (prompts)") as string,
    });
  });

  test("not where it has two, nor another agent's, nor a published copy", () => {
    const other = attempt({ id: "other", patch: patch({ textSha256: "d".repeat(64) }) });
    expect(stand(patched(), [unnamed], [], [patched(), other])).toMatchObject({
      by: null,
      step: "not-measured",
    });
    const claude = { ...unnamed, agent: { name: "claude_code", model: null } };
    expect(stand(patched(), [claude])).toMatchObject({ by: null });
    expect(stand(patched(), [{ ...unnamed, role: "copy" as const }])).toMatchObject({ by: null });
  });
});
