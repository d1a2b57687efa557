import { array, assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { rankAmong, rankReach, smallestRankP } from "../../src/stats/rankAmong.ts";

const known = [0.01, -0.02, 0.03, -0.04];

describe("rankAmong", () => {
  // By hand: (1 + how many of the four reach as far) / 5.
  test.each([
    [0.05, 1 / 5],
    [-0.04, 2 / 5],
    [0.025, 3 / 5],
    [0, 1],
  ])("%f among four differences has p %f", (x, p) => {
    expect(rankAmong(x, known)).toBeCloseTo(p, 15);
  });

  test("no difference known: nothing is unusual", () => {
    expect(rankAmong(100, [])).toBe(1);
  });

  test("never below 1 / (k + 1), never above 1, whatever the sign", () => {
    assert(
      property(
        double({ noNaN: true, min: -1e300, max: 1e300 }),
        array(double({ noNaN: true, min: -1e300, max: 1e300 }), { maxLength: 30 }),
        (x, differences) => {
          const p = rankAmong(x, differences);
          expect(p).toBeGreaterThanOrEqual(smallestRankP(differences.length));
          expect(p).toBeLessThanOrEqual(1);
          expect(rankAmong(-x, differences)).toBe(p);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  test("a NaN is refused with its place", () => {
    expect(() => rankAmong(1, [0, Number.NaN])).toThrow(/known\[1\]/);
    expect(() => rankAmong(Infinity, [0])).toThrow(/x is Infinity/);
  });

  // A t test on the df of these pairs says 5 % and is wrong in 8 % of such cases.
  test("5 % are 5 % whatever the tails", () => {
    const random = mulberry32(11);
    const heavy = () => Math.tan(Math.PI * (random() - 0.5));
    let alarms = 0;
    for (let trial = 0; trial < 4000; trial += 1)
      if (rankAmong(heavy(), Array.from({ length: 39 }, heavy)) <= 0.05) alarms += 1;
    expect(alarms / 4000).toBeGreaterThan(0.04);
    expect(alarms / 4000).toBeLessThan(0.06);
  });
});

describe("rankReach", () => {
  test("is the difference that is just not rejected", () => {
    const differences = Array.from({ length: 39 }, (_, index) => (index + 1) / 100);
    expect(rankReach(differences)).toBe(0.38);
    expect(rankAmong(0.38, differences)).toBeGreaterThanOrEqual(0.05);
    expect(rankAmong(0.39 + 1e-9, differences)).toBeLessThan(0.05);
  });

  test("needs nineteen differences for 95 %", () => {
    expect(rankReach(Array.from({ length: 18 }, () => 1))).toBeNull();
    expect(rankReach(Array.from({ length: 19 }, () => 1))).toBe(1);
    expect(() => rankReach([1], 1)).toThrow(RangeError);
  });
});
