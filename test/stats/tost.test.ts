import { double, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { logRatioT } from "../../src/stats/logRatio.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { constantsEquivalent, ratioMargin, tost, tostRatio } from "../../src/stats/tost.ts";
import { welchT, welchTOfSummaries } from "../../src/stats/welchT.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds, sample } from "./expectations.ts";

beforeAll(ready);

test("equivalence of means", () => {
  // statsmodels ttost_ind(usevar="unequal")
  const result = tost(welchT([101.2, 99.8, 103.5], [100.1, 102.7, 98.6]), -5, 5);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.pLower, 0.03514842359157636, 1e-10);
  expectNear(result.pUpper, 0.010228432586796642, 1e-10);
  expect(result.p).toBe(result.pLower);
  expectNear(result.interval.low, -4.480144541532862, 1e-10);
  expect(result.equivalent).toBe(true);
});

test("equivalence of ratios", () => {
  // mpmath
  const result = tostRatio(logRatioT([101.2, 100.8, 101.5], [95.1, 94.7, 95.6]), 1 / 1.05, 1.05);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.estimate, 0.9403591767983095, 1e-10);
  expectNear(result.p, 0.9883039105990794, 1e-10);
  expectNear(result.interval.high, 0.94736592299936, 1e-10);
  expect(result.equivalent).toBe(false);
});

test("D17: clearly different samples are not equivalent, however strict alpha is", () => {
  const result = tost(welchT([195, 195, 196, 196], [200.3, 200.4, 200.5]), -1, 1, 1e-5);
  expect(result).toMatchObject({ outcome: "tested", equivalent: false });
});

describe("what cannot be tested is not equivalent", () => {
  test("one run per side, and constants", () => {
    expect(tost(welchT([5], [5]), -1, 1)).toMatchObject({
      outcome: "untestable",
      reason: "too-few-values",
      p: null,
    });
    expect(tost(welchT([5, 5], [5, 5]), -1, 1)).toMatchObject({
      outcome: "untestable",
      reason: "zero-variance",
    });
    expect(tostRatio(logRatioT([2, 2], [3, 3]), 0.5, 2)).toMatchObject({ outcome: "untestable", p: null });
  });

  test("constants are compared with the step of the timer instead", () => {
    expect(constantsEquivalent(0, 0.01, 0.02)).toBe(true);
    expect(constantsEquivalent(0, 0.05, 0.02)).toBe(false);
    expect(constantsEquivalent(-0.015, 0.01, 0.02)).toBe(false);
    expect(() => constantsEquivalent(0, 0, 0.02)).toThrow(RangeError);
  });
});

test("equivalent exactly when the interval lies inside the margin", () => {
  holds(
    property(sample, sample, double({ min: 0.001, max: 2, noNaN: true }), (a, b, size) => {
      const { low, high } = ratioMargin(size);
      const result = tostRatio(logRatioT(a, b), low, high);
      if (result.outcome === "untestable") return;
      expect(result.equivalent).toBe(result.interval.low > low && result.interval.high < high);
    }),
  );
});

test("a wider margin never takes equivalence away", () => {
  const result = welchT([10, 10.2, 9.9], [10.1, 10, 10.3]);
  const sizes = [0.1, 0.3, 0.5, 1, 3].map((size) => tost(result, -size, size)).map((one) => one.p ?? 1);
  expect(sizes).toEqual(sizes.toSorted((x, y) => y - x));
});

test("at the edge of the margin 5 % are called equivalent", () => {
  const draw = normalDraws(71);
  const called = shareOf(4_000, () => {
    const result = tost(welchT(draw(10, 0, 1), draw(10, 3, 1)), -3, 3);
    return result.outcome === "tested" && result.equivalent;
  });
  expect(Math.abs(called - 0.05)).toBeLessThan(0.017);
});

test("the margin of 2 % is as far down as up; bounds out of order and alpha of one half are refused", () => {
  const { low, high } = ratioMargin(0.02);
  expectNear(Math.log(low), -Math.log(high), 1e-12);
  const result = welchTOfSummaries({ mean: 1, sd: 1, n: 3 }, { mean: 1, sd: 1, n: 3 });
  expect(() => tost(result, 1, -1)).toThrow("low must be below high");
  expect(() => tost(result, -1, 1, 0.5)).toThrow(RangeError);
  expect(() => tostRatio(result, 0, 1)).toThrow(RangeError);
});
