import { beforeAll, expect, test } from "vitest";
import { pooledLogSd } from "../../src/stats/pooledLogSd.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

const groups = [
  [101.2, 100.8, 101.5],
  [52.1, 48.7, 55.3],
  [10, 10.4],
  [7.7, 7.71, 7.69, 7.72],
];

test("four groups at different levels", () => {
  // mpmath
  const pooled = pooledLogSd(groups);
  expectNear(pooled?.sigma, 0.03333248809692591, 1e-11);
  expect(pooled?.df).toBe(8);
  expectNear(pooled?.sigmaUpper, 0.03333248809692591 * 1.5141223057408844, 1e-10);
});

test("units do not matter, single runs lend nothing", () => {
  const scaled = pooledLogSd([...groups.map((group, index) => group.map((x) => x * 10 ** index)), [3]]);
  expectNear(scaled?.sigma, pooledLogSd(groups)?.sigma ?? NaN, 1e-10);
  expect(scaled?.df).toBe(8);
});

test("D16: only single runs: unknown, not 0", () => {
  expect(pooledLogSd([[1], [2]])).toBeNull();
  expect(pooledLogSd([])).toBeNull();
});

test("the place of a bad value is named", () => {
  expect(() =>
    pooledLogSd([
      [1, 2],
      [3, -1],
    ]),
  ).toThrow("groups[1][1] is -1");
});
