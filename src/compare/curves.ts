import { numbersOf, valuesOf } from "../effects/cohorts.ts";
import { definitionOf, isQuantity, type Trial } from "../effects/trial.ts";
import { countsTokensOtherwise } from "../model/compared.ts";
import type { Quantity } from "../model/quantity.ts";
import type {
  AnyComparison,
  ComparedCurve,
  CurvePointStanding,
  CurveSide,
  CurveStanding,
  CurveValue,
  LatencyTarget,
} from "../model/comparison.ts";
import { tQuantile } from "../stats/tDistribution.ts";
import { curveLoads, type CurveLoad } from "./curveLoads.ts";
import { gapStanding, type SideValues } from "./curveGaps.ts";
import { GOODPUT, keepsTargets } from "./goodput.ts";

/** Where the sides count tokens differently, only requests are the same. */
const REQUESTS: readonly Quantity[] = named(["request_throughput"]);
const THROUGHPUTS: readonly Quantity[] = [...named(["output_throughput", "total_throughput"]), ...REQUESTS];
const LATENCIES: readonly Quantity[] = named(["ttft", "tpot", "itl", "e2e_latency"]);

function isOf({ benchmark }: AnyComparison, loads: readonly CurveLoad[]): boolean {
  return loads.some((each) => each.benchmark === benchmark);
}

function named(metrics: readonly string[]): Quantity[] {
  return metrics.map((metric) => ({ metric, statistic: "mean" }));
}

/**
 * Each sweep over concurrency or request rate as a curve a side, latency against throughput. Where both sides have a load, the
 * comparisons of that load say who is better; where they have not, or one side gives more at a higher price, the other side's curve
 * at the same throughput does.
 * @param comparisons with their final conclusions
 */
export function curvesOf(
  sides: readonly [reference: readonly Trial[], candidate: readonly Trial[]],
  comparisons: readonly AnyComparison[],
  targets: readonly LatencyTarget[],
  alpha: number,
): ComparedCurve[] {
  return curveLoads(sides).flatMap(({ name, by, loads }) => {
    const isCounted = comparisons.some((each) => isOf(each, loads) && countsTokensOtherwise(each));
    const throughput = (isCounted ? REQUESTS : THROUGHPUTS).find((each) => isOnAll(each, loads));
    if (throughput === undefined) return [];
    const found = LATENCIES.filter((each) => isOnBoth(each, loads));
    const latencies = found.filter(
      ({ metric }) => metric !== "itl" || !found.some((each) => each.metric === "tpot"),
    );
    const standings = latencies.map((each) => standingsOf(loads, throughput, each, comparisons, alpha));
    return [
      {
        name,
        by,
        throughput: { ...stated(throughput), unit: unitOf(throughput, loads) },
        latencies: latencies.map((each, at) => ({
          ...stated(each),
          unit: unitOf(each, loads),
          ...standingOf(loads, standings[at] ?? []),
        })),
        points: loads.map(({ load, benchmark, reference, candidate }, at) => ({
          load,
          benchmark,
          reference: curveSide(reference, throughput, latencies, targets),
          candidate: curveSide(candidate, throughput, latencies, targets),
          standings: standings.map((each) => each[at] ?? null),
        })),
      },
    ];
  });
}

function stated({ metric, statistic }: Quantity): { readonly metric: string; readonly statistic: string } {
  return { metric, statistic: statistic ?? "" };
}

/** On every load of either side. */
function isOnAll(quantity: Quantity, loads: readonly CurveLoad[]): boolean {
  return loads.every(({ reference, candidate }) =>
    [reference, candidate].every((trials) => trials.length === 0 || has(trials, quantity)),
  );
}

/** On some load of each side. */
function isOnBoth(quantity: Quantity, loads: readonly CurveLoad[]): boolean {
  return (["reference", "candidate"] as const).every((side) =>
    loads.some((each) => has(each[side], quantity)),
  );
}

function has(trials: readonly Trial[], quantity: Quantity): boolean {
  return valuesOf({ runs: trials }, quantity).length > 0;
}

