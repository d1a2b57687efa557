import { array, assert, double, integer, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { commonSlope } from "../../src/stats/commonSlope.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);

describe("the slope that two groups share", () => {
  test("is that of one line each, with its t", () => {
    // least squares of y on group and place, by numpy and scipy: t 17.391 on 4 degrees of freedom
    const found = commonSlope([
      [1, 2.1, 2.9, 4.2],
      [10, 11.2, 11.9],
    ]);
    expect(found?.slope).toBeCloseTo(1.0142857142857142, 10);
    expect(found?.reach).toBeCloseTo(0.16192556682, 8);
    expect(found?.p).toBeCloseTo(6.416570957e-5, 8);
  });

  test("does not exist without a degree of freedom or a spread; a straight line is the surest of all", () => {
    const low = [1, 2, 3];
    const high = low.map((value) => value + 3);
    expect(commonSlope([[1, 2], [5]])).toBeNull();
    expect(commonSlope([[1], [2]])).toBeNull();
    expect(commonSlope([[3, 3, 3]])).toBeNull();
    expect(
      commonSlope([
        [0, 0, 2e-162],
        [0, 0, 0],
      ]),
    ).toBeNull();
    expect(commonSlope([low, high])?.slope).toBe(1);
    expect(commonSlope([low, high])?.p).toBeLessThan(1e-6);
    expect(() => commonSlope([[1, Number.NaN]])).toThrow(RangeError);
  });

  test("does not depend on where the groups lie", () => {
    const group = array(double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 6 });
    assert(
      property(group, group, integer({ min: -50, max: 50 }), (a, b, shift) => {
        const [one, other] = [commonSlope([a, b]), commonSlope([a, b.map((each) => each + shift)])];
        if (one !== null && other !== null && one.p > 1e-6) expect(other.slope).toBeCloseTo(one.slope, 6);
      }),
    );
  });
});
