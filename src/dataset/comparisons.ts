import type { Comparison, Side } from "../model/comparison.ts";
import { effectPct, metric } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import { judgeFamily } from "./effects.ts";
import type { Effect, EffectInput } from "./effectTypes.ts";
import type { JoinedCommit } from "./join.ts";
import {
  floorFor,
  hardwareClass,
  learnFloors,
  type LearnedFloors,
  policyFloor,
  type UsedFloor,
} from "./noise.ts";
import { choose, cohortsOf, metricObjection, type Pair, pairsOf } from "./pairs.ts";
import { executionsOf } from "./executions.ts";
import { againstThreshold, barred } from "./threshold.ts";
import { differenceWords, idOf, sideOf, trust, valueOf } from "./sides.ts";

export interface CommitComparisons {
  readonly all: readonly Comparison[];
  readonly primary: Comparison | null;
  readonly perfChange: Comparison | null;
}

/** All comparisons of one commit on its own: noise floors and families then rest on this commit only. */
export function compareRuns(commit: JoinedCommit, policy: Policy): CommitComparisons {
  return compareAll([commit], policy)[0] ?? { all: [], primary: null, perfChange: null };
}

/**
 * All comparisons of a set under a policy, per commit in the order given. Commits are compared together because they
 * lend each other their noise (floors, moderated t) and because many comparisons share one error rate (practice.md 7).
 * The special functions of stats/ must be `ready`.
 */
export function compareAll(commits: readonly JoinedCommit[], policy: Policy): CommitComparisons[] {
  const cohorts = commits.map(({ runs }) => cohortsOf(runs, policy.tokenTolerancePct));
  const learned: LearnedFloors = policy.noise.method === "fixed" ? new Map() : learnFloors(cohorts.flat());
  const pairs = cohorts.map((each) => pairsOf(each, policy.tokenTolerancePct));
  const candidates = pairs.map((each) => each.map((pair) => described(pair, policy, learned)));
  const effects =
    policy.noise.method === "fixed" ? new Map<Described, Effect>() : judgeAll(candidates.flat(), policy);
  return commits.map((commit, index) => {
    const own = pairs[index] ?? [];
    const primary = choose(own, policy.verdict);
    const all = (candidates[index] ?? []).map((each) =>
      comparison(commit, each, effects.get(each) ?? null, policy, each.pair === primary),
    );
    const at = (pair: Pair | null) => (pair === null ? null : (all[own.indexOf(pair)] ?? null));
    return { all, primary: at(primary), perfChange: at(choose(own, policy.perfChange)) };
  });
}

/** A pair with what decides whether and against which noise it is tested. */
interface Described {
  readonly pair: Pair;
  readonly reference: Side;
  readonly candidate: Side;
  readonly floor: UsedFloor | null;
  /** Why the gate or the metric forbids a judgement; null when it may be judged. */
  readonly barred: boolean;
  readonly objection: string | null;
  readonly family: string;
}

function described(pair: Pair, policy: Policy, learned: LearnedFloors): Described {
  const objection = metricObjection(pair.metric);
  const run = pair.reference.runs[0];
  const hardware = run === undefined ? "GPU unknown" : hardwareClass(run);
  const key = { metric: pair.metric, statistic: pair.statistic, mode: run?.mode ?? null, hardware };
  const { variant, agent } = pair.candidate;
  return {
    pair,
    reference: sideOf(pair.reference, pair.referenceValues),
    candidate: sideOf(pair.candidate, pair.candidateValues),
    floor: floorFor(key, learned, policy.noise.floors),
    barred: policy.gate === "bars" && (pair.differences.length > 0 || objection !== null),
    objection,
    family: `${pair.metric} ${pair.statistic}, ${hardware}, ${variant}${agent === null ? "" : ` ${agent}`} against ${pair.reference.variant}`,
  };
}

/** Families are judged one by one; what is barred belongs to none. */
function judgeAll(candidates: readonly Described[], policy: Policy): Map<Described, Effect> {
  const families = new Map<string, Described[]>();
  for (const each of candidates) {
    if (each.barred) continue;
    const members = families.get(each.family);
    if (members === undefined) families.set(each.family, [each]);
    else members.push(each);
  }
  const effects = new Map<Described, Effect>();
  for (const members of families.values()) {
    const judged = judgeFamily(members.map(inputOf), {
      alpha: policy.alpha,
      marginPct: policy.marginPct,
      cap: policy.plan.maxRepetitions,
      guardrail: /^p(9\d)$/.test(members[0]?.pair.statistic ?? ""),
    });
    for (const [index, member] of members.entries()) effects.set(member, judged[index]!);
  }
  return effects;
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
    effectPct: effect?.effectPct ?? plain,
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

function reasonsOf({ pair, objection }: Described, judged: Effect, plain: number | null): string[] {
  const { left } = executionsOf(pair);
  const testedInPairs = judged.test.includes("paired");
  return [
    ...pair.differences.map(differenceWords),
    ...(objection === null ? [] : [objection]),
    ...trust(pair),
    ...(testedInPairs && left > 0
      ? [`${left} runs without a partner in the same execution are left out of the test`]
      : []),
    ...judged.reasons,
    ...(plain === null ? ["the reference is not a positive number"] : []),
  ];
}
