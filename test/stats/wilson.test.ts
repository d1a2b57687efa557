import { integer, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("three of fourteen", () => {
  // scipy.stats.binomtest(3, 14).proportion_ci(method="wilson")
  const interval = wilsonInterval(3, 14);
  expectNear(interval?.low, 0.07571386712693184, 1e-11);
  expectNear(interval?.high, 0.47589230586600295, 1e-11);
});

test("none and all of twenty have an exact end, and another one that is not", () => {
  const [none, all] = [wilsonInterval(0, 20), wilsonInterval(20, 20)];
  expect([none?.low, all?.high]).toEqual([0, 1]);
  expectNear(none?.high, 0.16112515805281935, 1e-11);
  expectNear(all?.low, 1 - 0.16112515805281935, 1e-11);
});

test("the share lies inside, and successes and failures mirror each other", () => {
  holds(
    property(integer({ min: 1, max: 500 }), integer({ min: 0, max: 500 }), (n, wanted) => {
      const successes = wanted % (n + 1);
      const [interval, mirror] = [wilsonInterval(successes, n), wilsonInterval(n - successes, n)];
      if (interval === null || mirror === null) throw new Error("none");
      expect(
        interval.low >= 0 &&
          interval.low <= successes / n &&
          interval.high >= successes / n &&
          interval.high <= 1,
      ).toBe(true);
      expect(Math.abs(interval.low - (1 - mirror.high))).toBeLessThan(1e-12);
    }),
  );
});

test("of nothing there is no share; impossible counts are refused", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
});
