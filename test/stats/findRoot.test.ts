import { double, property } from "fast-check";
import { expect, test } from "vitest";
import { doubleUntilNegative, findRoot } from "../../src/stats/findRoot.ts";
import { expectNear, holds } from "./expectations.ts";

test("a smooth, a flat and a steep function", () => {
  expectNear(
    findRoot((x) => x * x - 2, 0, 2),
    Math.SQRT2,
    1e-15,
  );
  expectNear(
    findRoot((x) => (x - 1) ** 9, 0, 1.7),
    1,
    1e-1,
  );
  expectNear(
    findRoot((x) => Math.log(x) + 500, 1e-300, 1),
    Math.exp(-500),
    1e-12,
  );
});

test("a root at either end", () => {
  expect(findRoot((x) => x, 0, 3)).toBe(0);
  expect(findRoot((x) => x - 3, 0, 3)).toBe(3);
});

test("a function that is minus infinity on one side, as the logarithm of an underflown tail", () => {
  expectNear(
    findRoot((x) => (x > 5 ? -Infinity : 1), 0, 100),
    5,
    1e-15,
  );
});

test("no sign change is an error, not an answer", () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow("no sign change between -1 and 1");
});

test("the root of any cubic stays inside the bracket", () => {
  holds(
    property(double({ min: -50, max: 50, noNaN: true }), (root) => {
      const found = findRoot((x) => (x - root) * (1 + x * x), -60, 60);
      expect(Math.abs(found - root)).toBeLessThan(1e-12);
    }),
  );
});

test("the doubling ends where a falling function is negative, or says that it never is", () => {
  expect(doubleUntilNegative((x) => 10 - x, 1)).toBe(16);
  expect(() => doubleUntilNegative(() => 1, 1)).toThrow("no root below the largest double");
});
