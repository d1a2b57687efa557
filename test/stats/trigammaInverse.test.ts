import { double, property } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ready, trigamma } from "../../src/stats/specialFunctions.ts";
import { trigammaInverse } from "../../src/stats/trigammaInverse.ts";
import { expectNear, holds } from "./expectations.ts";

beforeAll(ready);

test("known values", () => {
  // mpmath.findroot on psi(1, y)
  expectNear(trigammaInverse(0.7), 1.8741947852056657, 1e-12);
  expectNear(trigammaInverse(5.5), 0.469368122709052, 1e-12);
});

test("trigamma undoes it over twenty orders of magnitude", () => {
  holds(
    property(double({ min: -10, max: 10, noNaN: true }), (exponent) => {
      const x = 10 ** exponent;
      expectNear(trigamma(trigammaInverse(x)), x, 1e-3 * Math.min(1, x < 1e-6 || x > 1e7 ? 1 : 1e-7));
    }),
  );
});

test("nothing has a trigamma of 0", () => {
  expect(() => trigammaInverse(0)).toThrow(RangeError);
});
