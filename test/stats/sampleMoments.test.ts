import { expect, test } from "vitest";
import { meanDifference, sampleMoments } from "../../src/stats/sampleMoments.ts";
import { expectNear } from "./expectations.ts";

test("a huge offset costs no digits (R and naive sums lose them)", () => {
  const { sd } = sampleMoments("x", [1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3, 1e9 + 0.4]);
  // mpmath on the exact doubles
  expectNear(sd, 0.129099414093878, 1e-12);
});

test("the spread of a constant is exactly 0, of a single value unknown", () => {
  expect(sampleMoments("x", [0.1, 0.1, 0.1]).sd).toBe(0);
  expect(sampleMoments("x", [0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3]).sd).toBe(0);
  expect(sampleMoments("x", [42.5]).sd).toBeNull();
});

test("squares may not overflow or vanish", () => {
  expectNear(sampleMoments("x", [1e200, 3e200]).sd, Math.SQRT2 * 1e200);
  expectNear(sampleMoments("x", [1e-200, 3e-200]).sd, Math.SQRT2 * 1e-200);
  expect(() => sampleMoments("x", [-1.7e308, 1.7e308])).toThrow("x spans more than a double can hold");
});

test("the difference of means does not pass through rounded means", () => {
  const difference = meanDifference(
    sampleMoments("a", [1e9 + 0.25, 1e9 + 0.5]),
    sampleMoments("b", [1e9 + 0.5, 1e9 + 1]),
  );
  expect(difference).toBe(0.375);
});
