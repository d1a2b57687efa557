import { array, constant, double, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../../src/stats/adjustP.ts";
import { expectAllNear, holds } from "./expectations.ts";

const ps = [0.04, 0.001, 0.2, 0.03, 0.049, 0.5];

test("unsorted values, in the order given", () => {
  // R p.adjust
  expectAllNear(benjaminiHochberg(ps), [0.0735, 0.006, 0.24, 0.0735, 0.0735, 0.5]);
  expectAllNear(benjaminiYekutieli(ps), [0.180075, 0.0147, 0.588, 0.180075, 0.180075, 1]);
  expectAllNear(holm(ps), [0.16, 0.006, 0.4, 0.15, 0.16, 0.5]);
});

test("zeros, ones and values near the smallest double", () => {
  expectAllNear(benjaminiHochberg([0, 0, 1, 1, 0.5]), [0, 0, 1, 1, 5 / 6]);
  expectAllNear(benjaminiHochberg([1e-300, 1e-200, 1e-20, 0.04]), [4e-300, 2e-200, 4e-20 / 3, 0.04]);
  expectAllNear(holm([1e-300, 1e-200, 1e-20, 0.04]), [4e-300, 3e-200, 2e-20, 0.04]);
});

test("an empty family, and a family of one", () => {
  for (const method of [benjaminiHochberg, benjaminiYekutieli, holm]) {
    expect(method([])).toEqual([]);
    expect(method([0.03])).toEqual([0.03]);
  }
});

test("D5: what was not tested is not counted and stays untested", () => {
  expectAllNear(benjaminiHochberg([0.01, 0.02]), [0.02, 0.02]);
  expect(benjaminiHochberg([null, 0.01, null, 0.02])).toEqual([null, 0.02, null, 0.02]);
  expect(holm([null])).toEqual([null]);
});

test("a hundred rank tests of three runs can never pass", () => {
  const adjusted = benjaminiHochberg(Array.from({ length: 100 }, (_, index) => (index < 20 ? 0.1 : 0.4)));
  expect(Math.min(...adjusted.map((p) => p ?? 1))).toBeCloseTo(0.4, 12);
});

test("adjusted values stay in order, at least p, at most 1, and BY is never below BH", () => {
  const p = oneof(double({ min: 0, max: 1, noNaN: true }), constant(0.05));
  holds(
    property(array(p, { minLength: 1, maxLength: 30 }), (family) => {
      const order = family.map((_, index) => index).toSorted((x, y) => (family[x] ?? 0) - (family[y] ?? 0));
      const [bh, by] = [benjaminiHochberg(family), benjaminiYekutieli(family)];
      for (const adjusted of [bh, by, holm(family)]) {
        const inOrder = order.map((index) => adjusted[index] ?? NaN);
        expect(inOrder).toEqual(inOrder.toSorted((x, y) => x - y));
        for (const [index, value] of adjusted.entries()) {
          expect((value ?? NaN) >= (family[index] ?? NaN) * (1 - 1e-12) && (value ?? NaN) <= 1).toBe(true);
        }
      }
      for (const [index, value] of by.entries())
        expect(value ?? NaN).toBeGreaterThanOrEqual(bh[index] ?? NaN);
    }),
  );
});

test("values outside [0, 1] are refused with their place", () => {
  expect(() => benjaminiHochberg([0.1, 1.667])).toThrow("p[1] is 1.667: a p-value lies between 0 and 1");
  expect(() => holm([NaN])).toThrow(RangeError);
});
