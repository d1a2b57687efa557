import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeCloser, ratiosFrom } from "../../src/model/publishedEffects.ts";

const limits = { agreePoints: 1, agreePct: 5, leastPct: 3, gapPoints: 20, leastCells: 3 };
const percent = double({ min: -500, max: 500, noNaN: true });

describe("two published effects", () => {
  test("agree within points or a share of the larger, and not by being none", () => {
    expect(agreeCloser(12, 12.5, limits)).toBe(true);
    expect(agreeCloser(100, 104, limits)).toBe(true);
    expect(agreeCloser(12, 14, limits)).toBe(false);
    expect(agreeCloser(0.5, 0.6, limits)).toBe(false);
  });

  test("agree whichever is named first", () => {
    assert(property(percent, percent, (a, b) => agreeCloser(a, b, limits) === agreeCloser(b, a, limits)));
  });
});

describe("ratios to 100 among differences", () => {
  test("begin above the gap", () => {
    expect(ratiosFrom([1, -3, 4, 96, 104, 111], limits)).toBe(96);
  });

  test("are none where there is no gap, too few, or effects that are large", () => {
    expect(ratiosFrom([1, -3, 4, 30, 60, 96], limits)).toBeNull();
    expect(ratiosFrom([1, -3, 4, 96, 104], limits)).toBeNull();
    expect(ratiosFrom([1, -3, 4, 160, 204, 311], limits)).toBeNull();
    expect(ratiosFrom([], limits)).toBeNull();
  });
});
