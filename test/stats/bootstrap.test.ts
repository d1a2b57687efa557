import { mean, median } from "simple-statistics";
import { beforeAll, expect, test } from "vitest";
import { bootstrap } from "../../src/stats/bootstrap.ts";
import type { Bootstrap, Statistic } from "../../src/stats/bootstrap.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { normalDraws, shareOf } from "./draws.ts";
import { expectNear } from "./expectations.ts";

beforeAll(ready);

const ten = [999.145, 995.712, 971.265, 1032.45, 1001.47, 1013.12, 1003.51, 992.796, 1008.17, 978.824];
const meanOf: Statistic = ([x = []]) => mean([...x]);
const medianOf: Statistic = ([x = []]) => median([...x]);
const ratioOfMeans: Statistic = ([a = [], b = []]) => mean([...b]) / mean([...a]);
const ratioOfMedians: Statistic = ([a = [], b = []]) => median([...b]) / median([...a]);

function resampled(result: Bootstrap): Extract<Bootstrap, { outcome: "resampled" }> {
  if (result.outcome !== "resampled") throw new Error(result.reason);
  return result;
}

test("the median of ten runs", () => {
  // An independent Python implementation on the same generator
  const result = resampled(bootstrap([ten], medianOf, { seed: 12_345, resamples: 2_000 }));
  expectNear(result.estimate, 1000.3075, 1e-12);
  expectNear(result.standardError, 4.831920984515396, 1e-10);
  expect([result.percentile.low, result.percentile.high]).toEqual([987.268, 1008.315]);
  expectNear(result.bca?.bias, 0.05140851469636196, 1e-9);
  expectNear(result.bca?.quantiles[0], 0.03164512467983562, 1e-9);
  expectNear(result.bca?.low, 992.796, 1e-9);
  expectNear(result.bca?.high, 1010.645, 1e-9);
});

test("same seed, same result; another seed, another one", () => {
  const [first, again, other] = [1, 1, 2].map((seed) => bootstrap([ten], meanOf, { seed, resamples: 500 }));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test.each([[[101.2, 100.8, 101.5]], [[52.1, 48.7, 55.3, 50.2, 49.9]]])(
  "refused under six values: %j",
  (values) => {
    expect(bootstrap([values], meanOf, { seed: 1 })).toEqual({
      outcome: "refused",
      reason: "too-few-values",
      estimate: mean(values),
    });
    expect(bootstrap([ten, values], ratioOfMedians, { seed: 1 }).outcome).toBe("refused");
  },
);

test("D18: each side has its own full set of resamples, and the interval of a ratio is not one-sided", () => {
  const seen = new Set<string>();
  const watching: Statistic = ([a = [], b = []]) => {
    seen.add(`${a.join()}|`).add(`|${b.join()}`);
    return mean([...b]) / mean([...a]);
  };
  bootstrap([ten, ten.map((x) => x * 1.1)], watching, { seed: 5, resamples: 400 });
  // criterion draws only ceil(sqrt(400)) = 20 of one side
  expect([...seen].filter((drawn) => drawn.endsWith("|")).length).toBeGreaterThan(380);
  expect([...seen].filter((drawn) => drawn.startsWith("|")).length).toBeGreaterThan(380);
});

test("BCa of a skewed ratio covers the truth about as often as it says", () => {
  const draw = normalDraws(131);
  const covered = shareOf(300, () => {
    const samples = [draw(20, 0, 0.5).map(Math.exp), draw(25, 0.2, 0.5).map(Math.exp)];
    const { bca } = resampled(bootstrap(samples, ratioOfMeans, { seed: 9, resamples: 400, level: 0.9 }));
    return bca !== null && bca.low <= Math.exp(0.2) && bca.high >= Math.exp(0.2);
  });
  expect(covered).toBeGreaterThan(0.83);
  expect(covered).toBeLessThan(0.96);
});

test("the correction follows the skew: it moves a right-skewed interval to the right", () => {
  const skewed = [1, 1.1, 1.2, 1.3, 1.5, 1.8, 2.5, 9];
  const { percentile, bca } = resampled(bootstrap([skewed], meanOf, { seed: 2 }));
  expect(bca?.acceleration).toBeGreaterThan(0);
  expect(bca?.high).toBeGreaterThan(percentile.high);
  expect(bca?.low).toBeGreaterThan(percentile.low);
});

test("constant values: a point, and no correction", () => {
  const result = resampled(bootstrap([[5, 5, 5, 5, 5, 5]], meanOf, { seed: 1 }));
  expect(result).toMatchObject({ standardError: 0, percentile: { low: 5, high: 5 }, bca: null });
});

test("a statistic that is not a number is refused", () => {
  expect(() => bootstrap([ten], () => NaN, { seed: 1 })).toThrow("statistic is NaN");
  expect(() => bootstrap([ten], meanOf, { seed: 1, resamples: 10 })).toThrow(RangeError);
});
