/** Our answers to the other cases: distributions, planning, resampling, noise and families. */
import { benjaminiHochberg } from "../../../src/stats/adjustP.ts";
import { autocorrelation } from "../../../src/stats/autocorrelation.ts";
import { bootstrap } from "../../../src/stats/bootstrap.ts";
import type { Statistic } from "../../../src/stats/bootstrap.ts";
import { mannKendall } from "../../../src/stats/mannKendall.ts";
import { medianInterval } from "../../../src/stats/medianInterval.ts";
import { moderatedT } from "../../../src/stats/moderatedT.ts";
import { mulberry32 } from "../../../src/stats/mulberry32.ts";
import { noiseFloor } from "../../../src/stats/noiseFloor.ts";
import { noncentralTUpper } from "../../../src/stats/noncentralT.ts";
import { normalQuantile, normalUpper } from "../../../src/stats/normal.ts";
import { permutationTest } from "../../../src/stats/permutationTest.ts";
import { pooledLogSd } from "../../../src/stats/pooledLogSd.ts";
import { minimalDetectableEffect, powerOfT, trialsNeeded } from "../../../src/stats/power.ts";
import { predictionIntervalOfSummary } from "../../../src/stats/predictionInterval.ts";
import { sampleMoments } from "../../../src/stats/sampleMoments.ts";
import { naiveFalsePositiveRate } from "../../../src/stats/singleRun.ts";
import { digamma, trigamma } from "../../../src/stats/specialFunctions.ts";
import { fitVariancePrior, squeezeVariance } from "../../../src/stats/squeezeVariance.ts";
import { studentT, pooledSd } from "../../../src/stats/studentT.ts";
import { tQuantile, tTwoSidedP } from "../../../src/stats/tDistribution.ts";
import { theilSenSlope } from "../../../src/stats/theilSen.ts";
import { trigammaInverse } from "../../../src/stats/trigammaInverse.ts";
import { welchT } from "../../../src/stats/welchT.ts";
import { wilsonInterval } from "../../../src/stats/wilson.ts";
import { mean, median } from "simple-statistics";
import { answer, ends, listsOf, numberOf, numbersOf, samplesOf } from "./case.ts";
import type { Answer, Answering } from "./case.ts";

