import type { LearnedFloor } from "../model/noise.ts";
import type { NoiseFloor as PolicyFloor } from "../model/policy.ts";
import type { MetricId } from "../model/metricRegistry.ts";
import type { Statistic } from "../model/metrics.ts";
import type { Mode } from "../model/records.ts";
import type { Thresholds } from "../model/thresholds.ts";
import { type NoiseFloor, noiseFloor } from "../stats/noiseFloor.ts";
import { sampleMoments } from "../stats/sampleMoments.ts";
import type { Variance } from "../stats/squeezeVariance.ts";
import { compareText } from "../model/order.ts";
import type { RunNoise } from "./effectTypes.ts";
import { type Cohort, numbersOf, valuesOf } from "./cohorts.ts";
import { type Quantity, quantityKey } from "../model/quantity.ts";
import { isResult, type Trial } from "./trial.ts";

/** What a floor is a floor of. */
export interface FloorKey extends Quantity {
  readonly mode: Mode | null;
  readonly hardware: string;
}

/** Floors learned from A/A pairs of the data, by `keyOf`. */
export type LearnedFloors = ReadonlyMap<string, NoiseFloor>;

/** The GPU and how many of them: runs on other machines have another noise. */
export function hardwareClass({ workload }: Pick<Trial, "workload">): string {
  return `${workload.gpu ?? "GPU unknown"}${workload.gpuCount === undefined ? "" : ` x${workload.gpuCount}`}`;
}

/**
 * Learns what runs of unchanged code differ by: log ratios of consecutive runs, in time order, of one commit, variant,
 * pipeline and workload. Agents are left out, because two runs of an agent need not be of one patch.
 */
export function learnFloors(cohorts: readonly Cohort[]): LearnedFloors {
  type Pair = [number, number];
  const pairs = new Map<string, Pair[]>();
  for (const cohort of cohorts.filter(isRepeated)) {
    for (const { key, values } of seriesOf(cohort)) {
      const found = values.slice(1).map(({ value }, index): Pair => [values[index]!.value, value]);
      for (const name of [keyOf(key), anywhere(key)]) {
        const known = pairs.get(name);
        if (known === undefined) pairs.set(name, [...found]);
        else known.push(...found);
      }
    }
  }
  const floors = new Map<string, NoiseFloor>();
  for (const [key, found] of pairs) {
    const floor = noiseFloor(found);
    if (floor !== null && floor.sigma > 0) floors.set(key, floor);
  }
  return floors;
}

/** The learned floors as a reader wants them, sorted; those of all modes and machines together are left out. */
export function listedFloors(cohorts: readonly Cohort[]): LearnedFloor[] {
  const sources = new Map<string, { readonly key: FloorKey; readonly commits: Set<string> }>();
  for (const cohort of cohorts.filter(isRepeated))
    for (const { key, values } of seriesOf(cohort)) {
      if (values.length < 2) continue;
      const known = sources.get(keyOf(key)) ?? { key, commits: new Set<string>() };
      sources.set(keyOf(key), known);
      known.commits.add(cohort.runs[0]?.commit?.slice(0, 8) ?? "");
    }
  const floors = learnFloors(cohorts);
  return [...sources]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, { key, commits }]): LearnedFloor[] => {
      const floor = floors.get(name);
      return floor === undefined || !isResult(key.metric) ? [] : [listed(key, floor, commits.size)];
    });
}

function listed(
  { metric, statistic, mode, hardware }: FloorKey,
  floor: NoiseFloor,
  commits: number,
): LearnedFloor {
  const { pairs, sigma, sigmaUpper, meanLogRatio, differences } = floor;
  const largest = differences.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const percent = (share: number) => Number((share * 100).toPrecision(6));
  return {
    // the runs of a data set have registered metrics and nothing else
    metric: metric as MetricId,
    statistic: statistic as Statistic,
    mode,
    hardware,
    pairs,
    commits,
    sdPct: percent(sigma),
    upperPct: percent(sigmaUpper),
    largestPct: percent(Math.expm1(largest)),
    shiftPct: percent(Math.expm1(meanLogRatio)),
  };
}

/** What repeated runs of one cohort spread, on the log scale, and which runs those are. */
export interface Spread extends Variance {
  readonly key: string;
  readonly runs: readonly string[];
}

