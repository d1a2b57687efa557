import { PLANNED } from "../model/plannedTrials.ts";
import type { AnySide } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import type { Reason } from "../model/reason.ts";
import { effectThresholdsOf, thresholdsOf } from "../model/thresholds.ts";
import type { NoiseFloor } from "../stats/noiseFloor.ts";
import { designsOf } from "./chooseTest.ts";
import { judgeFamily } from "./effects.ts";
import type { Effect, EffectInput, EffectSettings, Position } from "./effectTypes.ts";
import { executionsOf } from "./executions.ts";
import { objectionsTo } from "./gate.ts";
import { floorFor, hardwareClass, keyOf, type LearnedFloors, type Spread, type UsedFloor } from "./noise.ts";
import type { Pair } from "./pairs.ts";
import { sideOf } from "./sides.ts";
import { numbersOf } from "./cohorts.ts";
import { type Definition, definitionOf } from "./trial.ts";

/** A pair with what decides whether and against which noise it is tested. */
export interface DescribedPair {
  readonly pair: Pair;
  readonly definition: Definition;
  readonly reference: AnySide;
  readonly candidate: AnySide;
  readonly floor: UsedFloor | null;
  /** Why the gate or the metric forbids a judgement; null when it may be judged. */
  readonly barred: boolean;
  /** Why the number or its workload does not allow a judgement. */
  readonly objections: readonly Reason[];
  readonly family: string;
  /** Metric, statistic, mode and machine: whose noise is one noise. */
  readonly noiseKey: string;
}

/** What differs between the runs of a data set and those of two paths. */
export interface Manner extends Pick<EffectSettings, "ranksIfDisagreeing"> {
  /** The values stand in the order of their runs, so that a drift can be seen. */
  readonly ordered?: true;
  /** What the place of its variants means for a pair. */
  readonly positions?: ReadonlyMap<DescribedPair, Position>;
  /** A noise floor is asked only where a side has one run; else the runs' own spread plans further trials. */
  readonly floorsForSingleRunsOnly?: true;
}

/**
 * @param own floors of the commit's own repeated runs
 * @param beside the pairs among which a score of the same code may stand
 */
export function describePair(
  pair: Pair,
  policy: Policy,
  learned: LearnedFloors,
  own: LearnedFloors,
  beside: readonly Pair[],
): DescribedPair {
  const thresholds = thresholdsOf(policy);
  const objections = objectionsTo(pair, thresholds, policy.validity, beside);
  const run = pair.reference.runs[0];
  const hardware = run === undefined ? "GPU unknown" : hardwareClass(run);
  const key = { metric: pair.metric, statistic: pair.statistic, mode: run?.mode ?? null, hardware };
  return {
    pair,
    definition: definitionIn(pair),
    reference: sideOf(pair.reference, pair.referenceValues),
    candidate: sideOf(pair.candidate, pair.candidateValues),
    floor: withOwn(floorFor(key, learned, policy.noise.floors, thresholds), own.get(keyOf(key))),
    barred: policy.gate === "bars" && (pair.differences.length > 0 || objections.length > 0),
    objections,
    family: `${[pair.metric, pair.statistic ?? []].flat().join(" ")}, ${hardware}, ${sidesInWords(pair)}`,
    noiseKey: keyOf(key),
  };
}

/** Where one side does not know the direction the other may. */
function definitionIn({ referenceValues, candidateValues }: Pair): Definition {
  const [a, b] = [referenceValues[0], candidateValues[0]];
  const definition =
    a === undefined ? { unit: null, better: null, family: null, exact: false } : definitionOf(a.measurement);
  const better = definition.better ?? (b === undefined ? null : definitionOf(b.measurement).better);
  return { ...definition, better };
}

function sidesInWords({ reference, candidate: { variant, agent } }: Pair): string {
  if (variant === null) return "candidate against reference";
  return `${variant}${agent === null ? "" : ` ${agent}`} against ${reference.variant === variant ? "itself" : reference.variant}`;
}

function withOwn(floor: UsedFloor | null, own: NoiseFloor | undefined): UsedFloor | null {
  return floor === null || own === undefined ? floor : { ...floor, own: own.differences };
}

/** Families are judged one by one; what is barred belongs to none. */
export function judgePairs(
  candidates: readonly DescribedPair[],
  policy: Policy,
  spreads: readonly Spread[],
  manner: Manner = {},
): Map<DescribedPair, Effect> {
  const families = new Map<string, DescribedPair[]>();
  for (const each of candidates) {
    if (each.barred) continue;
    const members = families.get(each.family);
    if (members === undefined) families.set(each.family, [each]);
    else members.push(each);
  }
  const effects = new Map<DescribedPair, Effect>();
  const thresholds = effectThresholdsOf(policy);
  for (const members of families.values()) {
    const settings = {
      alpha: policy.alpha,
      marginPct: policy.marginPct,
      cap: policy.plan.maxRepetitions,
      thresholds,
      guardrail: /^p9\d$/.test(members[0]?.pair.statistic ?? ""),
      ...(manner.ranksIfDisagreeing === true ? { ranksIfDisagreeing: true as const } : {}),
    };
    const inputs = members.map((each) => inputOf(each, manner, policy));
    const designs = designsOf(inputs, thresholds);
    const samples = members.filter((_, index) => designs[index] === "two samples");
    const judged = judgeFamily(inputs, settings, lendersOf(members, samples, spreads));
    for (const [index, member] of members.entries()) effects.set(member, judged[index]!);
  }
  return effects;
}

/** Spreads of the family's quantity that no two samples of it hold already: each run lends its noise once. */
function lendersOf(
  family: readonly DescribedPair[],
  samples: readonly DescribedPair[],
  spreads: readonly Spread[],
): Spread[] {
  if (spreads.length === 0) return [];
  const keys = new Set(family.map(({ noiseKey }) => noiseKey));
  const used = new Set(
    samples.flatMap(({ pair }) =>
      [...pair.referenceValues, ...pair.candidateValues].map(({ run }) => run.id),
    ),
  );
  return spreads.filter(({ key, runs }) => keys.has(key) && !runs.some((run) => used.has(run)));
}

function inputOf(each: DescribedPair, manner: Manner, { alpha, plan }: Policy): EffectInput {
  const { pair, floor, definition } = each;
  const position = manner.positions?.get(each);
  const [reference, candidate] = [numbersOf(pair.referenceValues), numbersOf(pair.candidateValues)];
  const isSingle = reference.length === 1 || candidate.length === 1;
  return {
    reference,
    candidate,
    pairs: executionsOf(pair).pairs,
    better: definition.better ?? "lower",
    ...(definition.exact ? { exact: true } : {}),
    noise: isSingle || manner.floorsForSingleRunsOnly !== true ? floor : null,
    ...(position === undefined ? {} : { position }),
    ...(manner.ordered === true ? { ordered: true } : {}),
    ...(pair.reference.pipeline === PLANNED
      ? { stopped: { alpha, cap: Math.max(3, Math.floor(plan.maxRepetitions / 2)) } }
      : {}),
  };
}
