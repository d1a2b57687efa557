import { describe, expect, test } from "vitest";
import { ofTrials, trialsOf } from "../../src/facts/trials.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import { comparison, policy, run } from "../support/facts.ts";
import { stateOf } from "../../src/dataset/runStates.ts";
import { measurement } from "../support/facts.ts";

const valid = (id: string) => stateOf(run({ id, mode: "serving", measurements: [measurement("ttft", 1)] }));
const runs = ["a", "b", "c", "d"].map(valid);
const side = (runIds: readonly string[]) => ({
  n: runIds.length,
  mean: 1,
  median: 1,
  runs: [...runIds],
  origins: [],
});
const pair = (given: Partial<Comparison> = {}) =>
  comparison({
    primary: false,
    reference: { variant: "baseline", ...side(["a", "b"]) },
    candidate: { variant: "human", ...side(["c", "d"]) },
    ...given,
  });
const of = (...comparisons: readonly Comparison[]) => trialsOf({ runs, unreached: [] }, comparisons, policy);

describe("trials", () => {
  test("the best comparison of the policy's pair and metrics counts", () => {
    const one = pair({ reference: { variant: "baseline", ...side(["a"]) } });
    expect(of(one, pair())).toMatchObject({ reference: 2, candidate: 2, named: 2 });
    expect(of()).toEqual({ reference: 0, candidate: 0, comparison: null, named: 0 });
  });

  test("a pair that may not be compared has none, and stands for the reason", () => {
    const barred = pair({ conclusion: "not-comparable" });
    expect(of(barred)).toMatchObject({ reference: 0, candidate: 0, comparison: barred });
  });

  test("a metric that the policy does not name, and another pair, count for nothing", () => {
    expect(of(pair({ metric: "micro_time" })).named).toBe(0);
    expect(of(pair({ candidate: { variant: "agent", ...side(["c"]) } })).named).toBe(0);
  });

  test("where the gate bars, runs of another load or metric are no trials", () => {
    const [first, ...rest] = runs;
    const other = { ...first!, otherLoad: [{ field: "prompts", reference: 1, candidate: 2 }] };
    expect(trialsOf({ runs: [other, ...rest], unreached: [] }, [pair()], policy)).toMatchObject({
      reference: 1,
    });
    const notes = { ...policy, gate: "notes" as const };
    expect(trialsOf({ runs: [other, ...rest], unreached: [] }, [pair()], notes)).toMatchObject({
      reference: 2,
    });
  });

  test("runs whose model never runs the changed code are no trials either", () => {
    const [first] = runs;
    const unreached = [{ run: first!, model: "Qwen/Qwen2.5-7B-Instruct", file: "models/mixtral.py" }];
    expect(trialsOf({ runs, unreached }, [pair()], policy)).toMatchObject({ reference: 1, candidate: 2 });
  });

  test("an effect between runs that are no trials decides nothing", () => {
    const [first, second] = runs;
    const foreign = [first!, second!].map((each) => ({ run: each, model: "org/model", file: "a.py" }));
    const primary = pair();
    expect(ofTrials(primary, { runs, unreached: foreign.slice(0, 1) }, policy)).toBe(primary);
    expect(ofTrials(primary, { runs, unreached: foreign }, policy)).toBeNull();
    const notes = { ...policy, gate: "notes" as const };
    expect(ofTrials(primary, { runs, unreached: foreign }, notes)).toBe(primary);
    // why a pair may not be compared is still told
    const barred = pair({ conclusion: "not-comparable" });
    expect(ofTrials(barred, { runs, unreached: foreign }, policy)).toBe(barred);
    expect(ofTrials(null, { runs, unreached: [] }, policy)).toBeNull();
  });
});
