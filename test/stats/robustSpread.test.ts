import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { robustSpread } from "../../src/stats/robustSpread.ts";

describe("median and robust spread", () => {
  test("by hand", () => {
    const { median, spread, df } = robustSpread([1, 2, 4, 7, 100]);
    expect(median).toBe(4);
    expect(spread).toBeCloseTo((1.4826 * 5 * 3) / 4.2, 12);
    expect(df).toBeCloseTo(1.48, 12);
    expect(robustSpread([3, 1]).median).toBe(2);
  });

  test("one odd value of nine moves the spread by no more than its neighbours allow, a shift not at all", () => {
    const sample = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(sample, fc.integer({ min: -1e6, max: 1e6 }), (values, shift) => {
        const { spread } = robustSpread(values);
        expect(robustSpread(values.map((each) => each + shift)).spread).toBeCloseTo(spread, 6);
        expect(robustSpread([...values.slice(1), 1e9]).spread).toBeLessThan(3000);
      }),
    );
  });

  test("refuses what is no sample", () => {
    expect(() => robustSpread([])).toThrow(RangeError);
    expect(() => robustSpread([1, Number.NaN])).toThrow(RangeError);
  });
});
