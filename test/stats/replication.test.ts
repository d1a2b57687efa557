import { assert, double, integer, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { replicationProbability } from "../../src/stats/replication.ts";

beforeAll(ready);
const claim = { estimate: 6, threshold: 5, sd: 1, n: 1, again: 1 };

describe("the probability that a claim holds again", () => {
  test("is a half on the threshold, and that of the prediction distribution off it", () => {
    expect(replicationProbability({ ...claim, estimate: 5 })).toBeCloseTo(0.5, 12);
    // pnorm(1 / sqrt(2))
    expect(replicationProbability(claim)).toBeCloseTo(0.76024994, 7);
    // pt(sqrt(3) * 1 / sqrt(2), 2)
    expect(replicationProbability({ ...claim, n: 3, again: 3, df: 2 })).toBeCloseTo(0.82732684, 7);
  });

  test("grows with the estimate, and more trials take it away from a half", () => {
    assert(
      property(double({ min: 0.01, max: 5, noNaN: true }), integer({ min: 1, max: 50 }), (off, n) => {
        const at = (estimate: number, trials: number) =>
          replicationProbability({ ...claim, estimate, n: trials, again: trials });
        return (
          at(5 + off, n) >= at(5, n) &&
          at(5 + off, n + 1) >= at(5 + off, n) &&
          Math.abs(at(5 + off, n) + at(5 - off, n) - 1) < 1e-9
        );
      }),
    );
  });

  test("refuses what is no spread and no count", () => {
    expect(() => replicationProbability({ ...claim, sd: 0 })).toThrow(RangeError);
    expect(() => replicationProbability({ ...claim, again: 0 })).toThrow(RangeError);
  });
});
