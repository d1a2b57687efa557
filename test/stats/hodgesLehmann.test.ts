import { integer, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { hodgesLehmann } from "../../src/stats/hodgesLehmann.ts";
import { mannWhitney } from "../../src/stats/mannWhitney.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds, sample } from "./expectations.ts";

beforeAll(ready);

test("ten against ten", () => {
  // R wilcox.test(b, a, conf.int = TRUE)
  const a = [999.145, 995.712, 971.265, 1032.45, 1001.47, 1013.12, 1003.51, 992.796, 1008.17, 978.824];
  const b = [1012.97, 1015.7, 1000.11, 999.886, 1015.77, 1015.98, 998.467, 995.442, 1031.14, 1015.18];
  const { shift, interval, coverage, reached } = hodgesLehmann(a, b);
  expectNear(shift, 11.585, 1e-10);
  expectNear(interval.low, -3.00300000000004, 1e-10);
  expectNear(interval.high, 22.9700000000001, 1e-10);
  expect(reached && coverage >= 0.95 && coverage < 0.97).toBe(true);
});

test("three against three reaches 90 %, and says so", () => {
  // R: ci -6.8 -5.2, conf.level 0.9
  const { shift, interval, coverage, reached } = hodgesLehmann([101.2, 100.8, 101.5], [95.1, 94.7, 95.6]);
  expectNear(shift, -6.1, 1e-10);
  expectNear(interval.low, -6.8, 1e-10);
  expectNear(interval.high, -5.2, 1e-10);
  expectNear(coverage, 0.9, 1e-12);
  expect(reached).toBe(false);
  expect(hodgesLehmann([101.2, 100.8, 101.5], [95.1, 94.7, 95.6], 0.9).reached).toBe(true);
});

test("one against one: the difference, and no coverage at all", () => {
  expect(hodgesLehmann([1], [3])).toEqual({
    shift: 2,
    interval: { low: 2, high: 2, level: 0.95 },
    coverage: 0,
    reached: false,
  });
});

test("one outlier hardly moves it", () => {
  const [a, b] = [
    [20.1, 20.3, 19.9, 20.2, 20, 61.7],
    [18.9, 19.1, 19, 18.8, 19.2, 19.1],
  ];
  expectNear(hodgesLehmann(a, b).shift, -1.1, 1e-10);
});

test("a reached interval excludes 0 exactly when the untied test has p below alpha", () => {
  const draw = normalDraws(61);
  for (let round = 0; round < 200; round += 1) {
    const [a, b] = [draw(7, 0, 1), draw(9, 1, 1)];
    const { interval } = hodgesLehmann(a, b);
    expect(interval.low > 0 || interval.high < 0).toBe(mannWhitney(a, b).p <= 0.05);
  }
});

test("D9: it moves with b, turns with the sides, and its ends are in order", () => {
  holds(
    property(sample, sample, integer({ min: -50, max: 50 }), (a, b, move) => {
      const { shift, interval } = hodgesLehmann(a, b);
      const [moved, turned] = [
        hodgesLehmann(
          a,
          b.map((x) => x + move),
        ),
        hodgesLehmann(b, a),
      ];
      expect(Math.abs(moved.shift - shift - move)).toBeLessThan(1e-9);
      expect(Math.abs(turned.shift + shift)).toBeLessThan(1e-9);
      expect(Math.abs(turned.interval.low + interval.high)).toBeLessThan(1e-9);
      expect(interval.low <= shift && shift <= interval.high).toBe(true);
    }),
  );
});

test("beyond a hundred values the approximation covers as promised", () => {
  const draw = normalDraws(62);
  const covered = shareOf(200, () => {
    const { interval } = hodgesLehmann(draw(51, 0, 1), draw(52, 0.3, 1));
    return interval.low <= 0.3 && interval.high >= 0.3;
  });
  expect(covered).toBeGreaterThan(0.88);
});

test("a level of 1 and a NaN are refused", () => {
  expect(() => hodgesLehmann([1], [2], 1)).toThrow(RangeError);
  expect(() => hodgesLehmann([1], [NaN])).toThrow("b[0] is NaN");
});
