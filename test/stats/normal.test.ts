import { double, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { normalCdf, normalQuantile, normalTwoSidedP, normalUpper } from "../../src/stats/normal.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("tails and quantiles", () => {
  // scipy.stats.norm: sf, cdf, ppf
  expectNear(normalUpper(-1.2), 0.8849303297782918);
  expectNear(normalUpper(8.5), 9.479534822203318e-18);
  expectNear(normalUpper(30), 4.906713927148187e-198, 1e-11);
  expectNear(normalCdf(1), 0.8413447460685429);
  expectNear(normalTwoSidedP(-1.959963984540054), 0.05);
  expectNear(normalQuantile(1e-10), -6.361340902404056);
});

test("quantile and lower tail undo each other", () => {
  holds(
    property(double({ min: 1e-12, max: 1 - 1e-6, noNaN: true }), (p) => {
      expectNear(normalCdf(normalQuantile(p)), p, 1e-11);
    }),
  );
});

test("0 and 1 have no quantile, NaN no tail", () => {
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => normalUpper(NaN)).toThrow(RangeError);
});
