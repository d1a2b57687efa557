import { orderNote } from "./valueOrder.ts";
import type { AnyComparison, Comparison } from "../model/comparison.ts";
import { effectPct } from "../model/metricRegistry.ts";
import type { Policy } from "../model/policy.ts";
import type { Reason } from "../model/reason.ts";
import { effectThresholdsOf } from "../model/thresholds.ts";
import type { Effect } from "./effectTypes.ts";
import { executionsOf } from "./executions.ts";
import { farOff } from "./farOff.ts";
import { trust } from "./gate.ts";
import type { DescribedPair } from "./judgePairs.ts";
import { policyFloor } from "./noise.ts";
import type { Pair } from "./pairs.ts";
import { idOf } from "./sides.ts";
import { quantityKey } from "../model/quantity.ts";
import { againstThreshold, barred } from "./threshold.ts";

/** A described pair with its judgement, as it is printed. */
export function comparisonOf(each: DescribedPair, effect: Effect | null, policy: Policy): AnyComparison {
  const { pair, definition, reference, candidate, floor } = each;
  const plain = plainEffect(each);
  const judged = effect ?? (each.barred ? barred : againstThreshold(plain, policy.noise.thresholdPct ?? 0));
  const shown = floorOf(each, policy);
  return {
    ...namesOf(each),
    mode: pair.reference.runs[0]?.mode ?? null,
    metric: pair.metric,
    statistic: pair.statistic,
    unit: definition.unit,
    better: definition.better,
    reference,
    candidate,
    // a number where the gate bars would be compared by whoever reads it
    effectPct: judged.conclusion === "not-comparable" ? null : (effect?.effectPct ?? plain),
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
    reasons: reasonsOf(each, judged, { plain, policy }),
    primary: false,
  };
}

/** The same of a commit, whose runs have a variant each and finite values. */
export function commitComparison(
  commit: { readonly id: string; readonly hash: string },
  each: DescribedPair,
  comparison: AnyComparison,
  primary: boolean,
): Comparison {
  const { pipeline } = each.pair.reference;
  const id = idOf([commit.id, pipeline, ...comparedIn(each.pair)]);
  return { ...comparison, id, commit: commit.hash, pipeline, primary } as Comparison;
}

/** A commit's comparison is named by its runs (below), one of two files by the benchmark and the place of its values. */
function namesOf({ pair, reference, candidate }: DescribedPair): Pick<AnyComparison, "id" | "benchmark"> {
  const { benchmark } = pair.reference;
  if (benchmark === null) return { id: "" };
  const places = [reference, candidate].flatMap(({ n, origins }) => [
    String(n),
    ...origins.map(({ file, pointer }) => `${file}#${pointer}`),
  ]);
  return { id: idOf([benchmark, quantityKey(pair), ...places]), benchmark };
}

function comparedIn({ metric, statistic, referenceValues, candidateValues }: Pair): string[] {
  const ids = (values: typeof referenceValues) => values.map(({ run }) => run.id);
  return [metric, statistic ?? "", ...ids(referenceValues), "vs", ...ids(candidateValues)];
}

function plainEffect({ definition, reference, candidate }: DescribedPair): number | null {
  if (definition.better === null || reference.mean === null || candidate.mean === null) return null;
  return effectPct(definition.better, reference.mean, candidate.mean);
}

function floorOf(
  { floor, pair }: DescribedPair,
  { noise }: Policy,
): { sdPct: number; source: string } | null {
  if (noise.method === "fixed") {
    const { metric, statistic } = pair;
    return policyFloor(
      { metric, statistic, mode: pair.reference.runs[0]?.mode ?? null, hardware: "" },
      noise.floors,
    );
  }
  return floor === null ? null : { sdPct: rounded(floor.sigma * 100), source: floor.source };
}

/** 0.135 * 100 is 13.5, not 13.500000000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function reasonsOf(
  each: DescribedPair,
  judged: Effect,
  { plain, policy }: { readonly plain: number | null; readonly policy: Policy },
): Reason[] {
  const { pair, objections } = each;
  const { left } = executionsOf(pair);
  const isOpen = judged.conclusion === "not-comparable" && objections.length === 0;
  return [
    ...pair.differences.map((args): Reason => ({ kind: "workload-differs", args })),
    ...objections,
    ...pair.told,
    // what is not compared is not compared on trust either
    ...(judged.conclusion === "not-comparable" ? [] : trust(pair, policy.validity)),
    ...(judged.design === "pairs" && left > 0
      ? [{ kind: "partners-missing", args: { runs: left } } as const]
      : []),
    ...judged.reasons,
    ...(judged.design === "two samples" ? farOff(pair, effectThresholdsOf(policy)) : []),
    ...(isOpen && plain === null ? [{ kind: "reference-not-positive", args: {} } as const] : []),
    ...(isOpen ? orderNote(pair, each.definition.better) : []),
    ...(pair.reference.runs[0]?.iteration === true || pair.candidate.runs[0]?.iteration === true
      ? [{ kind: "iterations", args: {} } as const]
      : []),
  ];
}
