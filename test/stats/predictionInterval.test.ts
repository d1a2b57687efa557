import { beforeAll, expect, test } from "vitest";
import { predictionInterval, predictionIntervalOfSummary } from "../../src/stats/predictionInterval.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

test("five runs of history", () => {
  // mean ± scipy.stats.t.ppf(.975, 4) * sd * sqrt(1.2)
  const interval = predictionInterval([3.1, 2.7, 4.4, 3.9, 5.2]);
  expectNear(interval?.low, 3.86 - 3.046001975923847, 1e-10);
  expectNear(interval?.high, 3.86 + 3.046001975923847, 1e-10);
});

test("a summary of 25 runs, as the documentation of bencher prints it", () => {
  const interval = predictionIntervalOfSummary({ mean: 100, sd: 10, n: 25 }, 2 * 0.977 - 1);
  expectNear(interval?.high, 121.4609034715276, 1e-11);
  expectNear(interval?.low, 78.5390965284724, 1e-11);
});

test("D13: with two or three runs of history the level still holds", () => {
  const draw = normalDraws(151);
  for (const n of [2, 3, 5]) {
    const outside = shareOf(3_000, () => {
      const interval = predictionInterval(draw(n, 0, 1), 0.95);
      const [next = 0] = draw(1, 0, 1);
      return interval !== null && (next < interval.low || next > interval.high);
    });
    expect(Math.abs(outside - 0.05)).toBeLessThan(0.02);
  }
});

test("one run, or a constant history, predicts nothing", () => {
  expect(predictionInterval([3])).toBeNull();
  expect(predictionInterval([3, 3, 3])).toBeNull();
});