export const otherAnswers: Readonly<Record<string, Answering>> = {
  t_two_sided_p: (input) => answer({ p: tTwoSidedP(numberOf(input, "t"), numberOf(input, "df")) }),
  t_quantile: (input) => answer({ q: tQuantile(numberOf(input, "p"), numberOf(input, "df")) }),
  normal_sf: (input) => answer({ p: normalUpper(numberOf(input, "z")) }),
  normal_quantile: (input) => answer({ z: normalQuantile(numberOf(input, "p")) }),
  median_ci_order: (input) => {
    const values = Array.from({ length: numberOf(input, "n") }, (_, index) => index + 1);
    const found = medianInterval(values, numberOf(input, "conf"));
    return answer({ lo: found?.low ?? null, hi: found?.high ?? null, coverage: found?.coverage ?? null });
  },
  power_t_n: (input) => {
    const plan = {
      effect: numberOf(input, "delta"),
      sd: numberOf(input, "sd"),
      alpha: numberOf(input, "alpha"),
    };
    const found = trialsNeeded({ ...plan, power: numberOf(input, "power") });
    return answer({ n: found?.n, nCeil: found?.trials });
  },
  power_t_power: (input) => {
    const plan = { n: numberOf(input, "n"), effect: numberOf(input, "delta"), sd: numberOf(input, "sd") };
    // Strict power counts significant results of the wrong sign as found.
    return answer({ power: powerOfT({ ...plan, alpha: numberOf(input, "alpha") }) }, "powerStrict");
  },
  min_detectable_effect: (input) => {
    const [n, sd, alpha] = [numberOf(input, "n"), numberOf(input, "sd"), numberOf(input, "alpha")];
    const delta = minimalDetectableEffect({ n, sd, alpha, power: numberOf(input, "power") });
    return answer({ delta, deltaOverSd: delta / sd });
  },
  mulberry32: (input) => {
    const random = mulberry32(numberOf(input, "seed"));
    return answer({ values: Array.from({ length: numberOf(input, "count") }, () => random()) });
  },
  bootstrap_one_sample: (input) => {
    const options = {
      seed: numberOf(input, "seed"),
      resamples: numberOf(input, "B"),
      level: numberOf(input, "conf"),
    };
    const result = bootstrap([numbersOf(input, "x")], statisticOf(input["stat"]), options);
    if (result.outcome === "refused") throw new Error("refused");
    const { estimate, standardError, percentile, bca } = result;
    const corrected = bca && { z0: bca.bias, a: bca.acceleration, levels: bca.quantiles, ci: ends(bca) };
    return answer({ theta: estimate, se: standardError, percentile: ends(percentile), bca: corrected });
  },
  bootstrap_median_ratio: (input) => {
    const options = {
      seed: numberOf(input, "seed"),
      resamples: numberOf(input, "B"),
      level: numberOf(input, "conf"),
    };
    const result = bootstrap(
      samplesOf(input),
      ([a = [], b = []]) => median([...b]) / median([...a]),
      options,
    );
    if (result.outcome === "refused") throw new Error("refused");
    return answer({ theta: result.estimate, percentile: ends(result.percentile) }, "distinct");
  },
  permutation_mean: (input) => {
    const { count, total, p } = permutationTest(...samplesOf(input), { seed: 1 });
    return answer({ count, total, p });
  },
  aa_noise: (input) => {
    const found = noiseFloor(listsOf(input, "pairs").map(([first = NaN, second = NaN]) => [first, second]));
    if (found === null) throw new Error("unknown");
    return answer({
      k: found.pairs,
      sigma: found.sigma,
      sigmaCi95: ends(found.interval),
      meanLogRatio: found.meanLogRatio,
      q95AbsLogRatio: found.quantile95,
      upper90Sigma: found.sigmaUpper,
    });
  },
  pooled_log_sd: (input) => {
    const found = pooledLogSd(listsOf(input, "groups"));
    return answer({ sigma: found?.sigma, df: found?.df });
  },
  trend: (input) => {
    const y = numbersOf(input, "y");
    const kendall = mannKendall(y);
    if (kendall.outcome === "untestable") throw new Error("untestable");
    const lag = autocorrelation(y);
    const { s, tau, p } = kendall;
    return answer(
      { theilSen: theilSenSlope(y), S: s, tau, tauP: p, lag1: lag?.lag1, nEff: lag?.effectiveN },
      "olsSlope",
      "olsP",
    );
  },
  proportion_ci: (input) => {
    const interval = wilsonInterval(numberOf(input, "x"), numberOf(input, "n"), numberOf(input, "conf"));
    return answer({ wilson: ends(interval) }, "clopperPearson");
  },
  moderated_t: (input) => moderatedAnswer(listsOf(input, "a"), listsOf(input, "b")),
  squeeze_var: (input) => {
    const family = numbersOf(input, "var").map((variance) => ({ variance, df: numberOf(input, "df") }));
    const prior = fitVariancePrior(family);
    if (prior === null) throw new Error("no prior");
    return answer({
      dfPrior: prior.df === Infinity ? "Infinity" : prior.df,
      varPrior: prior.variance,
      varPost: family.map((member) => squeezeVariance(member, prior)),
    });
  },
  trigamma_inverse: (input) => answer({ y: trigammaInverse(numberOf(input, "x")) }),
  digamma_trigamma: (input) => {
    const x = numberOf(input, "x");
    return answer({ digamma: digamma(x), trigamma: trigamma(x) });
  },
  nct_sf: (input) =>
    answer({ p: noncentralTUpper(numberOf(input, "t"), numberOf(input, "df"), numberOf(input, "ncp")) }),
  prediction_interval: (input) => {
    const [n, centre, sd, level] = [
      numberOf(input, "n"),
      numberOf(input, "mean"),
      numberOf(input, "sd"),
      numberOf(input, "level"),
    ];
    // There the level is that of one side.
    const interval = predictionIntervalOfSummary({ n, mean: centre, sd }, 2 * level - 1);
    return answer({ q: tQuantile(level, n - 1), upper: interval?.high, lower: interval?.low });
  },
  two_level_fpr: (input) => {
    const fpr = naiveFalsePositiveRate(
      numberOf(input, "sigmaRun"),
      numberOf(input, "sigmaRequest"),
      numberOf(input, "requests"),
    );
    return answer({ fpr }, "rho");
  },
};

function statisticOf(name: unknown): Statistic {
  const of = name === "mean" ? mean : median;
  return ([sample = []]) => of([...sample]);
}

function moderatedAnswer(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): Answer {
  // The case gives logarithms, so the members are made from differences.
  const members = a.map((first, index) => {
    const second = b[index] ?? [];
    const { sd, df } = pooledSd([sampleMoments("a", first), sampleMoments("b", second)]);
    const test = studentT(first, second);
    return { estimate: test.estimate, variance: sd ** 2, df, scale: 1 / first.length + 1 / second.length };
  });
  const { tests, prior } = moderatedT(members);
  if (prior === null) throw new Error("no prior");
  const tested = tests.flatMap((test) => (test.outcome === "tested" ? [test] : []));
  return answer({
    coef: tested.map(({ estimate }) => estimate),
    s2: members.map(({ variance }) => variance),
    dfPrior: prior.df,
    s2Prior: prior.variance,
    s2Post: members.map((member) => squeezeVariance(member, prior)),
    t: tested.map(({ t }) => t),
    dfTotal: tested[0]?.df,
    p: tested.map(({ p }) => p),
    bh: benjaminiHochberg(tests.map(({ p }) => p)),
    welchBh: benjaminiHochberg(a.map((first, index) => welchT(first, b[index] ?? []).p)),
  });
}
