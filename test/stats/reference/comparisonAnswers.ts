/** Our answers to the cases that compare two samples. */
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../../../src/stats/adjustP.ts";
import { describeSample } from "../../../src/stats/describeSample.ts";
import { hodgesLehmann } from "../../../src/stats/hodgesLehmann.ts";
import { logRatioT, ratioInterval, ratioOf } from "../../../src/stats/logRatio.ts";
import { mannWhitney, smallestMannWhitneyP } from "../../../src/stats/mannWhitney.ts";
import { pairedT } from "../../../src/stats/pairedT.ts";
import { studentT } from "../../../src/stats/studentT.ts";
import { tost, tostRatio } from "../../../src/stats/tost.ts";
import { tInterval } from "../../../src/stats/tTest.ts";
import type { TTest } from "../../../src/stats/tTest.ts";
import { welchT, welchTOfSummaries } from "../../../src/stats/welchT.ts";
import { answer, ends, numberOf, numbersOf, samplesOf, summaryOf } from "./case.ts";
import type { Answering, Fields } from "./case.ts";

export const comparisonAnswers: Readonly<Record<string, Answering>> = {
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
};

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

function welchDf(input: Fields, isLog: boolean): number {
  const test = (isLog ? logRatioT : welchT)(...samplesOf(input));
  if (test.outcome === "untestable") throw new Error("untestable");
  return test.df;
}
