import { integer, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { tInterval } from "../../src/stats/tTest.ts";
import type { TestedT, TTest } from "../../src/stats/tTest.ts";
import { welchT, welchTOfSummaries } from "../../src/stats/welchT.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds, sample } from "./expectations.ts";

beforeAll(ready);

function tested(result: TTest): TestedT {
  if (result.outcome !== "tested") throw new Error(result.reason);
  return result;
}

test("four runs against five", () => {
  // scipy.stats.ttest_ind(b, a, equal_var=False)
  const result = tested(welchT([12.1, 11.8, 12.6, 12.0], [11.2, 11.5, 10.9, 11.9, 11.1]));
  expectNear(result.t, -3.30411406156848, 1e-12);
  expectNear(result.df, 6.900959864399485, 1e-12);
  expectNear(result.p, 0.01331702939001541, 1e-11);
  const interval = tInterval(result);
  expectNear(interval?.low, -1.382787116798942, 1e-11);
  expectNear(interval?.high, -0.22721288320105737, 1e-11);
});

test("summaries, also with one constant side", () => {
  // scipy.stats.ttest_ind_from_stats
  const result = tested(
    welchTOfSummaries({ mean: 1234.5, sd: 12.3, n: 3 }, { mean: 1180.2, sd: 15.9, n: 3 }),
  );
  expectNear(result.t, -4.678601241486325, 1e-12);
  expectNear(result.p, 0.01095142320169682, 1e-11);
  const constant = tested(welchTOfSummaries({ mean: 50, sd: 0, n: 3 }, { mean: 51, sd: 0.4, n: 3 }));
  expectNear(constant.df, 2, 1e-12);
  expectNear(constant.p, 0.04941362421328313, 1e-11);
});

test("D20: at an offset of 1e9 t keeps its digits, which R loses", () => {
  const a = [1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3, 1e9 + 0.4];
  const shifted = tested(
    welchT(
      a,
      a.map((x) => x + 0.25),
    ),
  );
  const origin = a[0] ?? 0;
  const near = tested(
    welchT(
      a.map((x) => x - origin),
      a.map((x) => x + 0.25 - origin),
    ),
  );
  expectNear(shifted.t, near.t, 1e-12);
});

describe("degenerate samples", () => {
  test("D5: identical constants are not significant, and not tested", () => {
    expect(welchT([5, 5, 5], [5, 5, 5])).toEqual({
      outcome: "untestable",
      reason: "zero-variance",
      estimate: 0,
      p: null,
    });
  });

  test("different constants give the exact difference without a p", () => {
    expect(welchT([5, 5, 5], [6, 6])).toEqual({
      outcome: "untestable",
      reason: "zero-variance",
      estimate: 1,
      p: null,
    });
  });

  test("D5: one run against one, or against many, is not significant", () => {
    expect(welchT([5], [6])).toMatchObject({ reason: "too-few-values", estimate: 1, p: null });
    expect(welchT([5, 6, 7], [60])).toMatchObject({ reason: "too-few-values", estimate: 54, p: null });
  });

  test("D2: a NaN is refused at once, with its place", () => {
    expect(() => welchT([1, 2], [3, NaN])).toThrow("b[1] is NaN: a finite number is needed");
  });
});

test("D9: exchanging the sides turns every sign and nothing else", () => {
  holds(
    property(sample, sample, (a, b) => {
      const [forth, back] = [welchT(a, b), welchT(b, a)];
      expect(back.p).toEqual(forth.p);
      expect(back.estimate + forth.estimate).toBe(0);
      if (forth.outcome === "tested" && back.outcome === "tested")
        expectNear(back.pLess, forth.pGreater, 1e-15);
    }),
  );
});

test("a positive difference is never reported as more likely negative", () => {
  holds(
    property(sample, sample, (a, b) => {
      const result = welchT(a, b);
      if (result.outcome === "tested") expect(result.estimate > 0).toBe(result.pGreater < result.pLess);
    }),
  );
});

test("p does not depend on the unit or the origin", () => {
  holds(
    property(sample, sample, integer({ min: -60, max: 60 }), (a, b, exponent) => {
      const result = welchT(a, b);
      if (result.outcome === "untestable") return;
      const scale = 2 ** exponent;
      expectNear(
        welchT(
          a.map((x) => x * scale),
          b.map((x) => x * scale),
        ).p,
        result.p,
        1e-12,
      );
      expectNear(
        welchT(
          a.map((x) => x + 4096),
          b.map((x) => x + 4096),
        ).p,
        result.p,
        1e-8,
      );
    }),
  );
});

test("D7: 5 % means at most 5 % at two, three and five runs (ddof 0 gives up to 9.5 %)", () => {
  const draw = normalDraws(11);
  for (const n of [2, 3, 5]) {
    const alarms = shareOf(4_000, () => (welchT(draw(n, 0, 1), draw(n, 0, 1)).p ?? 1) <= 0.05);
    // Welch is conservative at so few runs; 0.06 is three standard deviations of 4,000 rounds above 0.05
    expect(alarms).toBeLessThan(0.06);
    expect(alarms).toBeGreaterThan(0.005);
  }
});

test("D15: in A/A data the one-sided lower bound credits a gain in 5 % of cases, not in 13 %", () => {
  const draw = normalDraws(12);
  const credited = shareOf(
    10_000,
    () => (tInterval(welchT(draw(20, 0, 1), draw(20, 0, 1)), 0.9)?.low ?? 0) > 0,
  );
  // five standard deviations of 10,000 rounds
  expect(Math.abs(credited - 0.05)).toBeLessThan(0.011);
});
