import { beforeAll, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { tInterval, tTest, untestable } from "../../src/stats/tTest.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test("an estimate of two standard errors on 10 df", () => {
  const result = tTest(-0.4, 0.2, 10);
  if (result.outcome !== "tested") throw new Error("untestable");
  // scipy.stats.t.sf(2, 10)
  expectNear(result.pLess, 0.0366940173853702, 1e-11);
  expectNear(result.p, 2 * 0.0366940173853702, 1e-11);
  expectNear(result.pLess + result.pGreater, 1, 1e-15);
  expect(result.t).toBe(-2);
});

test("the interval excludes 0 exactly when p is below alpha", () => {
  for (const estimate of [0.1, 0.44, 0.446, 0.9]) {
    const result = tTest(estimate, 0.2, 10);
    const interval = tInterval(result);
    expect((interval?.low ?? 0) > 0).toBe((result.p ?? 1) < 0.05);
  }
});

test("no spread, no test: an exact difference is kept, p is null and there is no interval", () => {
  const result = tTest(3, 0, 4);
  expect(result).toEqual(untestable("zero-variance", 3));
  expect(tInterval(result)).toBeNull();
});

test("a t beyond all doubles stays finite", () => {
  expect(tTest(1e300, 1e-300, 4)).toMatchObject({ t: Number.MAX_VALUE, p: 0 });
});

test("infinite estimates and levels outside (0, 1) are refused", () => {
  expect(() => tTest(Infinity, 1, 3)).toThrow("the values exceed the range of doubles");
  expect(() => tInterval(tTest(1, 1, 3), 1)).toThrow(RangeError);
});
