import { property } from "fast-check";
import { expect, test } from "vitest";
import { describeSample } from "../../src/stats/describeSample.ts";
import { expectNear, holds, sample } from "./expectations.ts";

test("three runs", () => {
  // numpy / scipy, quantiles type 7
  const x = describeSample([101.2, 100.8, 101.5]);
  expectNear(x.mean, 101.16666666666667);
  expectNear(x.sd, 0.3511884584284262);
  expectNear(x.standardError, 0.2027587510099416);
  expectNear(x.coefficientOfVariation, 0.003471385091549518);
  expectNear(x.medianAbsoluteDeviation, 0.29999999999999716);
  expectNear(x.p90, 101.44);
  expectNear(x.p99, 101.494);
  expectNear(x.geometricMean, 101.16626016221862);
  expect([x.n, x.median, x.min, x.max, x.p25, x.p75]).toEqual([3, 101.2, 100.8, 101.5, 101, 101.35]);
});

test("the spread of a single run is unknown, not 0 (inspect_ai says 0)", () => {
  const { sd, standardError, coefficientOfVariation } = describeSample([42.5]);
  expect([sd, standardError, coefficientOfVariation]).toEqual([null, null, null]);
});

test("no geometric mean of values that are not all positive, no relative spread around 0", () => {
  expect(describeSample([0, 1]).geometricMean).toBeNull();
  expect(describeSample([-1, 1]).coefficientOfVariation).toBeNull();
});

test("the parts are in order", () => {
  holds(
    property(sample, (values) => {
      const { min, p25, median, p75, p90, p99, max } = describeSample(values);
      const parts = [min, p25, median, p75, p90, p99, max];
      expect(parts).toEqual(parts.toSorted((x, y) => x - y));
    }),
  );
});
