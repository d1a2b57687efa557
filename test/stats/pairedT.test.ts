import { array, double, integer, property, tuple } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { logRatios, pairedLogRatioT, pairedT } from "../../src/stats/pairedT.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectAllNear, expectNear, holds } from "./expectations.ts";
import { welchT } from "../../src/stats/welchT.ts";

beforeAll(ready);

test("five pairs, as differences", () => {
  // scipy.stats.ttest_rel(b, a)
  const result = pairedT([52.1, 48.7, 55.3, 50.2, 49.9], [47, 51.8, 46.2, 48.8, 45.5]);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.t, -1.6629074449732677, 1e-12);
  expectNear(result.p, 0.17166485534312712, 1e-11);
  expect(result.df).toBe(4);
});

test("five pairs, as log ratios", () => {
  // scipy.stats.ttest_rel(np.log(b), np.log(a))
  const result = pairedLogRatioT([10.1, 9.8, 10.4, 10.0, 10.9], [9.9, 9.7, 10.0, 9.9, 10.5]);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.estimate, -0.0233831495904524, 1e-11);
  expectNear(result.t, -3.6777935285949703, 1e-11);
  expectNear(result.p, 0.02124509500251061, 1e-11);
});

test("D14: unequal lengths are refused, never zipped by position", () => {
  expect(() => pairedT([1, 2, 3], [1, 2])).toThrow("3 values in a, 2 in b: pairs need equal lengths");
});

test("one pair, and pairs that all differ alike, are not tested", () => {
  expect(pairedLogRatioT([10], [20])).toMatchObject({ reason: "too-few-values", p: null });
  expect(pairedT([1, 2, 3], [2, 3, 4])).toMatchObject({ reason: "zero-variance", estimate: 1, p: null });
});

test("no logarithm of 0", () => {
  expect(() => pairedLogRatioT([1, 2], [1, 0])).toThrow("b[1] is 0: a number above 0 is needed");
});

test("log ratios are those of the pairs", () => {
  expectAllNear(logRatios([1, 10, 4], [2, 5, 1]), [Math.log(2), -Math.log(2), -Math.log(4)], 1e-12);
});

test("what both sides of a pair share cancels: block factors do not move the test", () => {
  const positive = double({ min: 0.5, max: 2, noNaN: true });
  const blocks = array(tuple(positive, positive, integer({ min: -8, max: 8 })), {
    minLength: 3,
    maxLength: 8,
  });
  holds(
    property(blocks, (rows) => {
      const plain = pairedLogRatioT(
        rows.map(([a]) => a),
        rows.map(([, b]) => b),
      );
      const shared = pairedLogRatioT(
        rows.map(([a, , k]) => a * 2 ** k),
        rows.map(([, b, k]) => b * 2 ** k),
      );
      if (plain.outcome === "tested") expectNear(shared.p, plain.p ?? NaN, 1e-9);
    }),
  );
});

/** The log of a linear drift of 3 % over twenty runs. */
function drift(position: number): number {
  return (0.03 * position) / 19;
}

test("run order: under drift pairs stay honest where A-then-B cries wolf", () => {
  const draw = normalDraws(31);
  const paired = shareOf(1_000, () => {
    const noise = draw(20, 0, 0.01);
    const side = (offset: number): readonly number[] =>
      Array.from({ length: 10 }, (_, block) => {
        // ABBA: the second block runs in the other order
        const position = 2 * block + ((block + offset) % 2);
        return Math.exp(drift(position) + (noise[position] ?? 0));
      });
    return (pairedLogRatioT(side(0), side(1)).p ?? 1) <= 0.05;
  });
  const sequential = shareOf(1_000, () => {
    const runs = draw(20, 0, 0.01).map((noise, position) => noise + drift(position));
    return (welchT(runs.slice(0, 10), runs.slice(10)).p ?? 1) <= 0.05;
  });
  expect(paired).toBeLessThan(0.08);
  expect(sequential).toBeGreaterThan(0.7);
});
