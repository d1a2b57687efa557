import type { AnalysedCommit } from "../model/analysis.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";

export interface Repetitions {
  readonly count: number;
  /** Where the number comes from, in words. */
  readonly from: string;
}

/** Trials per variant: what the power plan of the primary comparison asks for, never fewer than the policy's. */
export function repetitionsOf(
  { corrected }: AnalysedCommit,
  primary: Comparison | undefined,
  { id, plan, thresholds }: Policy,
): Repetitions {
  const asked = corrected?.repetitions ?? null;
  const needed = primary?.trialsNeeded ?? null;
  const wanted = Math.min(Math.max(asked ?? plan.repetitions, plan.repetitions), plan.maxRepetitions);
  const from =
    primary !== undefined && needed !== null && needed === asked
      ? `the power plan: ${needed} trials per side find ${primary.metric} ${primary.statistic} of comparison ${primary.id} with ${Math.round(thresholds.power.value * 100)} % power`
      : `policy ${id}: ${plan.repetitions} trials per variant`;
  const isOdd = plan.order === "ABBA" && wanted % 2 === 1 && wanted < plan.maxRepetitions;
  return isOdd
    ? { count: wanted + 1, from: `${from}; one more, because ABBA blocks come in pairs` }
    : { count: wanted, from };
}
