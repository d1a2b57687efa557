import { expect, test } from "vitest";
import { summaryMoments } from "../../src/stats/summary.ts";

test("an sd stated for a single value is not believed", () => {
  expect(summaryMoments("a", { mean: 5, sd: 0, n: 1 }).sd).toBeNull();
  expect(summaryMoments("a", { mean: 5, sd: 0.5, n: 2 }).sd).toBe(0.5);
});

test.each([
  [{ mean: NaN, sd: 1, n: 3 }, "a.mean is NaN"],
  [{ mean: 1, sd: -1, n: 3 }, "a.sd is -1"],
  [{ mean: 1, sd: Infinity, n: 3 }, "a.sd is Infinity"],
  [{ mean: 1, sd: 1, n: 0 }, "a.n is 0"],
])("%j is refused", (summary, message) => {
  expect(() => summaryMoments("a", summary)).toThrow(message);
});
