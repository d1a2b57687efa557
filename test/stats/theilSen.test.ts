import { expect, test } from "vitest";
import { theilSenSlope } from "../../src/stats/theilSen.ts";
import { expectNear } from "./expectations.ts";

test("slopes per run", () => {
  // scipy.stats.theilslopes
  expectNear(theilSenSlope([3, 1, 2, 2, 5, 4, 4, 7, 6, 9]), 2 / 3, 1e-12);
  expectNear(theilSenSlope([100, 100.4, 100.9, 101.1, 101.9, 102.2, 102.4, 103.1]), 0.44, 1e-12);
});

test("one bad run does not move a line, the reverse order turns it", () => {
  expect(theilSenSlope([0, 2, 4, 6, 800, 10, 12])).toBe(2);
  expect(theilSenSlope([12, 10, 8, 6])).toBe(-2);
});

test("a single run has no slope; an empty series is refused", () => {
  expect(theilSenSlope([3])).toBeNull();
  expect(() => theilSenSlope([])).toThrow(RangeError);
});
