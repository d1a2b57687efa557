import { notComparable } from "./effects.ts";
import type { Effect } from "./effectTypes.ts";

/** The judgement of a pair that the validity gate keeps from the statistics. */
export const barred: Effect = notComparable();

/** What the documents did: a difference below a fixed percentage is noise, any other is an effect. */
export function againstThreshold(effect: number | null, thresholdPct: number): Effect {
  if (effect === null) return barred;
  const small = Math.abs(effect) < thresholdPct;
  const conclusion = small ? "inconclusive" : effect > 0 ? "improved" : "regressed";
  return { ...barred, test: `fixed threshold ${thresholdPct} %`, conclusion };
}
