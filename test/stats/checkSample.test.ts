import { describe, expect, test } from "vitest";
import { checkCount, checkFraction, checkPositiveSample, checkSample } from "../../src/stats/checkSample.ts";

describe("samples", () => {
  test("finite samples pass", () => {
    expect(() => checkSample("a", [-1, 0, 2.5])).not.toThrow();
    expect(() => checkPositiveSample("a", [1e-300, 2])).not.toThrow();
  });

  test.each([
    [[], "a is empty: a sample needs at least one value"],
    [[1, NaN], "a[1] is NaN: a finite number is needed"],
    [[Infinity], "a[0] is Infinity: a finite number is needed"],
  ])("%j is refused with its place", (values, message) => {
    expect(() => checkSample("a", values)).toThrow(new RangeError(message));
  });

  test.each([[[1, 0]], [[1, -2]]])("%j has no logarithm", (values) => {
    expect(() => checkPositiveSample("a", values)).toThrow(/^a\[1\] is (0|-2): a number above 0 is needed$/u);
  });
});

test.each([0, 1, -0.1, 1.5, NaN])("a level of %d is refused", (level) => {
  expect(() => checkFraction("level", level)).toThrow(RangeError);
});

test.each([1, 2.5, NaN, Infinity])("%d is not a whole number of at least 2", (n) => {
  expect(() => checkCount("n", n, 2)).toThrow(RangeError);
});
