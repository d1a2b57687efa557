import { property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { logRatioT, logs, ratioInterval, ratioOf } from "../../src/stats/logRatio.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { expectNear, holds, sample } from "./expectations.ts";

beforeAll(ready);

test("four runs against five", () => {
  // exp of scipy.stats.ttest_ind(np.log(b), np.log(a), equal_var=False).confidence_interval()
  const result = logRatioT([12.1, 11.8, 12.6, 12.0], [11.2, 11.5, 10.9, 11.9, 11.1]);
  expectNear(ratioOf(result), 0.9334427094218748, 1e-12);
  expectNear(result.p, 0.012616184651684988, 1e-11);
  const interval = ratioInterval(result);
  expectNear(interval?.low, 0.8888817852870499, 1e-11);
  expectNear(interval?.high, 0.9802375368637725, 1e-11);
});

test("D9, D10: the other way round the ratio is the inverse and p the same, whatever the metric", () => {
  holds(
    property(sample, sample, (a, b) => {
      const [forth, back] = [logRatioT(a, b), logRatioT(b, a)];
      expectNear(ratioOf(forth) * ratioOf(back), 1, 1e-12);
      const [interval, inverse] = [ratioInterval(forth), ratioInterval(back)];
      expect(interval === null).toBe(inverse === null);
      if (interval !== null && inverse !== null) {
        expectNear(interval.low * inverse.high, 1, 1e-9);
        expect(interval.low).toBeLessThanOrEqual(ratioOf(forth) * (1 + 1e-12));
      }
    }),
  );
});

test("a constant ratio is exact and has no interval", () => {
  const result = logRatioT([2, 2], [3, 3]);
  expectNear(ratioOf(result), 1.5, 1e-12);
  expect(ratioInterval(result)).toBeNull();
});

test("zero and negative values are refused with their place", () => {
  expect(() => logRatioT([1, 2], [3, -1])).toThrow("b[1] is -1: a number above 0 is needed");
  expect(() => logs("latency", [0])).toThrow("latency[0] is 0");
});
