import { beforeAll, expect, test } from "vitest";
import { sampleMoments } from "../../src/stats/sampleMoments.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { pooledSd, studentT, studentTOfSummaries } from "../../src/stats/studentT.ts";
import { tInterval } from "../../src/stats/tTest.ts";
import { welchT } from "../../src/stats/welchT.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test("four runs against five", () => {
  // scipy.stats.ttest_ind(b, a)
  const result = studentT([12.1, 11.8, 12.6, 12.0], [11.2, 11.5, 10.9, 11.9, 11.1]);
  if (result.outcome !== "tested") throw new Error("untestable");
  expectNear(result.t, -3.248054425322572, 1e-12);
  expectNear(result.p, 0.014095146529227016, 1e-11);
  expect(result.df).toBe(7);
  expectNear(tInterval(result)?.low, -1.3910500697561883, 1e-11);
});

test("summaries give what their samples give", () => {
  const [a, b] = [
    [10, 12, 14],
    [11, 15],
  ];
  const result = studentTOfSummaries({ mean: 12, sd: 2, n: 3 }, { mean: 13, sd: Math.sqrt(8), n: 2 });
  expectNear(result.p, studentT(a, b).p ?? NaN, 1e-12);
});

test("with equal sizes t is Welch's t, with no fewer degrees of freedom", () => {
  const [a, b] = [
    [1, 2, 4],
    [5, 9, 13],
  ];
  const [student, welch] = [studentT(a, b), welchT(a, b)];
  if (student.outcome !== "tested" || welch.outcome !== "tested") throw new Error("untestable");
  expectNear(student.t, welch.t, 1e-12);
  expect(student.df).toBeGreaterThan(welch.df);
});

test("one run against several borrows their spread; one against one has none", () => {
  // scipy.stats.ttest_ind([7], [1, 2, 3]): t = 4.330127, df = 2, p = 0.0494
  expectNear(studentT([1, 2, 3], [7]).p, 0.04941362421328313, 1e-11);
  expect(studentT([1], [7])).toMatchObject({
    outcome: "untestable",
    reason: "too-few-values",
    estimate: 6,
    p: null,
  });
});

test("constants are not tested", () => {
  expect(studentT([2, 2], [3, 3])).toMatchObject({ reason: "zero-variance", estimate: 1, p: null });
});

test("pooling weighs by degrees of freedom and skips what has none", () => {
  const groups = [[1, 3], [10, 12, 14], [99]].map((group) => sampleMoments("group", group));
  const { sd, df } = pooledSd(groups);
  expect(df).toBe(3);
  expectNear(sd ** 2, (2 * 1 + 4 * 2) / 3, 1e-12);
  expect(pooledSd([])).toEqual({ sd: 0, df: 0 });
});

test("D7: the size is 5 % at three runs", () => {
  const draw = normalDraws(21);
  const alarms = shareOf(4_000, () => (studentT(draw(3, 0, 1), draw(3, 0, 1)).p ?? 1) <= 0.05);
  expect(Math.abs(alarms - 0.05)).toBeLessThan(0.011);
});
