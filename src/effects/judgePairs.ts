import type { Comparison, Side } from "../model/comparison.ts";
import { effectPct, metric } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import type { NoiseFloor } from "../stats/noiseFloor.ts";
import { designsOf } from "./chooseTest.ts";
import { judgeFamily } from "./effects.ts";
import type { Effect, EffectInput } from "./effectTypes.ts";
import { executionsOf } from "./executions.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import {
  floorFor,
  hardwareClass,
  keyOf,
  type LearnedFloors,
  policyFloor,
  type Spread,
  type UsedFloor,
} from "./noise.ts";
import { boundByRate } from "../model/measured.ts";
import { metricObjection, type Pair } from "./pairs.ts";
import { differenceWords, idOf, sideOf, trust, valueOf } from "./sides.ts";
import { unstatedLoad } from "./statedLoad.ts";
import { againstThreshold, barred } from "./threshold.ts";

/** A pair with what decides whether and against which noise it is tested. */
export interface DescribedPair {
  readonly pair: Pair;
  readonly reference: Side;
  readonly candidate: Side;
  readonly floor: UsedFloor | null;
  /** Why the gate or the metric forbids a judgement; null when it may be judged. */
  readonly barred: boolean;
  /** Why the number or its workload does not allow a judgement, in words. */
  readonly objections: readonly string[];
  readonly family: string;
  /** Metric, statistic, mode and machine: whose noise is one noise. */
  readonly noiseKey: string;
}

/** @param own floors of the commit's own repeated runs */
export function describePair(
  pair: Pair,
  policy: Policy,
  learned: LearnedFloors,
  own: LearnedFloors,
): DescribedPair {
  const objections = objectionsTo(pair);
  const run = pair.reference.runs[0];
  const hardware = run === undefined ? "GPU unknown" : hardwareClass(run);
  const key = { metric: pair.metric, statistic: pair.statistic, mode: run?.mode ?? null, hardware };
  const { variant, agent } = pair.candidate;
  return {
    pair,
    reference: sideOf(pair.reference, pair.referenceValues),
    candidate: sideOf(pair.candidate, pair.candidateValues),
    floor: withOwn(floorFor(key, learned, policy.noise.floors), own.get(keyOf(key))),
    barred: policy.gate === "bars" && (pair.differences.length > 0 || objections.length > 0),
    objections,
    family: `${pair.metric} ${pair.statistic}, ${hardware}, ${variant}${agent === null ? "" : ` ${agent}`} against ${pair.reference.variant === variant ? "itself" : pair.reference.variant}`,
    noiseKey: keyOf(key),
  };
}

function withOwn(floor: UsedFloor | null, own: NoiseFloor | undefined): UsedFloor | null {
  return floor === null || own === undefined ? floor : { ...floor, own: own.differences };
}

function objectionsTo({ metric: id, reference, candidate }: Pair): string[] {
  const objection = metricObjection(id);
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  return [
    ...(objection === null ? [] : [objection]),
    ...(metric(id).family === "throughput" &&
    [a, b].every((run) => run !== undefined && boundByRate(run) !== null)
      ? ["both sides were served at the rate they were sent at (throughput-rate-limited)"]
      : []),
    ...(a === undefined || b === undefined ? [] : unstatedLoad(a, b).barring),
  ];
}

