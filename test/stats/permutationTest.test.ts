import { property } from "fast-check";
import { expect, test } from "vitest";
import { permutationTest } from "../../src/stats/permutationTest.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear, holds, sample } from "./expectations.ts";

const seed = 1;

test("all splits of three and three, two and five, six and six", () => {
  // Exact decimals, all splits enumerated
  expect(permutationTest([101.2, 100.8, 101.5], [95.1, 94.7, 95.6], { seed })).toMatchObject({
    count: 2,
    total: 20,
    p: 0.1,
  });
  expect(permutationTest([10, 10.4], [11, 11.9, 10.8, 11.3, 11.1], { seed })).toMatchObject({
    count: 1,
    total: 21,
  });
  const outlier = permutationTest([20.1, 20.3, 19.9, 20.2, 20, 61.7], [18.9, 19.1, 19, 18.8, 19.2, 19.1], {
    seed,
  });
  expect(outlier).toMatchObject({ count: 2, total: 924, method: "exact" });
});

test("D18: p is never 0, also where relabellings are only sampled", () => {
  const far = Array.from({ length: 15 }, (_, index) => 1_000 + index);
  const near = Array.from({ length: 15 }, (_, index) => index);
  const result = permutationTest(near, far, { seed, resamples: 999 });
  expect(result).toMatchObject({ method: "sampled", count: 0, total: 999, p: 1 / 1_000, estimate: 1_000 });
});

test("same seed, same p", () => {
  const draw = normalDraws(141);
  const [a, b] = [draw(12, 0, 1), draw(14, 0.5, 1)];
  expect(permutationTest(a, b, { seed: 3, resamples: 500 })).toEqual(
    permutationTest(a, b, { seed: 3, resamples: 500 }),
  );
});

test("four against twenty-four, sampled: 5 % means 5 %, where a pool cut in half gives 14 %", () => {
  const draw = normalDraws(142);
  const alarms = shareOf(
    1_000,
    () => permutationTest(draw(4, 0, 1), draw(24, 0, 1), { seed, resamples: 199 }).p <= 0.05,
  );
  // five standard deviations of 1,000 rounds
  expect(Math.abs(alarms - 0.05)).toBeLessThan(0.035);
});

test("constants and one against one: p is 1, everything is as extreme", () => {
  expect(permutationTest([2, 2], [2, 2, 2], { seed }).p).toBe(1);
  expect(permutationTest([1], [2], { seed }).p).toBe(1);
});

test("for small samples: p in (0, 1], turned with the sides, the same at another origin", () => {
  const small = sample.map((values) => values.slice(0, 5));
  holds(
    property(small, small, (a, b) => {
      const forth = permutationTest(a, b, { seed });
      expect(forth.p > 0 && forth.p <= 1).toBe(true);
      expectNear(permutationTest(b, a, { seed }).p, forth.p, 1e-12);
      const moved = permutationTest(
        a.map((x) => x + 512),
        b.map((x) => x + 512),
        { seed },
      );
      expect(moved.count).toBe(forth.count);
    }),
  );
});
