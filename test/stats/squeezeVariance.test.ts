import { beforeAll, expect, test } from "vitest";
import { ready } from "../../src/stats/specialFunctions.ts";
import { fitVariancePrior, squeezeVariance } from "../../src/stats/squeezeVariance.ts";
import type { Variance, VariancePrior } from "../../src/stats/squeezeVariance.ts";
import { expectAllNear, expectNear } from "./expectations.ts";

beforeAll(ready);

const variances = [0.00012, 0.00009, 0.00031, 0.0004, 0.00007, 0.0016, 0.00022, 0.00011, 0.00005, 0.0009];

function family(df: number, values: readonly number[] = variances): readonly Variance[] {
  return values.map((variance) => ({ variance, df }));
}

function fit(members: readonly Variance[]): VariancePrior {
  const prior = fitVariancePrior(members);
  if (prior === null) throw new Error("no prior");
  return prior;
}

test("limma's prior and posterior at four degrees of freedom", () => {
  // R limma 3.54.1 squeezeVar(var, 4)
  const prior = fit(family(4));
  expectNear(prior.df, 4.04616391757918, 1e-9);
  expectNear(prior.variance, 0.000210254060400045, 1e-9);
  expectAllNear(
    family(4)
      .slice(0, 3)
      .map((member) => squeezeVariance(member, prior)),
    [0.000165385941219496, 0.000150472001952384, 0.000259840889911202],
    1e-9,
  );
});

test("members of unequal size weigh by their own degrees of freedom", () => {
  // The formulas of Smyth 2004 in numpy, trigamma inverted by scipy.optimize.brentq
  const values = [0.00012, 0.00009, 0.0021, 0.0004, 0.00007, 0.0066, 0.00022, 0.00001];
  const members = [2, 4, 4, 3, 4, 4, 18, 2].map((df, index) => ({ variance: values[index] ?? NaN, df }));
  const prior = fit(members);
  expectNear(prior.df, 1.3528010319472654, 1e-9);
  expectNear(prior.variance, 0.00013340541522847927, 1e-9);
  expectAllNear(
    members.slice(5, 7).map((member) => squeezeVariance(member, prior)),
    [0.00496571249795154, 0.0002139468584704314],
    1e-9,
  );
});

test("variances that differ no more than chance allows are all replaced by their mean", () => {
  // R limma 3.54.1 squeezeVar(var, 2): df.prior Inf, var.prior 0.000387
  const prior = fit(family(2));
  expect(prior.df).toBe(Infinity);
  expectNear(prior.variance, 0.000387);
  expectNear(squeezeVariance({ variance: 0.5, df: 2 }, prior), 0.000387);
});

test("a posterior lies between the variance and the prior", () => {
  const prior = fit(family(4));
  for (const member of family(4)) {
    const ends = [member.variance, prior.variance].toSorted((x, y) => x - y);
    const posterior = squeezeVariance(member, prior);
    expect(posterior >= (ends[0] ?? 0) && posterior <= (ends[1] ?? 0)).toBe(true);
  }
});

test("a member without degrees of freedom is the prior, and does not shape it", () => {
  const prior = fit(family(4));
  expect(fit([...family(4), { variance: 0, df: 0 }])).toEqual(prior);
  expectNear(squeezeVariance({ variance: 0, df: 0 }, prior), prior.variance);
});

test("two variances cannot tell how variances vary: nothing is borrowed", () => {
  const prior = fit(family(4, [1, 4]));
  expect(prior.df).toBe(0);
  expect(squeezeVariance({ variance: 4, df: 4 }, prior)).toBe(4);
});

test("one zero among many is lifted, not minus infinity", () => {
  const prior = fit(family(4, [...variances, 0]));
  expect(prior.mostlyZero).toBe(false);
  expect(prior.df).toBeGreaterThan(0);
  expect(squeezeVariance({ variance: 0, df: 4 }, prior)).toBeGreaterThan(0);
});

test("mostly zeros are marked, and the scale of the unit does not matter", () => {
  const zeros = [0, 0, 0, 0, 1e-4, 2e-4, 3e-4];
  const prior = fit(family(4, zeros));
  const larger = fit(
    family(
      4,
      zeros.map((variance) => variance * 1e6),
    ),
  );
  expect(prior.mostlyZero).toBe(true);
  expectNear(larger.df, prior.df, 1e-9);
  expectNear(larger.variance, prior.variance * 1e6, 1e-9);
});

test("nothing but zeros has no prior; a negative variance is refused", () => {
  expect(fitVariancePrior(family(4, [0, 0, 0]))).toBeNull();
  expect(fitVariancePrior([])).toBeNull();
  expect(() => fitVariancePrior([{ variance: -1, df: 4 }])).toThrow(RangeError);
  expect(() => fitVariancePrior([{ variance: NaN, df: 4 }])).toThrow(RangeError);
});
