import { integer, property, uniqueArray } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { mannKendall } from "../../src/stats/mannKendall.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("rising without exception", () => {
  // scipy.stats.kendalltau, exact: 2 / 8!
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 8])).toMatchObject({ s: 28, method: "exact" });
  expectNear(mannKendall([1, 2, 3, 4, 5, 6, 7, 8]).p, 2 / 40_320, 1e-12);
});

test("no trend", () => {
  // scipy.stats.kendalltau
  const result = mannKendall([100, 100.9, 99.7, 100.3, 100.1, 99.9, 100.6, 99.8]);
  if (result.outcome !== "tested") throw new Error("untestable");
  expect(result.s).toBe(-4);
  expectNear(result.tau, -1 / 7, 1e-12);
  expectNear(result.p, 0.7195436507936508, 1e-12);
});

test("with ties: tau-b, and the normal approximation with continuity correction", () => {
  const result = mannKendall([3, 1, 2, 2, 5, 4, 4, 7, 6, 9]);
  if (result.outcome !== "tested") throw new Error("untestable");
  // scipy.stats.kendalltau for tau; S = 31, variance 123, 2 * norm.sf(30 / sqrt(123))
  expect([result.s, result.method]).toEqual([31, "normal approximation"]);
  expectNear(result.tau, 0.7047274841194893, 1e-12);
  expectNear(result.p, 0.006830255863044082, 1e-10);
});

test("exact up to fifty values, approximate beyond", () => {
  const series = Array.from({ length: 51 }, (_, index) => ((7 * index) % 51) + 0.3 * index);
  // scipy.stats.kendalltau(method="exact"); for 51 values S = 501, 2 * norm.sf((|S| - 1) / sqrt(51 * 50 * 107 / 18))
  expectNear(mannKendall(series.slice(0, 50)).p, 0.00011977145388700001, 1e-11);
  expect(mannKendall(series)).toMatchObject({ s: 501, method: "normal approximation" });
  expectNear(mannKendall(series).p, 4.884088131885907e-5, 1e-11);
});

test("turning the order turns S and leaves p, which is in (0, 1]", () => {
  holds(
    property(uniqueArray(integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 12 }), (values) => {
      const [forth, back] = [mannKendall(values), mannKendall(values.toReversed())];
      expect(back.s + forth.s).toBe(0);
      expect(back.p).toBe(forth.p);
      expect((forth.p ?? 0) > 0 && (forth.p ?? 2) <= 1).toBe(true);
    }),
  );
});

test("without a trend 5 % means at most 5 %", () => {
  const draw = normalDraws(112);
  const alarms = shareOf(3_000, () => (mannKendall(draw(12, 0, 1)).p ?? 1) <= 0.05);
  expect(alarms).toBeLessThan(0.06);
  expect(alarms).toBeGreaterThan(0.02);
});

test("one value, and equal values, are not tested", () => {
  expect(mannKendall([1])).toEqual({ outcome: "untestable", reason: "too-few-values", s: 0, p: null });
  expect(mannKendall([2, 2, 2])).toEqual({ outcome: "untestable", reason: "zero-variance", s: 0, p: null });
});
