import { property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { mannWhitney, smallestMannWhitneyP } from "../../src/stats/mannWhitney.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds, sample } from "./expectations.ts";

beforeAll(ready);

describe("D1: ties with unequal sizes, where benchstat prints p above 1", () => {
  test.each([
    // Exact rational arithmetic over all splits
    [[2], [1, 1, 1, 1, 1], 1 / 6, 1],
    [[1, 1], [1, 1, 1, 2], 1, 2 / 3],
    [[1], [1, 1, 2], 1, 3 / 4],
    [[1, 1, 1, 2], [1, 1, 2, 2, 2, 2], 11 / 21, 11 / 42],
    // Python, all 126 splits
    [[1, 2, 3, 5], [2, 3, 3, 4, 5], 75 / 126, 0.29365079365079366],
  ])("%j against %j", (a, b, p, aIsLess) => {
    const result = mannWhitney(a, b);
    expect(result.method).toBe("exact");
    expect(result.hasTies).toBe(true);
    expectNear(result.p, p, 1e-12);
    expectNear(result.pGreater, aIsLess, 1e-12);
  });
});

test("D11: three ones against three twos is 0.1, not the 0.047 of scipy's automatic choice", () => {
  expectNear(mannWhitney([1, 1, 1], [2, 2, 2]).p, 0.1, 1e-12);
  expectNear(mannWhitney([1, 1, 1, 1], [2, 2, 2, 2]).p, 2 / 70, 1e-12);
});

test("D6: six against six, fully separated, is 2 / C(12, 6), and that is the smallest p", () => {
  const result = mannWhitney([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]);
  expectNear(result.p, 2 / 924, 1e-12);
  expectNear(result.smallestP, result.p, 1e-12);
  expectNear(smallestMannWhitneyP(6, 6), 2 / 924, 1e-12);
});

test("untied, overlapping", () => {
  // scipy.stats.mannwhitneyu(method="exact")
  const result = mannWhitney([1.5, 2.5, 3.5, 9.5], [2, 4, 6, 8, 10]);
  expect(result.u).toBe(6);
  expectNear(result.p, 0.4126984126984127, 1e-12);
  expectNear(result.superiority, 1 - 6 / 20, 1e-12);
});

test("the normal approximation, with ties", () => {
  // scipy.stats.mannwhitneyu(method="asymptotic")
  const result = mannWhitney([1, 2, 2, 3, 5], [2, 3, 4, 4, 6, 7], { untied: 0, tied: 0 });
  expect([result.u, result.method]).toEqual([6.5, "normal approximation"]);
  expectNear(result.p, 0.13862587987892763, 1e-11);
});

test("the approximation is near the exact value at 50 against 50, and takes over beyond", () => {
  const draw = normalDraws(51);
  const [a, b] = [draw(50, 0, 1), draw(50, 0.4, 1)];
  expectNear(mannWhitney(a, b, { untied: 0, tied: 0 }).p, mannWhitney(a, b).p, 0.02);
  expect(mannWhitney(a, b).method).toBe("exact");
  expect(mannWhitney(a, [...b, 9]).method).toBe("normal approximation");
});

test("the smallest reachable p", () => {
  const smallest = [1, 2, 3, 4, 5].map((n) => smallestMannWhitneyP(n, n));
  for (const [index, p] of [1, 1 / 3, 0.1, 1 / 35, 1 / 126].entries()) expectNear(smallest[index], p, 1e-14);
  expectNear(smallestMannWhitneyP(1, 20), 2 / 21, 1e-14);
  expect(smallestMannWhitneyP(5_000, 5_000)).toBeGreaterThan(0);
  expect(() => smallestMannWhitneyP(0, 3)).toThrow(RangeError);
});

test("all equal: p is 1 and nothing could have been found, exact or not", () => {
  expect(mannWhitney([4, 4, 4], [4, 4, 4])).toMatchObject({
    p: 1,
    pLess: 1,
    pGreater: 1,
    smallestP: 1,
    superiority: 0.5,
  });
  expect(mannWhitney([4, 4, 4], [4, 4, 4], { untied: 0, tied: 0 })).toMatchObject({ p: 1, smallestP: 1 });
});

test("D2: a NaN is refused at once", () => {
  expect(() => mannWhitney([1, NaN, 3], [1, 2])).toThrow("a[1] is NaN");
});

test("for any samples: 0 < p <= 1, not below the smallest, and turned round with the sides", () => {
  holds(
    property(sample, sample, (a, b) => {
      const [forth, back] = [mannWhitney(a, b), mannWhitney(b, a)];
      for (const p of [forth.p, forth.pLess, forth.pGreater]) expect(p > 0 && p <= 1).toBe(true);
      expect(forth.p).toBeGreaterThanOrEqual(forth.smallestP * (1 - 1e-12));
      expectNear(back.p, forth.p, 1e-12);
      expectNear(back.pLess, forth.pGreater, 1e-12);
      expect(back.u + forth.u).toBe(a.length * b.length);
    }),
  );
});

test("only ranks count: logarithms and the order of the runs change nothing", () => {
  holds(
    property(sample, sample, (a, b) => {
      expect(mannWhitney(a.map(Math.log).toReversed(), b.map(Math.log))).toEqual(mannWhitney(a, b));
    }),
  );
});

test("coarse A/A data: 5 % means at most 5 %, where a test that ignores ties gives 21 to 29 %", () => {
  const draw = normalDraws(52);
  const coarse = (): readonly number[] => draw(8, 10, 1).map(Math.round);
  const alarms = shareOf(3_000, () => mannWhitney(coarse(), coarse()).p <= 0.05);
  expect(alarms).toBeLessThan(0.055);
  expect(alarms).toBeGreaterThan(0.02);
});
