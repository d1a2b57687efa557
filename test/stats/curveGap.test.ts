import * as fc from "fast-check";
import { expect, test } from "vitest";
import { curveGap, type CurvePoint } from "../../src/stats/index.ts";

const at = (x: number, y: number, variance = 0): CurvePoint => ({
  x: { mean: x, variance },
  y: { mean: y, variance },
});
const curve = [at(0, 0, 0.04), at(1, 2, 0.04), at(2, 3, 0.04)];

test("between two loads the curve is straight", () => {
  const found = curveGap(curve, at(0.5, 0.25, 0.01));
  expect(found?.where).toBe("inside");
  expect(found?.gap).toBeCloseTo(0.25 - 1, 12);
  // slope 2: (1 + 4) times each variance, a quarter of either end
  expect(found?.variance).toBeCloseTo(5 * 0.01 + 5 * 0.04 * (0.25 + 0.25), 12);
});

test("at a load of the curve only its own error counts", () => {
  const found = curveGap(curve, at(1, 2.5, 0));
  expect(found?.gap).toBeCloseTo(0.5, 12);
  expect(found?.variance).toBeCloseTo(5 * 0.04, 12);
});

test("outside it is held against the nearest end", () => {
  expect(curveGap(curve, at(-1, 1, 0.01))).toEqual({ where: "before", gap: 1, variance: 0.05 });
  expect(curveGap(curve, at(3, 2, 0.01))).toEqual({ where: "beyond", gap: -1, variance: 0.05 });
  expect(curveGap([], at(3, 2))).toBeNull();
});

test("past saturation the curve counts no more", () => {
  const bent = [...curve, at(1.5, 5)];
  expect(curveGap(bent, at(1.5, 2.5))).toEqual(curveGap(curve, at(1.5, 2.5)));
});

test("a point of the curve itself has no gap, whatever the curve", () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 1, selector: ([x]) => x }), (points) => {
      const rising = points.toSorted(([a], [b]) => a - b).map(([x, y]) => at(x, y, 0.1));
      for (const each of rising) expect(curveGap(rising, each)?.gap).toBeCloseTo(0, 9);
    }),
  );
});
