import { beforeAll, expect, test } from "vitest";
import { noiseFloor } from "../../src/stats/noiseFloor.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

const pairs: readonly (readonly [number, number])[] = [
  [100, 101.3],
  [250, 248.1],
  [33.2, 33.9],
  [1200, 1187],
  [88, 88.9],
  [5.01, 4.98],
  [640, 655],
  [17.3, 17.25],
];

test("eight A/A pairs", () => {
  // mpmath, scipy.stats.chi2
  const floor = noiseFloor(pairs);
  expect(floor?.pairs).toBe(8);
  expectNear(floor?.sigma, 0.009564680399139713, 1e-11);
  expectNear(floor?.sigmaUpper, 0.014482095939620066, 1e-11);
  expectNear(floor?.interval.low, 0.006460530657398215, 1e-11);
  expectNear(floor?.interval.high, 0.018323736213325215, 1e-11);
  expectNear(floor?.meanLogRatio, 0.004962737579525465, 1e-10);
  expectNear(floor?.quantile95, 0.022361386995383946, 1e-11);
});

test("which run of a pair comes first does not change sigma", () => {
  const turned = noiseFloor(pairs.map(([first, second]) => [second, first] as const));
  expectNear(turned?.sigma, noiseFloor(pairs)?.sigma ?? NaN, 1e-12);
  expectNear(turned?.meanLogRatio, -(noiseFloor(pairs)?.meanLogRatio ?? NaN), 1e-12);
});

test("no pairs is unknown, not 0; equal pairs are 0", () => {
  expect(noiseFloor([])).toBeNull();
  expect(
    noiseFloor([
      [5, 5],
      [7, 7],
    ]),
  ).toMatchObject({ pairs: 2, sigma: 0, sigmaUpper: 0 });
});

test("a zero measurement is refused", () => {
  expect(() => noiseFloor([[1, 0]])).toThrow("b[0] is 0: a number above 0 is needed");
});
