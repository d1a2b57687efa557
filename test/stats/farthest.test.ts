import { beforeAll, describe, expect, test } from "vitest";
import { farthest } from "../../src/stats/farthest.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { ready } from "../../src/stats/specialFunctions.ts";

beforeAll(ready);

describe("the value farthest off the others", () => {
  test("is told by its place, its distance and a p for any of them", () => {
    // t = (12 - 10.025) / (0.170783 * sqrt(1.25)) = 10.3436 on 3 degrees of freedom: p 0.00192, times 5
    const found = farthest("x", [10, 10.2, 9.8, 10.1, 12]);
    expect(found?.index).toBe(4);
    expect(found?.distance).toBeCloseTo(1.975, 12);
    expect(found?.p).toBeCloseTo(0.00962, 4);
  });

  test("does not exist below four values or without a spread of the others", () => {
    expect(farthest("x", [1, 2, 30])).toBeNull();
    expect(farthest("x", [1, 1, 1, 1, 5])).toBeNull();
  });

  test("is found by chance as often as its p says, or less", () => {
    const random = mulberry32(7);
    const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const samples = Array.from({ length: 2000 }, () => Array.from({ length: 5 }, gauss));
    const told = samples.filter((values) => (farthest("x", values)?.p ?? 1) < 0.05).length;
    expect(told / samples.length).toBeLessThan(0.06);
    expect(told / samples.length).toBeGreaterThan(0.03);
  });
});
