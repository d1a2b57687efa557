import { createHash } from "node:crypto";
import { mean, median } from "simple-statistics";
import type { Comparison, Conclusion, Side, WorkloadDifference } from "../model/comparison.ts";
import { effectPct, metric } from "../model/metrics.ts";
import type { NoiseFloor, Policy } from "../model/policy.ts";
import { normalQuantile, normalTwoSidedP } from "../stats/normal.ts";
import type { JoinedCommit } from "./join.ts";
import { choose, type Cohort, cohortsOf, metricObjection, type Pair, pairsOf, type Value } from "./pairs.ts";
import { isWorkloadUnknown } from "./workload.ts";

export interface CommitComparisons {
  readonly all: readonly Comparison[];
  readonly primary: Comparison | null;
  readonly perfChange: Comparison | null;
}

/**
 * All comparisons of one commit under a policy. The special functions of stats/ must be `ready`.
 * With one run a side the effect is described and held against the policy's noise floor (practice.md 7.2).
 */
export function compareRuns(commit: JoinedCommit, policy: Policy): CommitComparisons {
  const pairs = pairsOf(cohortsOf(commit.runs), policy.tokenTolerancePct);
  const primary = choose(pairs, policy.verdict);
  const perfChange = choose(pairs, policy.perfChange);
  const all = pairs.map((pair) => compared(commit, pair, policy, pair === primary));
  const at = (pair: Pair | null) => (pair === null ? null : (all[pairs.indexOf(pair)] ?? null));
  return { all, primary: at(primary), perfChange: at(perfChange) };
}

function compared(commit: JoinedCommit, pair: Pair, policy: Policy, primary: boolean): Comparison {
  const reference = sideOf(pair.reference, pair.referenceValues);
  const candidate = sideOf(pair.candidate, pair.candidateValues);
  const effect = effectPct(pair.metric, reference.mean, candidate.mean);
  const objection = metricObjection(pair.metric);
  const reasons = [
    ...pair.differences.map(differenceWords),
    ...(objection === null ? [] : [objection]),
    ...trust(pair),
  ];
  const barred = policy.gate === "bars" && (pair.differences.length > 0 || objection !== null);
  const mode = pair.reference.runs[0]?.mode ?? null;
  const floor = floorOf(policy.noise.floors, pair, mode);
  const judged =
    barred || effect === null ? notComparable : judge(effect, reference.mean, candidate.mean, floor, policy);
  return {
    id: idOf([
      commit.id,
      pair.reference.pipeline,
      pair.metric,
      pair.statistic,
      ...reference.runs,
      "vs",
      ...candidate.runs,
    ]),
    commit: commit.hash,
    pipeline: pair.reference.pipeline,
    mode,
    metric: pair.metric,
    statistic: pair.statistic,
    unit: metric(pair.metric).unit,
    reference,
    candidate,
    effectPct: effect,
    ci95: null,
    q: null,
    label: reference.n === 1 && candidate.n === 1 ? "single run" : null,
    noiseFloorPct: floor?.sdPct ?? null,
    noiseFloorSource: floor?.source ?? null,
    trialsNeeded: null,
    differences: [...pair.differences],
    reasons: effect === null ? [...reasons, "the reference is not a positive number"] : reasons,
    primary,
    ...judged,
  };
}

function differenceWords({ field, reference, candidate }: WorkloadDifference): string {
  return `${field}: ${reference} against ${candidate}`;
}

const notComparable = { p: null, test: "none", conclusion: "not-comparable" as Conclusion, mdePct: null };

function judge(
  effect: number,
  reference: number,
  candidate: number,
  floor: NoiseFloor | null,
  policy: Policy,
) {
  if (policy.noise.method === "fixed") return againstThreshold(effect, policy.noise.thresholdPct ?? 0);
  if (floor === null)
    return { p: null, test: "noise floor unknown", conclusion: "inconclusive" as Conclusion, mdePct: null };
  const sdOfRatio = (floor.sdPct / 100) * Math.SQRT2;
  const p = normalTwoSidedP(Math.log(candidate / reference) / sdOfRatio);
  const real = p <= policy.alpha && Math.abs(effect) >= policy.marginPct;
  const conclusion: Conclusion = real ? (effect > 0 ? "improved" : "regressed") : "inconclusive";
  // Smallest effect that a single pair of runs shows with 80 % power: (z(1-alpha/2) + z(0.8)) sd sqrt 2.
  const mdePct = (normalQuantile(1 - policy.alpha / 2) + normalQuantile(0.8)) * sdOfRatio * 100;
  return { p, test: "z against noise floor", conclusion, mdePct };
}

/** What the documents did: a difference below a fixed percentage is noise, any other is an effect. */
function againstThreshold(effect: number, thresholdPct: number) {
  const test = `fixed threshold ${thresholdPct} %`;
  const small = Math.abs(effect) < thresholdPct;
  const conclusion: Conclusion = small ? "inconclusive" : effect > 0 ? "improved" : "regressed";
  return { p: null, test, conclusion, mdePct: null };
}

function floorOf(floors: readonly NoiseFloor[], pair: Pair, mode: string | null): NoiseFloor | null {
  return (
    floors.find(
      (floor) =>
        floor.metric === pair.metric &&
        (floor.statistic === undefined || floor.statistic === pair.statistic) &&
        (floor.mode === undefined || floor.mode === mode),
    ) ?? null
  );
}

function trust({ reference, candidate }: Pair): string[] {
  const unknown = [reference, candidate].some(({ runs }) => runs.some(isWorkloadUnknown));
  return unknown ? ["workload unknown: compared on trust"] : [];
}

function sideOf(cohort: Cohort, values: readonly Value[]): Side {
  const numbers = values.map(({ measurement }) => measurement.value);
  const agent = cohort.runs[0]?.agent;
  return {
    variant: cohort.variant,
    ...(agent === undefined ? {} : { agent }),
    n: numbers.length,
    mean: mean(numbers),
    median: median(numbers),
    runs: values.map(({ run }) => run.id),
    origins: values.map(({ run, measurement }) => ({ file: run.file, pointer: measurement.pointer })),
  };
}

function idOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}
