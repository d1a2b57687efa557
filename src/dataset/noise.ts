import type { NoiseFloor as PolicyFloor } from "../model/policy.ts";
import type { MetricId, Statistic } from "../model/metrics.ts";
import type { Mode, RunRecord } from "../model/records.ts";
import { type NoiseFloor, noiseFloor } from "../stats/noiseFloor.ts";
import type { RunNoise } from "./effectTypes.ts";
import { compare } from "./join.ts";
import { type Cohort, valuesOf } from "./pairs.ts";

/** What a floor is a floor of. */
export interface FloorKey {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly mode: Mode | null;
  readonly hardware: string;
}

/** Floors learned from A/A pairs of the data. */
export type LearnedFloors = ReadonlyMap<string, NoiseFloor>;

/** With fewer pairs the policy's floor is the better guess. */
export const FEWEST_PAIRS = 3;

/** The GPU and how many of them: runs on other machines have another noise. */
export function hardwareClass({ workload }: RunRecord): string {
  return `${workload.gpu ?? "GPU unknown"}${workload.gpuCount === undefined ? "" : ` x${workload.gpuCount}`}`;
}

/**
 * Learns what runs of unchanged code differ by: log ratios of consecutive runs, in time order, of one commit, variant,
 * pipeline and workload. Agents are left out, because two runs of an agent need not be of one patch.
 */
export function learnFloors(cohorts: readonly Cohort[]): LearnedFloors {
  const pairs = new Map<string, [number, number][]>();
  for (const cohort of cohorts) {
    if (cohort.variant === "agent" || cohort.runs.length < 2) continue;
    for (const [key, found] of pairsOfCohort(cohort)) pairs.set(key, [...(pairs.get(key) ?? []), ...found]);
  }
  const floors = new Map<string, NoiseFloor>();
  for (const [key, found] of pairs) {
    const floor = noiseFloor(found);
    if (floor !== null && floor.sigma > 0) floors.set(key, floor);
  }
  return floors;
}

function pairsOfCohort(cohort: Cohort): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  const [first] = cohort.runs;
  if (first === undefined) return found;
  const runs = [...cohort.runs].sort((a, b) => compare(a.time ?? "", b.time ?? "") || compare(a.id, b.id));
  const kinds = new Map(
    runs.flatMap(({ measurements }) =>
      measurements.map(({ metric, statistic }) => [`${metric} ${statistic}`, { metric, statistic }] as const),
    ),
  );
  for (const { metric, statistic } of kinds.values()) {
    const values = valuesOf({ runs }, metric, statistic)
      .map(({ measurement }) => measurement.value)
      .filter((value) => Number.isFinite(value) && value > 0);
    const key = keyOf({ metric, statistic, mode: first.mode ?? null, hardware: hardwareClass(first) });
    const consecutive = values.slice(1).map((value, index): [number, number] => [values[index]!, value]);
    if (consecutive.length > 0) found.set(key, consecutive);
  }
  return found;
}

export function keyOf({ metric, statistic, mode, hardware }: FloorKey): string {
  return JSON.stringify([metric, statistic, mode, hardware]);
}

/** A floor with where it comes from, for tests and for readers. */
export interface UsedFloor extends RunNoise {
  readonly source: string;
  readonly pairs: number | null;
}

/** The learned floor if it rests on at least three pairs, else the policy's, else none. */
export function floorFor(
  key: FloorKey,
  learned: LearnedFloors,
  policy: readonly PolicyFloor[],
): UsedFloor | null {
  const own = learned.get(keyOf(key));
  if (own !== undefined && own.pairs >= FEWEST_PAIRS) {
    const upper = (own.sigmaUpper * 100).toPrecision(2);
    return {
      sigma: own.sigma,
      sigmaUpper: own.sigmaUpper,
      df: own.pairs,
      pairs: own.pairs,
      source: `learned from ${own.pairs} A/A pairs of this data (${key.mode ?? "mode unknown"}, ${key.hardware}); 90 % upper bound ${upper} %`,
    };
  }
  const given = policyFloor(key, policy);
  if (given === null) return null;
  const sigma = given.sdPct / 100;
  return { sigma, sigmaUpper: sigma, df: Infinity, pairs: given.pairs ?? null, source: given.source };
}

/** A floor that names no statistic is one of means and medians: the tail of a distribution is far noisier. */
export function policyFloor(key: FloorKey, floors: readonly PolicyFloor[]): PolicyFloor | null {
  const central = ["mean", "median", "p50"].includes(key.statistic);
  return (
    floors.find(
      (floor) =>
        floor.metric === key.metric &&
        (floor.statistic === undefined ? central : floor.statistic === key.statistic) &&
        (floor.mode === undefined || floor.mode === key.mode),
    ) ?? null
  );
}
