import { double, integer, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { tQuantile, tTwoSidedP, tUpper } from "../../src/stats/tDistribution.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("df is not cut to a whole number", () => {
  // 2 * scipy.stats.t.sf(2.5, 3.7), t.ppf(.975, 3.7)
  expectNear(tTwoSidedP(2.5, 3.7), 0.07182202291182678, 1e-11);
  expectNear(tQuantile(0.975, 3.7), 2.8675207071911895, 1e-11);
});

test("far tails, a t near 0, many and infinite df", () => {
  // mpmath, 50 digits
  expectNear(tTwoSidedP(400, 57.3), 1.9484101293221276e-100, 1e-11);
  expectNear(tTwoSidedP(5, 1e6), 5.733997870890742e-7, 1e-12);
  expectNear(1 - tTwoSidedP(1e-8, 3), 7.351052e-9, 1e-6);
  // 2 * scipy.stats.t.sf(30, 12000.5)
  expectNear(tTwoSidedP(30, 12_000.5), 9.749211960286371e-191, 1e-10);
  expectNear(tTwoSidedP(1.959963984540054, Infinity), 0.05, 1e-12);
  expectNear(tQuantile(0.975, Infinity), 1.959963984540054, 1e-12);
  expectNear(tQuantile(0.9995, 3), 12.923978636687483, 1e-11);
  expect(tTwoSidedP(1e300, 50)).toBe(0);
});

test("no step where Hill's expansion takes over at 5,000 df", () => {
  // ln p falls by 1.5e-3 per df at t = 20
  for (const t of [0.1, 2, 8, 20]) expectNear(tTwoSidedP(t, 4_999.999), tTwoSidedP(t, 5_000), 1e-5);
});

test("quantile and tail undo each other, and both are odd", () => {
  const df = double({ min: 1, max: 1e4, noNaN: true });
  holds(
    property(double({ min: 1e-9, max: 0.4999, noNaN: true }), df, (p, degrees) => {
      const t = tQuantile(p, degrees);
      expectNear(tUpper(-t, degrees), p, 1e-9);
      expectNear(tQuantile(1 - p, degrees), -t, 1e-6);
    }),
  );
});

test("p falls as t grows and as df grows", () => {
  holds(
    property(double({ min: 0.01, max: 30, noNaN: true }), integer({ min: 1, max: 100 }), (t, df) => {
      expect(tTwoSidedP(t * 1.1, df)).toBeLessThan(tTwoSidedP(t, df));
      expect(tTwoSidedP(t, df + 1)).toBeLessThan(tTwoSidedP(t, df));
    }),
  );
});

test("df of 0, NaN and p of 1 are refused", () => {
  expect(() => tTwoSidedP(1, 0)).toThrow("df is 0: degrees of freedom must be above 0");
  expect(() => tTwoSidedP(1, NaN)).toThrow(RangeError);
  expect(() => tTwoSidedP(NaN, 3)).toThrow(RangeError);
  expect(() => tQuantile(1, 3)).toThrow(RangeError);
});
