/** What the tests of this folder ask again and again. */
import { array, assert, integer } from "fast-check";
import type { IProperty } from "fast-check";
import { expect } from "vitest";

/** Equal up to a relative error; 0 only to 0. */
export function expectNear(actual: number | null | undefined, expected: number, relative = 1e-12): void {
  if (typeof actual !== "number") throw new Error(`${actual} is not a number; expected ${expected}`);
  const isNear = Math.abs(actual - expected) <= relative * Math.abs(expected);
  expect(isNear, `${actual}, expected ${expected} ± ${relative}`).toBe(true);
}

export function expectAllNear(
  actual: readonly (number | null)[],
  expected: readonly number[],
  relative = 1e-12,
): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expectNear(actual[index], value, relative);
}

/** Checks a property on 200 drawn inputs, the same ones each time. */
export function holds<T extends [unknown, ...unknown[]]>(property: IProperty<T>): void {
  assert(property, { seed: 20_251_124, numRuns: 200 });
}

/** Measurements of two to twelve runs between 1 and 1000, some of them tied. */
export const sample = array(integer({ min: 10, max: 10_000 }), { minLength: 2, maxLength: 12 }).map(
  (values) => values.map((value) => value / 10),
);