function unitOf(quantity: Quantity, loads: readonly CurveLoad[]): string {
  const readings = loads
    .flatMap(({ reference, candidate }) => [...reference, ...candidate])
    .flatMap(({ measurements }) => measurements);
  const first = readings.find((each) => isQuantity(each, quantity));
  return (first === undefined ? null : definitionOf(first).unit) ?? "";
}

function curveSide(
  trials: readonly Trial[],
  throughput: Quantity,
  latencies: readonly Quantity[],
  targets: readonly LatencyTarget[],
): CurveSide | null {
  const served = valueOf(trials, throughput);
  if (served === null) return null;
  const kept = targets.length === 0 ? [null] : trials.map((trial) => keepsTargets(trial, targets));
  return {
    throughput: served,
    latencies: latencies.map((each) => valueOf(trials, each)),
    goodput: valueOf(trials, { metric: GOODPUT, statistic: null }),
    keepsTargets: kept.includes(null) ? null : kept.every((each) => each === true),
  };
}

const LEVEL = 0.95;

function valueOf(runs: readonly Trial[], quantity: Quantity): CurveValue | null {
  const values = finiteOf(runs, quantity);
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  if (n < 2) return { mean, ci95: null, n };
  const reach = (tQuantile((1 + LEVEL) / 2, n - 1) * sd) / Math.sqrt(n);
  return { mean, ci95: [mean - reach, mean + reach], n };
}

function finiteOf(runs: readonly Trial[], quantity: Quantity): number[] {
  return numbersOf(valuesOf({ runs }, quantity)).filter((value) => Number.isFinite(value));
}

function standingsOf(
  loads: readonly CurveLoad[],
  throughput: Quantity,
  latency: Quantity,
  comparisons: readonly AnyComparison[],
  alpha: number,
): (CurvePointStanding | null)[] {
  const values = (trials: readonly Trial[]): SideValues => ({
    x: finiteOf(trials, throughput),
    y: finiteOf(trials, latency),
  });
  const sides = loads.map(({ reference, candidate }) => ({
    reference: values(reference),
    candidate: values(candidate),
  }));
  return loads.map(({ benchmark, candidate }, at) => {
    const own = sides[at]?.candidate;
    if (candidate.length === 0 || own === undefined || own.y.length === 0) return null;
    const ofLoad = comparisons.filter((each) => each.benchmark === benchmark);
    const told = standingAt(
      ofLoad.find((each) => isQuantity(each, throughput)),
      ofLoad.find((each) => isQuantity(each, latency)),
    );
    return told ?? gapStanding(sides, own, alpha);
  });
}

/** By the comparisons of one load; null where they do not say it: a side is missing, or gives more at a higher price. */
function standingAt(
  throughput: AnyComparison | undefined,
  latency: AnyComparison | undefined,
): CurvePointStanding | null {
  if (latency === undefined || throughput === undefined) return null;
  if (latency.reference.n === 0 || latency.candidate.n === 0) return null;
  const served = throughput.reasons.some(({ kind }) => kind === "rate-limited")
    ? "equivalent"
    : throughput.conclusion;
  const found = new Set([latency.conclusion, served]);
  if (found.has("not-comparable")) return "open";
  if (found.has("improved") && found.has("regressed")) return null;
  if (found.has("inconclusive")) return "open";
  return found.has("improved") ? "better" : found.has("regressed") ? "worse" : "alike";
}

/** Over all loads, and where the candidate turns. */
function standingOf(
  loads: readonly CurveLoad[],
  standings: readonly (CurvePointStanding | null)[],
): { readonly standing: CurveStanding; readonly crossings: [string, string][] } {
  const told = loads.flatMap(({ load }, at) => {
    const standing = standings[at];
    return standing === "better" || standing === "worse" ? [{ load, standing }] : [];
  });
  const crossings = told.flatMap(({ load, standing }, at): [string, string][] => {
    const before = told[at - 1];
    return before === undefined || before.standing === standing ? [] : [[before.load, load]];
  });
  if (crossings.length > 0) return { standing: "crosses", crossings };
  if (told[0] !== undefined)
    return { standing: told[0].standing === "better" ? "dominates" : "dominated", crossings };
  return {
    standing: standings.includes("alike") && !standings.includes("open") ? "alike" : "open",
    crossings,
  };
}
