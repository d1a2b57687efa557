import { expect, test } from "vitest";
import { autocorrelation } from "../../src/stats/autocorrelation.ts";
import { normalDraws } from "./draws.ts";
import { expectNear } from "./expectations.ts";

test("a drift makes eight runs worth two", () => {
  // numpy
  const found = autocorrelation([100, 100.4, 100.9, 101.1, 101.9, 102.2, 102.4, 103.1]);
  expectNear(found?.lag1, 0.5925, 1e-11);
  expectNear(found?.effectiveN, 2.047095761381474, 1e-11);
});

test("alternating runs repel each other", () => {
  // (-1)^i of four: -3/4
  expectNear(autocorrelation([1, -1, 1, -1])?.lag1, -0.75, 1e-12);
});

test("it does not depend on unit or offset", () => {
  const values = normalDraws(121)(20, 0, 1);
  const found = autocorrelation(values)?.lag1 ?? NaN;
  expectNear(autocorrelation(values.map((x) => 1e6 + 8 * x))?.lag1, found, 1e-6);
});

test("two runs, and constant ones, have none", () => {
  expect(autocorrelation([1, 2])).toBeNull();
  expect(autocorrelation([1, 1, 1, 1])).toBeNull();
});
