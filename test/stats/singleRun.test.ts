import { beforeAll, expect, test } from "vitest";
import { naiveFalsePositiveRate, singleRunTest } from "../../src/stats/singleRun.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test("a ratio of 1.05 at a floor of 1 % is 3.45 standard deviations", () => {
  const result = singleRunTest(100, 105, 0.01);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.t, Math.log(1.05) / (0.01 * Math.SQRT2), 1e-11);
  // 2 * scipy.stats.norm.sf(3.449984)
  expectNear(result.p, 0.000560_59, 1e-4);
});

test("a floor learned from few pairs makes the same ratio less unusual", () => {
  const ps = [3, 10, 100, Infinity].map((df) => singleRunTest(100, 105, 0.01, df).p ?? NaN);
  expect(ps).toEqual(ps.toSorted((x, y) => y - x));
});

test("with the df of the floor 5 % means 5 %", () => {
  const draw = normalDraws(91);
  const alarms = shareOf(4_000, () => {
    const floor = draw(3, 0, Math.SQRT2 * 0.01);
    const sigma = Math.sqrt(floor.reduce((sum, d) => sum + d * d, 0) / 6);
    const [a = 0, b = 0] = draw(2, 0, 0.01).map(Math.exp);
    return (singleRunTest(a, b, sigma, 3).p ?? 1) <= 0.05;
  });
  expect(Math.abs(alarms - 0.05)).toBeLessThan(0.017);
});

test("D12: on a floor of 0 nothing is judged, neither a change nor its absence", () => {
  expect(singleRunTest(100, 100, 0)).toMatchObject({
    outcome: "untestable",
    reason: "zero-variance",
    p: null,
  });
  expect(singleRunTest(100, 101, 0)).toMatchObject({ outcome: "untestable", p: null });
});

test("D12: a measurement of 0 is refused, not divided by", () => {
  expect(() => singleRunTest(0, 1, 0.01)).toThrow("a is 0: a number above 0 is needed");
  expect(() => singleRunTest(1, 1, -0.01)).toThrow(RangeError);
});

test.each([
  // closed form (data/knowledge/statistics.md 1)
  [0, 0.3, 200, 0.05],
  [0.02, 0.3, 200, 0.15384430729879464],
  [0.02, 0.3, 1000, 0.40091704090096647],
])(
  "run noise %d, request noise %d, %d requests: the naive test is wrong in %d of cases",
  (run, request, n, rate) => {
    expectNear(naiveFalsePositiveRate(run, request, n), rate, 1e-10);
  },
);
