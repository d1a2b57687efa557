import { beforeAll, describe, expect, test } from "vitest";
import { noncentralTUpper } from "../../src/stats/noncentralT.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { tUpper } from "../../src/stats/tDistribution.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

describe("P(T > t)", () => {
  test.each([
    // R pt(t, df, ncp, lower.tail = FALSE)
    [2.776, 4, 3, 0.619377729892321],
    [5.6, 8, 6.87, 0.803039266870792],
    [1.98, 118, 2.5, 0.698438815569792],
    // mpmath quadrature over the chi distribution, 25 digits
    [2, 5, 0.3, 0.0848441650724189],
    [3, 2, 0.001, 0.04780555921630214],
    // Beyond ncp 37 R is an approximation: the same quadrature
    [60, 4, 100, 0.9745599103072021],
    [190, 50, 199, 0.7038506893790183],
    [250, 3, 199.9, 0.4104185879318267],
    [250, 3, 200.1, 0.4112313209168496],
    [636, 1, 300, 0.3628572996835925],
    [250, 200, 250, 0.513235424655838],
    [250, 1000, 250, 0.5058088562328149],
  ])("t %d, df %d, ncp %d", (t, df, ncp, expected) => {
    expectNear(noncentralTUpper(t, df, ncp), expected, 1e-10);
  });
});

test("without an effect it is Student's t, with infinite df a shifted normal", () => {
  expectNear(noncentralTUpper(2, 10, 0), tUpper(2, 10), 1e-12);
  expectNear(noncentralTUpper(2, Infinity, 3), 0.8413447460685429, 1e-12);
});

test("it rises with the effect from the smallest to absurd ones, and never leaves [0, 1]", () => {
  const effects = [0, 0.5, 1, 5, 20, 40, 100, 199, 201, 1_000, 1e6];
  const chances = effects.map((ncp) => noncentralTUpper(12.7, 1, ncp));
  expect(chances).toEqual(chances.toSorted((x, y) => x - y));
  expect(chances.at(-1)).toBeLessThanOrEqual(1);
  expectNear(chances.at(-1), 1, 1e-9);
});

test("a negative t or ncp is refused", () => {
  expect(() => noncentralTUpper(-1, 3, 1)).toThrow(RangeError);
  expect(() => noncentralTUpper(1, 3, -1)).toThrow(RangeError);
  expect(() => noncentralTUpper(1, 0, 1)).toThrow(RangeError);
});
