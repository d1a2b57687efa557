import type { HeadToHead } from "../model/agents.ts";
import type { Comparison, Side } from "../model/comparison.ts";
import { effectPct, metric } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import { designsOf } from "./chooseTest.ts";
import { judgeFamily } from "./effects.ts";
import type { Effect, EffectInput } from "./effectTypes.ts";
import type { JoinedCommit } from "./join.ts";
import {
  floorFor,
  hardwareClass,
  keyOf,
  learnFloors,
  type LearnedFloors,
  learnSpreads,
  policyFloor,
  type Spread,
  type UsedFloor,
} from "./noise.ts";
import { choose, cohortsOf, isResult, metricObjection, type Pair, pairsOf } from "./pairs.ts";
import { executionsOf } from "./executions.ts";
import { unstatedLoad } from "./statedLoad.ts";
import { againstThreshold, barred } from "./threshold.ts";
import { differenceWords, idOf, sideOf, trust, valueOf } from "./sides.ts";

export interface CommitComparisons {
  readonly all: readonly Comparison[];
  readonly primary: Comparison | null;
  readonly perfChange: Comparison | null;
  readonly headToHead: readonly HeadToHead[];
}

/** All comparisons of one commit on its own: noise floors and families then rest on this commit only. */
export function compareRuns(commit: JoinedCommit, policy: Policy): CommitComparisons {
  return compareAll([commit], policy)[0] ?? { all: [], primary: null, perfChange: null, headToHead: [] };
}

/**
 * All comparisons of a set under a policy, per commit in the order given. Commits are compared together because they
 * lend each other their noise (floors, moderated t) and because many comparisons share one error rate (practice.md 7).
 * The special functions of stats/ must be `ready`.
 */
export function compareAll(commits: readonly JoinedCommit[], policy: Policy): CommitComparisons[] {
  const cohorts = commits.map(({ runs }) => cohortsOf(runs, policy.tokenTolerancePct));
  const learned: LearnedFloors = policy.noise.method === "fixed" ? new Map() : learnFloors(cohorts.flat());
  const pairs = cohorts.map((each) =>
    pairsOf(each, policy.tokenTolerancePct).filter((pair) => policy.gate !== "bars" || isResult(pair.metric)),
  );
  const candidates = pairs.map((each) => each.map((pair) => described(pair, policy, learned)));
  const effects =
    policy.noise.method === "fixed"
      ? new Map<Described, Effect>()
      : judgeAll(candidates.flat(), policy, learnSpreads(cohorts.flat()));
  return commits.map((commit, index) => {
    const own = pairs[index] ?? [];
    const primary = choose(own, policy.verdict);
    const all = (candidates[index] ?? []).map((each) =>
      comparison(commit, each, effects.get(each) ?? null, policy, each.pair === primary),
    );
    const at = (pair: Pair | null) => (pair === null ? null : (all[own.indexOf(pair)] ?? null));
    return {
      all,
      primary: at(primary),
      perfChange: at(choose(own, policy.perfChange)),
      headToHead: headToHeadOf(commit, own, policy, at),
    };
  });
}

/** Per agent the comparison that speaks for it, by the metrics of the policy's verdict: one against each reference. */
function headToHeadOf(
  commit: JoinedCommit,
  pairs: readonly Pair[],
  { verdict: { metrics } }: Policy,
  at: (pair: Pair | null) => Comparison | null,
): HeadToHead[] {
  const agents = [...new Set(pairs.flatMap(({ candidate: { agent } }) => agent ?? []))].sort();
  return agents.flatMap((agent) =>
    (["baseline", "human"] as const).flatMap((against) => {
      const chosen = at(choose(pairs, { reference: against, candidate: "agent", agent, metrics }));
      return chosen === null ? [] : [{ agent, commit: commit.hash, against, comparison: chosen.id }];
    }),
  );
}

/** A pair with what decides whether and against which noise it is tested. */
interface Described {
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

function described(pair: Pair, policy: Policy, learned: LearnedFloors): Described {
  const objections = objectionsTo(pair);
  const run = pair.reference.runs[0];
  const hardware = run === undefined ? "GPU unknown" : hardwareClass(run);
  const key = { metric: pair.metric, statistic: pair.statistic, mode: run?.mode ?? null, hardware };
  const { variant, agent } = pair.candidate;
  return {
    pair,
    reference: sideOf(pair.reference, pair.referenceValues),
    candidate: sideOf(pair.candidate, pair.candidateValues),
    floor: floorFor(key, learned, policy.noise.floors),
    barred: policy.gate === "bars" && (pair.differences.length > 0 || objections.length > 0),
    objections,
    family: `${pair.metric} ${pair.statistic}, ${hardware}, ${variant}${agent === null ? "" : ` ${agent}`} against ${pair.reference.variant}`,
    noiseKey: keyOf(key),
  };
}

function objectionsTo({ metric: id, reference, candidate }: Pair): string[] {
  const objection = metricObjection(id);
  const [a, b] = [reference.runs[0], candidate.runs[0]];
  return [
    ...(objection === null ? [] : [objection]),
    ...(a === undefined || b === undefined ? [] : unstatedLoad(a, b).barring),
  ];
}

/** Families are judged one by one; what is barred belongs to none. */
function judgeAll(
  candidates: readonly Described[],
  policy: Policy,
  spreads: readonly Spread[],
): Map<Described, Effect> {
  const families = new Map<string, Described[]>();
  for (const each of candidates) {
    if (each.barred) continue;
    const members = families.get(each.family);
    if (members === undefined) families.set(each.family, [each]);
    else members.push(each);
  }
  const effects = new Map<Described, Effect>();
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
  family: readonly Described[],
  samples: readonly Described[],
  spreads: readonly Spread[],
): Spread[] {
  const keys = new Set(family.map(({ noiseKey }) => noiseKey));
  const used = new Set(samples.flatMap(({ reference, candidate }) => [...reference.runs, ...candidate.runs]));
  return spreads.filter(({ key, runs }) => keys.has(key) && !runs.some((run) => used.has(run)));
}

function inputOf({ pair, floor }: Described): EffectInput {
  return {
    reference: pair.referenceValues.map(valueOf),
    candidate: pair.candidateValues.map(valueOf),
    pairs: executionsOf(pair).pairs,
    better: metric(pair.metric).better,
    noise: floor,
  };
}

function comparison(
  commit: JoinedCommit,
  each: Described,
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

function floorOf({ floor, pair }: Described, { noise }: Policy): { sdPct: number; source: string } | null {
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

function reasonsOf({ pair, objections }: Described, judged: Effect, plain: number | null): string[] {
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
