/** How our functions answer the cases of shared/stats/reference.json, and which cases they do not answer, and why. */
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../../src/stats/adjustP.ts";
import { autocorrelation } from "../../src/stats/autocorrelation.ts";
import { bootstrap } from "../../src/stats/bootstrap.ts";
import type { Statistic } from "../../src/stats/bootstrap.ts";
import { describeSample } from "../../src/stats/describeSample.ts";
import { hodgesLehmann } from "../../src/stats/hodgesLehmann.ts";
import { logRatioT, ratioInterval, ratioOf } from "../../src/stats/logRatio.ts";
import { mannKendall } from "../../src/stats/mannKendall.ts";
import { mannWhitney, smallestMannWhitneyP } from "../../src/stats/mannWhitney.ts";
import { medianInterval } from "../../src/stats/medianInterval.ts";
import { moderatedT } from "../../src/stats/moderatedT.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { noiseFloor } from "../../src/stats/noiseFloor.ts";
import { noncentralTUpper } from "../../src/stats/noncentralT.ts";
import { normalQuantile, normalUpper } from "../../src/stats/normal.ts";
import { pairedT } from "../../src/stats/pairedT.ts";
import { permutationTest } from "../../src/stats/permutationTest.ts";
import { pooledLogSd } from "../../src/stats/pooledLogSd.ts";
import { minimalDetectableEffect, powerOfT, trialsNeeded } from "../../src/stats/power.ts";
import { predictionIntervalOfSummary } from "../../src/stats/predictionInterval.ts";
import { sampleMoments } from "../../src/stats/sampleMoments.ts";
import { naiveFalsePositiveRate } from "../../src/stats/singleRun.ts";
import { digamma, trigamma } from "../../src/stats/specialFunctions.ts";
import { fitVariancePrior, squeezeVariance } from "../../src/stats/squeezeVariance.ts";
import { studentT, pooledSd } from "../../src/stats/studentT.ts";
import { tQuantile, tTwoSidedP } from "../../src/stats/tDistribution.ts";
import { theilSenSlope } from "../../src/stats/theilSen.ts";
import { tost, tostRatio } from "../../src/stats/tost.ts";
import { trigammaInverse } from "../../src/stats/trigammaInverse.ts";
import { tInterval } from "../../src/stats/tTest.ts";
import type { Interval, TTest } from "../../src/stats/tTest.ts";
import { welchT, welchTOfSummaries } from "../../src/stats/welchT.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { mean, median } from "simple-statistics";

type Fields = Readonly<Record<string, unknown>>;

export interface Case {
  readonly id: string;
  readonly fn: string;
  readonly input: Fields;
  readonly expected: Fields;
  readonly relTol: number;
}