/** The spread of every cohort of unchanged code with two runs or more, for families that have few of their own. */
export function learnSpreads(cohorts: readonly Cohort[]): Spread[] {
  return cohorts.filter(isRepeated).flatMap((cohort) =>
    seriesOf(cohort).flatMap(({ key, values }) => {
      if (values.length < 2) return [];
      const name = keyOf(key);
      const { sd, n } = sampleMoments(
        name,
        values.map(({ value }) => Math.log(value)),
      );
      return [{ key: name, runs: values.map(({ run }) => run), variance: (sd ?? 0) ** 2, df: n - 1 }];
    }),
  );
}

/** Iterations of one process share its luck: what they differ by is less than what runs do. */
function isRepeated({ variant, runs }: Cohort): boolean {
  if (variant === "agent" || runs[0]?.iteration === true) return false;
  return (
    runs.length >= 2 || runs.some(({ measurements }) => measurements.some(({ list }) => list !== undefined))
  );
}

interface Series {
  readonly key: FloorKey;
  /** Positive values in the order of time. */
  readonly values: readonly { readonly run: string; readonly value: number }[];
}

function seriesOf(cohort: Cohort): Series[] {
  const [first] = cohort.runs;
  if (first === undefined) return [];
  const runs = [...cohort.runs].sort(
    (a, b) => compareText(a.time ?? "", b.time ?? "") || compareText(a.id, b.id),
  );
  const kinds = new Map<string, Quantity>(
    runs.flatMap(({ measurements }) =>
      measurements.map(({ metric, statistic }) => [
        quantityKey({ metric, statistic }),
        { metric, statistic },
      ]),
    ),
  );
  return [...kinds.values()].map((quantity) => ({
    key: { ...quantity, mode: first.mode ?? null, hardware: hardwareClass(first) },
    values: valuesOf({ runs }, quantity)
      .flatMap((each) => numbersOf([each]).map((value) => ({ run: each.run.id, value })))
      .filter(({ value }) => Number.isFinite(value) && value > 0),
  }));
}

/** A name for a map, read by nobody. */
export function keyOf({ metric, statistic, mode, hardware }: FloorKey): string {
  return JSON.stringify([metric, statistic, mode, hardware]);
}

/** A floor with where it comes from, for tests and for readers. */
export interface UsedFloor extends RunNoise {
  readonly source: string;
}

/** The name of all modes and machines of a metric and statistic together. */
function anywhere({ metric, statistic }: Quantity): string {
  return JSON.stringify([metric, statistic]);
}

/**
 * The learned floor if it rests on at least three pairs, else the policy's, else none. Where this data's own pairs on
 * other machines or in other modes differ by more than the policy says, they are believed: a floor that is too low turns
 * noise into effects.
 */
export function floorFor(
  key: FloorKey,
  learned: LearnedFloors,
  policy: readonly PolicyFloor[],
  { floorPairs }: Pick<Thresholds, "floorPairs">,
): UsedFloor | null {
  const own = learned.get(keyOf(key));
  if (own !== undefined && own.pairs >= floorPairs)
    return usedFloor(own, `this data (${key.mode ?? "mode unknown"}, ${key.hardware})`);
  const given = policyFloor(key, policy);
  if (given === null) return null;
  const sigma = given.sdPct / 100;
  const other = learned.get(anywhere(key));
  if (other !== undefined && other.pairs >= floorPairs && other.sigma > sigma)
    return usedFloor(other, `this data, all modes and machines, above the policy's ${given.sdPct} %`);
  return { sigma, sigmaUpper: sigma, df: Infinity, pairs: given.pairs ?? null, source: given.source };
}

function usedFloor({ sigma, sigmaUpper, pairs, differences }: NoiseFloor, where: string): UsedFloor {
  const upper = (sigmaUpper * 100).toPrecision(2);
  const source = `learned from ${pairs} A/A pairs of ${where}; 90 % upper bound ${upper} %`;
  return { sigma, sigmaUpper, df: pairs, pairs, differences, source };
}

/** A floor that names no statistic is one of means and medians: the tail of a distribution is far noisier. */
export function policyFloor(key: FloorKey, floors: readonly PolicyFloor[]): PolicyFloor | null {
  const central = key.statistic !== null && ["mean", "median", "p50"].includes(key.statistic);
  return (
    floors.find(
      (floor) =>
        floor.metric === key.metric &&
        (floor.statistic === undefined ? central : floor.statistic === key.statistic) &&
        (floor.mode === undefined || floor.mode === key.mode),
    ) ?? null
  );
}
