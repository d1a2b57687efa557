import { double, integer, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "../../src/stats/chiSquare.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("tails and quantiles", () => {
  // scipy.stats.chi2: cdf, sf, ppf
  expectNear(chiSquareCdf(3.5, 4), 0.522121655511276);
  expectNear(chiSquareUpper(80, 5), 8.391825114831597e-16);
  expectNear(chiSquareQuantile(0.1, 3), 0.5843743741551835);
  expectNear(chiSquareQuantile(0.999, 7.5), 25.230054920678604);
  expectNear(chiSquareQuantile(1e-8, 1), 1.5707963267948962e-16);
});

test("quantile and lower tail undo each other", () => {
  const p = double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  holds(
    property(p, integer({ min: 1, max: 300 }), (chance, df) => {
      expectNear(chiSquareCdf(chiSquareQuantile(chance, df), df), chance, 1e-9);
    }),
  );
});

test("a negative value and df of 0 are refused", () => {
  expect(() => chiSquareCdf(-1, 3)).toThrow(RangeError);
  expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
});
