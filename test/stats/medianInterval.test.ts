import { expect, test } from "vitest";
import { medianInterval } from "../../src/stats/medianInterval.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

function upTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => n - index);
}

test.each([
  // scipy.stats.binom(n, 0.5)
  [6, 1, 6, 0.96875],
  [10, 2, 9, 0.978515625],
  [20, 6, 15, 0.9586105346679688],
  [50, 18, 33, 0.9671608624357315],
])("of %d values ranks %d and %d hold the median", (n, low, high, coverage) => {
  const found = medianInterval(upTo(n));
  expect([found?.low, found?.high, found?.ranks]).toEqual([low, high, [low, high]]);
  expectNear(found?.coverage, coverage, 1e-12);
});

test("under six values 95 % cannot be reached; 80 % can", () => {
  expect(medianInterval(upTo(5))).toBeNull();
  expect(medianInterval(upTo(1))).toBeNull();
  expect(medianInterval(upTo(5), 0.9)?.ranks).toEqual([1, 5]);
});

test("it covers as often as it says", () => {
  const draw = normalDraws(161);
  const covered = shareOf(3_000, () => {
    const found = medianInterval(draw(10, 0, 1));
    return found !== null && found.low <= 0 && found.high >= 0;
  });
  expect(Math.abs(covered - 0.978515625)).toBeLessThan(0.0135);
});

test("an empty sample and a level of 1 are refused", () => {
  expect(() => medianInterval([])).toThrow(RangeError);
  expect(() => medianInterval([1], 1)).toThrow(RangeError);
});
