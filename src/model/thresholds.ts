/*
 * What a policy may set and where it stands in code: names only. Each value and the sentence that says what it rests on stand
 * in the policy's file.
 */

/** What a change, a command or a run is taken for. */
const ofRules = [
  /** Share of a change (files or lines) from which on it is about that, and the rest is taken to serve it. */
  "majorityShare",
  /** Share of a change below which a component does not decide how it is measured. */
  "proposalShare",
  /** How many times the median the p99 of TTFT is where the first requests met a cold server. */
  "coldRatio",
  /** Share of the rate that requests are sent at from which on the throughput is that rate, not the engine's limit. */
  "loadBoundShare",
] as const;

/** What is learned from a data set. */
const ofSets = [
  /** Commits that a metric must hardly differ over before that is a surprise. */
  "constantCommits",
  /** Spread over commits, in percent, below which something else than the commits decides a metric. */
  "constantSpreadPct",
  /** Runs of one code from which on they are held against each other. */
  "unchangedRuns",
  /** A/A pairs of a data set from which on they count more than the policy's own noise floor. */
  "floorPairs",
  /** Timed runs of a mode that tell how long another one takes. */
  "timedRuns",
] as const;

/** How effects are tested. */
export const effectThresholdNames = [
  /** How often an effect of the size in question should be found. */
  "power",
  /** Runs a side from which on ranks are tested beside the deciding test. */
  "rankRuns",
  /** Spreads in a family from which on its members lend each other their noise. */
  "familySpreads",
  /** Common executions from which on runs are tested in pairs. */
  "pairedRuns",
  /** Runs of a side from which on their order is looked at. */
  "driftRuns",
  /** How improbable a trend over the order of runs must be before it is told. */
  "driftAlpha",
  /** How improbable the distance of one run from the others of its side must be before it is told. */
  "farOffAlpha",
] as const;

export const thresholdNames = [...ofRules, ...ofSets, ...effectThresholdNames] as const;
export type ThresholdName = (typeof thresholdNames)[number];
type EffectThresholdName = (typeof effectThresholdNames)[number];

/** A value with what it rests on. */
export interface Threshold {
  readonly value: number;
  readonly why: string;
}
export type Thresholds = Readonly<Record<ThresholdName, number>>;
export type EffectThresholds = Readonly<Record<EffectThresholdName, number>>;

/** The values alone. */
export function thresholdsOf({
  thresholds,
}: {
  readonly thresholds: Readonly<Record<ThresholdName, Threshold>>;
}): Thresholds {
  return Object.fromEntries(thresholdNames.map((name) => [name, thresholds[name].value])) as Record<
    ThresholdName,
    number
  >;
}

/** Those that a test of effects asks for. */
export function effectThresholdsOf(policy: Parameters<typeof thresholdsOf>[0]): EffectThresholds {
  const all = thresholdsOf(policy);
  return Object.fromEntries(effectThresholdNames.map((name) => [name, all[name]])) as Record<
    EffectThresholdName,
    number
  >;
}
