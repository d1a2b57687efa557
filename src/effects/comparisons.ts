import type { HeadToHead } from "../model/agents.ts";
import type { Comparison } from "../model/comparison.ts";
import type { LearnedFloor } from "../model/noise.ts";
import type { Policy } from "../model/policy.ts";
import type { RunCodes } from "../model/runCode.ts";
import { thresholdsOf } from "../model/thresholds.ts";
import type { Effect } from "./effectTypes.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { commitCohorts } from "./commitCohorts.ts";
import { type LoadGate, loadGate } from "./loadGate.ts";
import { commitComparison, comparisonOf } from "./comparisonOf.ts";
import { heldOverMetrics } from "./decisive.ts";
import { type DescribedPair, describePair, judgePairs } from "./judgePairs.ts";
import { learnFloors, type LearnedFloors, learnSpreads, listedFloors } from "./noise.ts";
import { choose, cohortPairs, metricPairs, type Pair } from "./pairs.ts";
import { orderOf } from "./order.ts";
import { positionsOf } from "./position.ts";
import { startsApart } from "./serverStarts.ts";
import { driftsOf } from "./sideDrift.ts";
import { isResult } from "./trial.ts";
import { unchangedPairs } from "./unchanged.ts";

export interface CommitComparisons {
  readonly all: readonly Comparison[];
  readonly primary: Comparison | null;
  readonly perfChange: Comparison | null;
  readonly headToHead: readonly HeadToHead[];
  /** A/A: repeated runs of one code against each other, which should find nothing. */
  readonly unchanged: readonly Comparison[];
}

export interface ComparedCommits {
  /** In the order given. */
  readonly commits: readonly CommitComparisons[];
  /** What repeated runs of one code differ by. */
  readonly floors: readonly LearnedFloor[];
}

/**
 * All comparisons of a set under a policy, per commit in the order given. Commits are compared together because they
 * lend each other their noise (floors, moderated t) and because many comparisons share one error rate.
 * @param codes which runs are known to have measured one code
 * The special functions of stats/ must be `ready`.
 */
export function compareAll(
  commits: readonly JoinedCommit[],
  policy: Policy,
  gate: LoadGate = loadGate(policy),
  codes: RunCodes = new Map(),
): ComparedCommits {
  const cohorts = commits.map(({ runs }) => startsApart(commitCohorts(runs, gate), gate.keys));
  const isFixed = policy.noise.method === "fixed";
  const thresholds = thresholdsOf(policy);
  const learned: LearnedFloors = isFixed ? new Map() : learnFloors(cohorts.flat());
  const pairs = cohorts.map((each) =>
    cohortPairs(each)
      .flatMap(([reference, candidate]) => metricPairs(reference, candidate, gate))
      .filter((pair) => policy.gate !== "bars" || isResult(pair.metric)),
  );
  const ownFloors: LearnedFloors[] = cohorts.map((each) => (isFixed ? new Map() : learnFloors(each)));
  const describe = (each: readonly Pair[], index: number) =>
    each.map((pair) => describePair(pair, policy, learned, ownFloors[index]!, each));
  const candidates = pairs.map(describe);
  const repeats = cohorts.map((each, index) =>
    isFixed ? [] : describe(unchangedPairs(each, thresholds), index),
  );
  const placed = positionsOf(candidates, policy.order, codes);
  const effects = isFixed
    ? new Map<DescribedPair, Effect>()
    : judgePairs([...candidates, ...repeats].flat(), policy, learnSpreads(cohorts.flat()), {
        positions: new Map([...driftsOf(candidates.flat(), policy.alpha), ...placed]),
      });
  const compared = commits.map((commit, index) => {
    const own = pairs[index] ?? [];
    const primary = choose(own, policy.verdict);
    const of = (each: DescribedPair) =>
      commitComparison(
        commit,
        each,
        {
          ...comparisonOf(each, effects.get(each) ?? null, policy),
          ...(isFixed ? {} : orderIn(each, placed)),
        },
        each.pair === primary,
      );
    const all = heldOverMetrics((candidates[index] ?? []).map(of), policy.alpha);
    const at = (pair: Pair | null) => (pair === null ? null : (all[own.indexOf(pair)] ?? null));
    return {
      all,
      primary: at(primary),
      perfChange: at(choose(own, policy.perfChange)),
      headToHead: headToHeadOf(commit, own, policy, at),
      unchanged: (repeats[index] ?? []).map(of),
    };
  });
  return { commits: compared, floors: isFixed ? [] : listedFloors(cohorts.flat()) };
}

/** Nothing is said of the order of what is not compared. */
function orderIn(
  each: DescribedPair,
  placed: ReadonlyMap<DescribedPair, unknown>,
): Pick<Comparison, "order"> {
  const { barred, pair } = each;
  if (barred) return {};
  return {
    order: placed.has(each) ? "confounded" : orderOf(pair.reference.runs, pair.candidate.runs),
  };
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
