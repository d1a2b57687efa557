import { beforeAll, describe, expect, test } from "vitest";
import { detectableNcp, minimalDetectableEffect, powerOfT, trialsNeeded } from "../../src/stats/power.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { studentT } from "../../src/stats/studentT.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test("power of two samples, and of pairs", () => {
  // R power.t.test; scipy.stats.nct.sf(t.ppf(.975, df), df, ncp)
  expectNear(powerOfT({ n: 3, effect: 0.02, sd: 0.01 }), 0.46260812864823, 1e-10);
  expectNear(powerOfT({ n: 4, effect: 2, sd: 1 }), 0.6568712987884662, 1e-10);
  expectNear(powerOfT({ n: 5, effect: 1.5, sd: 1, design: "pairs" }), 0.710701794725785, 1e-10);
  expectNear(powerOfT({ n: 20, effect: 0.01, sd: 0.02, alpha: 0.001 }), 0.0344953849160292, 1e-9);
});

test("simulation agrees", () => {
  const draw = normalDraws(101);
  const found = shareOf(3_000, () => {
    const result = studentT(draw(5, 0, 1), draw(5, 2, 1));
    return result.outcome === "tested" && result.p <= 0.05 && result.estimate > 0;
  });
  expect(Math.abs(found - powerOfT({ n: 5, effect: 2, sd: 1 }))).toBeLessThan(0.037);
});

describe("runs needed", () => {
  test.each([
    // non-central t, 80 % at 5 %: sd, effect, n
    [0.01, 0.02, 6],
    [0.01, 0.03, 4],
    [0.01, 0.05, 3],
    [0.01, 0.1, 2],
    [0.02, 0.02, 18],
    [0.02, 0.03, 9],
    [0.02, 0.05, 4],
    [0.02, 0.1, 3],
    [0.05, 0.02, 102],
    [0.05, 0.05, 18],
    [0.1, 0.05, 67],
  ])("sd %d, ratio 1 + %d: %d per side", (sd, change, n) => {
    expect(trialsNeeded({ effect: Math.log(1 + change), sd })?.trials).toBe(n);
  });

  test("the exact solution", () => {
    // R power.t.test
    expectNear(trialsNeeded({ effect: 0.5, sd: 1 })?.n, 63.7657637248441, 1e-9);
    expectNear(trialsNeeded({ effect: 0.01, sd: 0.011, alpha: 0.01 })?.n, 29.9636751923377, 1e-9);
  });

  test("two are always needed, and above the cap, or for no effect at all, it is not worth it", () => {
    expect(trialsNeeded({ effect: 5, sd: 0.001 })).toEqual({ trials: 2, n: 2 });
    expect(trialsNeeded({ effect: 0.001, sd: 0.1, cap: 100 })).toBeNull();
    expect(trialsNeeded({ effect: 0, sd: 0.1 })).toBeNull();
    expect(trialsNeeded({ effect: 0.05, sd: 0.01, cap: 3 })?.trials).toBe(3);
    expect(trialsNeeded({ effect: 0.02, sd: 0.01, cap: 5 })).toBeNull();
  });

  test("the sign of the effect does not matter, and one run fewer is not enough", () => {
    const plan = { effect: -0.03, sd: 0.02, alpha: 0.005 };
    const trials = trialsNeeded(plan)?.trials ?? NaN;
    expect(powerOfT({ ...plan, n: trials })).toBeGreaterThanOrEqual(0.8);
    expect(powerOfT({ ...plan, n: trials - 1 })).toBeLessThan(0.8);
  });
});

describe("minimal detectable effect", () => {
  test("D19: five runs at alpha 0.0005 need 4.345 sd, where statsmodels says 3.688", () => {
    // R power.t.test, which solves to 1e-7
    expectNear(minimalDetectableEffect({ n: 5, sd: 1, alpha: 0.0005 }), 4.34524042373338, 1e-7);
    expect(powerOfT({ n: 5, effect: 3.688, sd: 1, alpha: 0.0005 })).toBeLessThan(0.61);
  });

  test("it is what the power says it is", () => {
    for (const n of [2, 3, 10, 50]) {
      for (const design of ["two samples", "pairs"] as const) {
        const effect = minimalDetectableEffect({ n, sd: 0.03, power: 0.9, design });
        expectNear(powerOfT({ n, effect, sd: 0.03, design }), 0.9, 1e-9);
      }
    }
  });

  test("in standard errors, for any t test", () => {
    expectNear(
      detectableNcp(4) * Math.sqrt(2 / 3) * 0.01,
      minimalDetectableEffect({ n: 3, sd: 0.01 }),
      1e-12,
    );
    // Infinite df: z(0.975) + z(0.8)
    expectNear(detectableNcp(Infinity), 1.959963984540054 + 0.8416212335729143, 1e-10);
  });
});

test("one run, no spread and impossible powers are refused", () => {
  expect(() => powerOfT({ n: 1, effect: 1, sd: 1 })).toThrow("n is 1: a spread needs at least two runs");
  expect(() => minimalDetectableEffect({ n: 1.5, sd: 1 })).toThrow(RangeError);
  expect(() => powerOfT({ n: 3, effect: 1, sd: 0 })).toThrow(RangeError);
  expect(() => powerOfT({ n: 3, effect: NaN, sd: 1 })).toThrow(RangeError);
  expect(() => detectableNcp(4, 0.05, 0.01)).toThrow("reached without any effect");
});
