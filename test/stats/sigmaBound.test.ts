import { beforeAll, expect, test } from "vitest";
import { sigmaInterval, sigmaUpperBound } from "../../src/stats/sigmaBound.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test.each([
  // sqrt(k / scipy.stats.chi2.ppf(0.1, k))
  [3, 2.265765949425734],
  [5, 1.7620999086329479],
  [8, 1.5141223057408844],
  [10, 1.433674141138895],
  [20, 1.267824871243834],
  [30, 1.2067993993655992],
])("on %d degrees of freedom the 90 %% upper bound is %d sigma", (df, factor) => {
  expectNear(sigmaUpperBound(0.01, df), 0.01 * factor, 1e-11);
});

test("the interval holds the true sigma as often as it says", () => {
  const draw = normalDraws(81);
  const covered = shareOf(2_000, () => {
    const values = draw(5, 0, 2);
    const sigma = Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / 5);
    const { low, high } = sigmaInterval(sigma, 5, 0.8);
    return low <= 2 && high >= 2;
  });
  expect(Math.abs(covered - 0.8)).toBeLessThan(0.045);
});

test("negative sigma and 0 df are refused", () => {
  expect(() => sigmaUpperBound(-1, 3)).toThrow("sigma is -1: a spread is not negative");
  expect(() => sigmaInterval(1, 0)).toThrow(RangeError);
});