export function isCase(value: unknown): value is Case {
  return (
    isFields(value) &&
    typeof value["id"] === "string" &&
    typeof value["fn"] === "string" &&
    isFields(value["input"]) &&
    isFields(value["expected"]) &&
    typeof value["relTol"] === "number"
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Why a case is not answered; null if it is. */
export function withoutAnswer(id: string, fn: string): string | null {
  return casesWithoutAnswer[id] ?? functionsWithoutAnswer[fn] ?? null;
}

const functionsWithoutAnswer: Readonly<Record<string, string>> = {
  fieller_ratio_ci: "we judge ratios on the log scale; no Fieller interval",
  effect_size: "effects are ratios; no standardised effect size",
  combine_p: "p-values are adjusted, never combined",
  rustc_perf_significance: "their rule, which we do not use",
};

const refused =
  "no bootstrap interval under six values (practice.md 7.13); bootstrap.test.ts asserts the refusal";
const casesWithoutAnswer: Readonly<Record<string, string>> = {
  welch_both_constant_equal: "says p = 1; practice.md 7.13 says p is null; welchT.test.ts asserts null",
  bootstrap_n5_noisy_mean: refused,
  bootstrap_ratio_n3_clear: refused,
  bootstrap_ratio_n5_noisy: refused,
};

/** Our answer under the names of the reference, and the expected fields we have no counterpart for. */
export interface Answer {
  readonly fields: Fields;
  readonly unanswered: readonly string[];
}

function answer(fields: Fields, ...unanswered: string[]): Answer {
  return { fields, unanswered };
}

function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number") throw new Error(`${name} is not a number`);
  return value;
}

function numbersOf(fields: Fields, name: string): readonly number[] {
  const value = fields[name];
  if (!isNumbers(value)) throw new Error(`${name} is not a list of numbers`);
  return value;
}

function listsOf(fields: Fields, name: string): readonly (readonly number[])[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(isNumbers)) throw new Error(`${name} is not a list of lists`);
  return value;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

function summaryOf(fields: Fields, name: string): { mean: number; sd: number; n: number } {
  const value = fields[name];
  if (!isFields(value)) throw new Error(`${name} is not a summary`);
  return { mean: numberOf(value, "mean"), sd: numberOf(value, "sd"), n: numberOf(value, "n") };
}

function samplesOf(input: Fields): [readonly number[], readonly number[]] {
  return [numbersOf(input, "a"), numbersOf(input, "b")];
}

function ends(interval: Interval | null): readonly number[] | null {
  return interval === null ? null : [interval.low, interval.high];
}

function tFields(test: TTest): Fields {
  if (test.outcome === "untestable") return { diff: test.estimate, p: null, df: null };
  const { estimate, standardError, t, df, p, pLess, pGreater } = test;
  return {
    diff: estimate,
    se: standardError,
    t,
    df,
    p,
    pLess,
    pGreater,
    ci95: ends(tInterval(test, 0.95)),
    ci90: ends(tInterval(test, 0.9)),
  };
}

function statisticOf(name: unknown): Statistic {
  const of = name === "mean" ? mean : median;
  return ([sample = []]) => of([...sample]);
}

type Answering = (input: Fields, expected: Fields) => Answer;

export const answers: Readonly<Record<string, Answering>> = {
  describe: (input) => {
    const x = describeSample(numbersOf(input, "x"));
    const { n, mean: centre, sd, median: middle, min, max, p25, p75, p90, p99, geometricMean } = x;
    const spread = { var: sd === null ? null : sd ** 2, sem: x.standardError, cv: x.coefficientOfVariation };
    return answer({
      n,
      mean: centre,
      sd,
      ...spread,
      median: middle,
      mad: x.medianAbsoluteDeviation,
      min,
      max,
      q25: p25,
      q75: p75,
      p90,
      p99,
      geomean: geometricMean,
    });
  },
  welch_t: (input) => {
    const test = welchT(...samplesOf(input));
    // They write t as "Infinity" where we have no test, and so no t.
    return answer(tFields(test), ...(test.outcome === "untestable" ? ["t"] : []));
  },
  welch_t_summary: (input) =>
    answer(tFields(welchTOfSummaries(summaryOf(input, "a"), summaryOf(input, "b")))),
  student_t: (input) => answer(tFields(studentT(...samplesOf(input)))),
  paired_t: (input) => answer(tFields(pairedT(...samplesOf(input)))),
  log_ratio_welch: (input) => {
    const test = logRatioT(...samplesOf(input));
    return answer({
      ...tFields(test),
      ratio: ratioOf(test),
      ratioCi95: ends(ratioInterval(test)),
      ratioCi90: ends(ratioInterval(test, 0.9)),
    });
  },
  mann_whitney_exact: (input) => {
    const [a, b] = samplesOf(input);
    const { u, p, pLess, pGreater, hasTies, superiority } = mannWhitney(a, b);
    // There the one-sided alternatives speak of a, and superiority is that of a.
    return answer({
      U: u,
      U2: a.length * b.length - u,
      p,
      pLess: pGreater,
      pGreater: pLess,
      ties: hasTies,
      cles: 1 - superiority,
      cliffsDelta: 1 - 2 * superiority,
    });
  },
  mann_whitney_asymptotic: (input) => {
    const { u, p } = mannWhitney(...samplesOf(input), { untied: 0, tied: 0 });
    return answer({ U: u, p });
  },
  mann_whitney_min_p: (input) =>
    answer({ p: smallestMannWhitneyP(numberOf(input, "n1"), numberOf(input, "n2")) }),
  hodges_lehmann: (input, expected) => {
    const level = numberOf(input, "conf");
    const { shift, interval, coverage } = hodgesLehmann(...samplesOf(input), level);
    // R gives the level asked for where it is attained, and the true coverage only where it is not.
    return answer({
      shift,
      ci95: "ci95" in expected ? ends(interval) : undefined,
      achieved: Math.min(level, coverage),
    });
  },
  p_adjust: (input) => {
    const p = numbersOf(input, "p");
    return answer(
      { bh: benjaminiHochberg(p), by: benjaminiYekutieli(p), holm: holm(p) },
      "hochberg",
      "bonferroni",
    );
  },
  tost_welch: (input) => {
    const result = tost(welchT(...samplesOf(input)), numberOf(input, "low"), numberOf(input, "high"));
    if (result.outcome === "untestable") throw new Error("untestable");
    return answer({
      ...result,
      df: welchDf(input, false),
      ci90: ends(result.interval),
      equivalentAt05: result.equivalent,
    });
  },
  tost_log_ratio: (input) => {
    const result = tostRatio(logRatioT(...samplesOf(input)), numberOf(input, "low"), numberOf(input, "high"));
    if (result.outcome === "untestable") throw new Error("untestable");
    return answer({
      ...result,
      df: welchDf(input, true),
      ci90: ends(result.interval),
      equivalentAt05: result.equivalent,
    });
  },
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

function welchDf(input: Fields, isLog: boolean): number {
  const test = (isLog ? logRatioT : welchT)(...samplesOf(input));
  if (test.outcome === "untestable") throw new Error("untestable");
  return test.df;
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
