import { type Cohort, cohortsOf, numbersOf } from "../effects/cohorts.ts";
import { comparisonOf } from "../effects/comparisonOf.ts";
import { describePair, judgePairs } from "../effects/judgePairs.ts";
import { learnFloors, learnSpreads } from "../effects/noise.ts";
import { type LoadGate, loadGate } from "../effects/loadGate.ts";
import { onePerStart } from "../effects/serverStarts.ts";
import { sideDifferences } from "../effects/sideDifferences.ts";
import { driftsOf } from "../effects/sideDrift.ts";
import { orderOf } from "../effects/order.ts";
import { metricPairs, type Pair } from "../effects/pairs.ts";
import type { AnyComparison, ComparedBenchmark, ComparedOrder, LeftOut } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import type { SideName } from "../model/reason.ts";
import type { Trial } from "../effects/trial.ts";
import { namedAlike } from "./namedAlike.ts";
import { benchmarksOf } from "./benchmarks.ts";
import { ownTrials } from "./ownTrials.ts";
import { bySweep } from "./sweeps.ts";
import { type DirectionOf, type SideRead, trialsOfSets, unitsApart } from "./trials.ts";
import { rowKey, rowsOf, unpairedOf } from "./unpaired.ts";

const manner = { ordered: true, ranksIfDisagreeing: true, floorsForSingleRunsOnly: true } as const;

export interface ComparedSides {
  readonly comparisons: AnyComparison[];
  readonly benchmarks: ComparedBenchmark[];
  readonly order: ComparedOrder;
  /** Records that are no trials of their own. */
  readonly leftOut: LeftOut[];
  /** What the comparisons were made of. */
  readonly trials: readonly [reference: readonly Trial[], candidate: readonly Trial[]];
}

/**
 * Compares what two paths have under one name, by the cohorts, the gate and the tests of a data set. What only one of them has
 * is listed as well: a benchmark that went away must not look like one that did not change.
 */
export function compareSides(
  a: SideRead,
  b: SideRead,
  policy: Policy,
  directionOf: DirectionOf,
  gate: LoadGate = loadGate(policy),
): ComparedSides {
  const [setsA, setsB] = [unitsApart(a.sets), unitsApart(b.sets)];
  const ownA = ownTrials("reference", [...trialsOfSets(setsA, directionOf), ...a.runs]);
  const ownB = ownTrials("candidate", [...trialsOfSets(setsB, directionOf), ...b.runs]);
  const [sweptA, sweptB] = bySweep(namedAlike(ownA.trials, gate), namedAlike(ownB.trials, gate), gate.keys);
  const startsA = onePerStart("reference", sweptA, sweptB, gate.keys);
  const startsB = onePerStart("candidate", sweptB, sweptA, gate.keys);
  const [trialsA, trialsB] = [startsA.trials, startsB.trials];
  const reference = cohortsOf(trialsA, gate);
  const candidate = cohortsOf(trialsB, gate);
  const pairs = pairsOf(reference, candidate, gate);
  const rows = [...rowsOf("reference", trialsA, setsA), ...rowsOf("candidate", trialsB, setsB)];
  const comparisons = inOrder(
    [...judged(pairs, [...reference, ...candidate], policy), ...unpairedOf(rows, pairs, [trialsA, trialsB])],
    rows.map(({ key }) => key),
  );
  return {
    comparisons,
    benchmarks: benchmarksOf(trialsA, trialsB),
    order: orderOf(trialsA, trialsB),
    leftOut: [
      ...copiesOf("reference", a),
      ...copiesOf("candidate", b),
      ...[ownA, startsA, ownB, startsB].flatMap(({ leftOut }) => leftOut),
    ],
    trials: [trialsA, trialsB],
  };
}

function copiesOf(side: SideName, { copies = [] }: SideRead): LeftOut[] {
  return copies.map((each) => ({ side, kind: "copy", ...each }));
}

function judged(pairs: readonly Pair[], cohorts: readonly Cohort[], policy: Policy): AnyComparison[] {
  // floors are asked for single runs, and only what no comparison holds lends its spread to one
  const isSingle = pairs.some((each) =>
    [each.referenceValues, each.candidateValues].some((values) => numbersOf(values).length === 1),
  );
  const learned = isSingle ? learnFloors(cohorts) : new Map<string, never>();
  const described = pairs.map((pair) => describePair(pair, policy, learned, new Map(), pairs));
  const held = new Set(
    described.filter(({ barred }) => !barred).flatMap(({ pair }) => [pair.reference, pair.candidate]),
  );
  // both sides number their runs from one on: none of these is a run of a pair
  const spreads = learnSpreads(cohorts.filter((each) => !held.has(each))).map((each) => ({
    ...each,
    runs: [],
  }));
  const effects = judgePairs(described, policy, spreads, {
    ...manner,
    positions: driftsOf(described, policy.alpha),
  });
  return described.map((each) => comparisonOf(each, effects.get(each) ?? null, policy));
}

/**
 * Cohorts of one name are partners where nothing known of their workloads differs; a cohort without such a partner stands beside
 * every other of its name, and the gate says in what they differ.
 */
function pairsOf(reference: readonly Cohort[], candidate: readonly Cohort[], gate: LoadGate): Pair[] {
  const others = byName(candidate);
  return [...byName(reference)].flatMap(([name, cohorts]) => {
    const partners = others.get(name) ?? [];
    const fits = (a: Cohort, b: Cohort) => isSame(a, b, gate);
    return cohorts.flatMap((one) =>
      partners
        .filter(
          (other) =>
            fits(one, other) ||
            !partners.some((each) => fits(one, each)) ||
            !cohorts.some((each) => fits(each, other)),
        )
        .flatMap((other) => metricPairs(one, other, gate)),
    );
  });
}

function byName(cohorts: readonly Cohort[]): Map<string, Cohort[]> {
  const names = new Map<string, Cohort[]>();
  for (const each of cohorts) {
    const name = each.benchmark ?? "";
    names.set(name, [...(names.get(name) ?? []), each]);
  }
  return names;
}

function isSame(a: Cohort, b: Cohort, gate: LoadGate): boolean {
  if (a.runs[0]?.workload === b.runs[0]?.workload) return true;
  return sideDifferences(a, b, gate).barring.length === 0;
}

/** As the files have them. */
function inOrder(comparisons: readonly AnyComparison[], keys: readonly string[]): AnyComparison[] {
  const places = new Map<string, number>();
  for (const key of keys) if (!places.has(key)) places.set(key, places.size);
  const place = (each: AnyComparison) => places.get(rowKey(each.benchmark ?? "", each)) ?? places.size;
  return comparisons.toSorted((x, y) => place(x) - place(y));
}
