import { autocorrelation } from "../stats/autocorrelation.ts";
import { kendallS, mannKendall } from "../stats/mannKendall.ts";
import { theilSenSlope } from "../stats/theilSen.ts";
import type { Reason, SideName } from "../model/reason.ts";
import type { EffectThresholds } from "../model/thresholds.ts";

/**
 * What the order of the runs says against the comparison: values that rise or fall over it mean that the machine changed
 * while it measured, and runs that follow each other are worth fewer than they are.
 */
export function driftNotes(
  side: SideName,
  values: readonly number[],
  { driftRuns, driftAlpha }: EffectThresholds,
): Reason[] {
  if (values.length < driftRuns) return [];
  const trend = mayTrend(values) ? mannKendall(values) : null;
  if (trend?.outcome === "tested" && trend.p < driftAlpha) {
    const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
    const slopePct = ((theilSenSlope(values) ?? 0) / middle) * 100;
    return [{ kind: "drift", args: { side, slopePct, p: trend.p } }];
  }
  const follow = autocorrelation(values);
  if (follow === null || follow.effectiveN > values.length / 3) return [];
  const worth = Math.max(1, Math.floor(follow.effectiveN));
  return [{ kind: "runs-correlated", args: { side, lag1: follow.lag1, runs: values.length, worth } }];
}

/** Whether a trend is worth its exact distribution: the normal approximation, far on the safe side. */
function mayTrend(values: readonly number[]): boolean {
  const n = values.length;
  return Math.abs(kendallS(values)) >= 2 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
}
