import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { input, one } from "../support/effects.ts";

beforeAll(ready);

const counted = (
  reference: readonly number[],
  candidate: readonly number[],
  better: "lower" | "higher" = "lower",
) => one({ ...input(reference, candidate, { better }), exact: true });

describe("values that are counted", () => {
  test.each([
    ["none against none", [0], [0], "equivalent", 0],
    ["none against some, one run a side", [0], [64], "regressed", null],
    ["none against some on every run, however many", [0, 0, 0], [64, 60, 71], "regressed", null],
    ["some on every run against none", [3, 5, 4], [0, 0, 0], "improved", null],
    ["two against three", [2], [3], "regressed", -50],
    ["a thousand against 999", [1000, 1000], [999, 999], "equivalent", 0.1],
  ] as const)("%s", (_, reference, candidate, conclusion, effectPct) => {
    const effect = counted(reference, candidate);
    expect(effect).toMatchObject({ conclusion, p: null, q: null });
    if (effectPct === null) expect(effect.effectPct).toBeNull();
    else expect(effect.effectPct).toBeCloseTo(effectPct, 10);
  });

  test("none on some runs decides nothing", () => {
    expect(counted([0, 0, 0], [0, 64, 64]).conclusion).toBe("not-comparable");
  });

  test("values that vary are tested like any other", () => {
    expect(counted([100, 101, 99], [150, 151, 149])).toMatchObject({
      conclusion: "regressed",
      design: "two samples",
    });
  });

  test("the other direction turns the conclusion, and the same values never regress", () => {
    const counts = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 });
    const turned = { improved: "regressed", regressed: "improved" } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [low, high] = [counted(a, b).conclusion, counted(a, b, "higher").conclusion];
        expect(high).toBe(turned[low] ?? low);
        expect(["regressed", "improved"]).not.toContain(counted(a, a).conclusion);
      }),
    );
  });
});
