import { compareText } from "../model/order.ts";
import type { Thresholds } from "../model/thresholds.ts";
import type { Cohort } from "./cohorts.ts";
import { type Pair, pairOf } from "./pairs.ts";
import { quantityKey } from "../model/quantity.ts";
import { isResult } from "./trial.ts";

/**
 * A/A: the repeated runs of one code held against each other, every other run in the order of time on either side, so
 * that a drift meets both. Whatever is found here is false: the share of findings is what the method really pays.
 * Agents are left out, because two runs of an agent need not be of one patch.
 */
export function unchangedPairs(
  cohorts: readonly Cohort[],
  { unchangedRuns }: Pick<Thresholds, "unchangedRuns">,
): Pair[] {
  return cohorts
    .filter(({ variant, runs }) => variant !== "agent" && runs.length >= unchangedRuns)
    .flatMap(halves);
}

function halves(cohort: Cohort): Pair[] {
  const runs = cohort.runs.toSorted(
    (a, b) => compareText(a.time ?? "", b.time ?? "") || compareText(a.id, b.id),
  );
  const every = (rest: 0 | 1): Cohort => ({ ...cohort, runs: runs.filter((_, index) => index % 2 === rest) });
  const [reference, candidate] = [every(0), every(1)];
  const kinds = new Map(
    runs.flatMap(({ measurements }) => measurements.map((each) => [quantityKey(each), each] as const)),
  );
  return [...kinds.values()]
    .filter(({ metric }) => isResult(metric))
    .map((reading) => pairOf(reference, candidate, reading))
    .filter((pair) => pair.referenceValues.length >= 2 && pair.candidateValues.length >= 2);
}
