import { array, constantFrom, double, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { orderedDifferences } from "../../src/stats/orderedDifferences.ts";
import { holds } from "./expectations.ts";

const value = oneof(
  double({ min: -1e6, max: 1e6, noNaN: true }),
  constantFrom(0, -0, 1, 1.5, -1, 1e-320, 1e300),
);
const many = array(value, { minLength: 101, maxLength: 104 });

test("of many values each rank has the difference that sorting all of them gives", () => {
  holds(
    property(many, many, (a, b) => {
      const sorted = Float64Array.from(b.flatMap((second) => a.map((first) => second - first))).toSorted();
      const { length, at } = orderedDifferences(a, b);
      expect(length).toBe(sorted.length);
      for (const rank of [0, 1, Math.floor(length / 3), Math.floor(length / 2), length - 2, length - 1])
        expect(at(rank) - sorted[rank]!).toBe(0);
    }),
  );
});

test("of few values too", () => {
  const { length, at } = orderedDifferences([1, 2], [4, 8]);
  expect(Array.from({ length }, (_, rank) => at(rank))).toEqual([2, 3, 6, 7]);
});

test("nothing and what is no number are refused", () => {
  expect(() => orderedDifferences([], [1])).toThrow(RangeError);
  expect(() => orderedDifferences([1], [Number.NaN])).toThrow(RangeError);
});
