import { describe, expect, test } from "vitest";
import { cohortsOf } from "../../src/effects/cohorts.ts";
import { loadGate } from "../../src/effects/loadGate.ts";
import { sideDifferences } from "../../src/effects/sideDifferences.ts";
import { measurement, policy, run } from "../support/facts.ts";

const gate = loadGate(policy);
const runs = (tokens: readonly number[], prompts = 100) =>
  tokens.map((inputTokens, index) =>
    run({ id: `r${index}`, workload: { prompts, inputTokens }, measurements: [measurement("ttft", 80)] }),
  );
const sizes = (tokens: readonly number[], prompts?: number) =>
  cohortsOf(runs(tokens, prompts), gate).map(({ runs: { length } }) => length);
/** Totals of 100 prompts drawn anew in each of five runs. */
const drawn = [101_996, 98_297, 96_136, 99_124, 97_130];

describe("repeats whose prompts are drawn anew in every run", () => {
  test("are one group while the spread of so many prompts explains their totals", () => {
    expect(sizes(drawn)).toEqual([5]);
    expect(sizes(drawn, 10_000)).toEqual([1, 2, 2]);
  });

  test("are not those whose totals come back: two sets of prompts are two loads", () => {
    expect(sizes([55_000, 55_000, 51_200, 51_200])).toEqual([2, 2]);
  });

  test("nor those that lie further apart than draws do", () => {
    expect(sizes([50_000, 51_000, 150_000, 151_000])).toEqual([2, 2]);
  });

  const between = (a: readonly number[], b: readonly number[]) =>
    sideDifferences(cohortsOf(runs(a), gate)[0]!, cohortsOf(runs(b), gate)[0]!, gate);

  test("the means of the sides decide, and the spread is told", () => {
    expect(between(drawn, [99_103, 102_565, 99_551, 98_462, 102_309])).toEqual({
      barring: [],
      told: [{ kind: "prompts-sampled", args: { field: "input tokens", low: 96_136, high: 102_565 } }],
    });
  });

  test("means that the spread does not explain are another load", () => {
    const longer = drawn.map((tokens) => tokens + 8_000);
    expect(between(drawn, longer).barring).toEqual([
      { field: "input tokens", reference: 98_537, candidate: 106_537 },
    ]);
    expect(between([23_100], [23_958]).barring).toHaveLength(1);
  });
});