/** Families are judged one by one; what is barred belongs to none. */
export function judgePairs(
  candidates: readonly DescribedPair[],
  policy: Policy,
  spreads: readonly Spread[],
): Map<DescribedPair, Effect> {
  const families = new Map<string, DescribedPair[]>();
  for (const each of candidates) {
    if (each.barred) continue;
    const members = families.get(each.family);
    if (members === undefined) families.set(each.family, [each]);
    else members.push(each);
  }
  const effects = new Map<DescribedPair, Effect>();
  for (const members of families.values()) {
    const settings = {
      alpha: policy.alpha,
      marginPct: policy.marginPct,
      cap: policy.plan.maxRepetitions,
      guardrail: /^p(9\d)$/.test(members[0]?.pair.statistic ?? ""),
    };
    const inputs = members.map(inputOf);
    const designs = designsOf(inputs);
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
  const keys = new Set(family.map(({ noiseKey }) => noiseKey));
  const used = new Set(samples.flatMap(({ reference, candidate }) => [...reference.runs, ...candidate.runs]));
  return spreads.filter(({ key, runs }) => keys.has(key) && !runs.some((run) => used.has(run)));
}

function inputOf({ pair, floor }: DescribedPair): EffectInput {
  return {
    reference: pair.referenceValues.map(valueOf),
    candidate: pair.candidateValues.map(valueOf),
    pairs: executionsOf(pair).pairs,
    better: metric(pair.metric).better,
    noise: floor,
  };
}

export function comparisonOf(
  commit: JoinedCommit,
  each: DescribedPair,
  effect: Effect | null,
  policy: Policy,
  primary: boolean,
): Comparison {
  const { pair, reference, candidate, floor } = each;
  const plain = effectPct(pair.metric, reference.mean, candidate.mean);
  const judged = effect ?? (each.barred ? barred : againstThreshold(plain, policy.noise.thresholdPct ?? 0));
  const { pipeline } = pair.reference;
  const shown = floorOf(each, policy);
  return {
    id: idOf([commit.id, pipeline, pair.metric, pair.statistic, ...reference.runs, "vs", ...candidate.runs]),
    commit: commit.hash,
    pipeline,
    mode: pair.reference.runs[0]?.mode ?? null,
    metric: pair.metric,
    statistic: pair.statistic,
    unit: metric(pair.metric).unit,
    reference,
    candidate,
    // a number where the gate bars would be compared by whoever reads it
    effectPct: each.barred ? null : (effect?.effectPct ?? plain),
    ci95: judged.ci95 === null ? null : [...judged.ci95],
    p: judged.p,
    q: judged.q,
    test: judged.test,
    conclusion: judged.conclusion,
    label: reference.n === 1 && candidate.n === 1 ? "single run" : null,
    noiseFloorPct: shown?.sdPct ?? null,
    noiseFloorSource: shown?.source ?? null,
    mdePct: judged.mdePct,
    trialsNeeded: judged.trialsNeeded,
    ...(effect === null ? {} : { family: each.family }),
    ...(effect === null || floor?.pairs == null ? {} : { noiseFloorPairs: floor.pairs }),
    ...(judged.ranks === null
      ? {}
      : { ranks: { ...judged.ranks, intervalPct: [...judged.ranks.intervalPct] } }),
    differences: [...pair.differences],
    reasons: reasonsOf(each, judged, plain),
    primary,
  };
}

function floorOf(
  { floor, pair }: DescribedPair,
  { noise }: Policy,
): { sdPct: number; source: string } | null {
  if (noise.method === "fixed") {
    const { metric: id, statistic } = pair;
    return policyFloor(
      { metric: id, statistic, mode: pair.reference.runs[0]?.mode ?? null, hardware: "" },
      noise.floors,
    );
  }
  return floor === null ? null : { sdPct: rounded(floor.sigma * 100), source: floor.source };
}

/** 0.135 * 100 is 13.5, not 13.500000000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function reasonsOf({ pair, objections }: DescribedPair, judged: Effect, plain: number | null): string[] {
  const { left } = executionsOf(pair);
  const testedInPairs = judged.test.includes("paired");
  return [
    ...pair.differences.map(differenceWords),
    ...objections,
    ...trust(pair),
    ...(testedInPairs && left > 0
      ? [`${left} runs without a partner in the same execution are left out of the test`]
      : []),
    ...judged.reasons,
    ...(plain === null ? ["the reference is not a positive number"] : []),
  ];
}
