import type { Effect } from "./effectTypes.ts";

const untested = {
  effectPct: null,
  ci95: null,
  p: null,
  q: null,
  mdePct: null,
  trialsNeeded: null,
  ranks: null,
  reasons: [],
};
/** The judgement of a pair that the validity gate keeps from the statistics. */
export const barred: Effect = { ...untested, test: "none", conclusion: "not-comparable" };

/** What the documents did: a difference below a fixed percentage is noise, any other is an effect. */
export function againstThreshold(effect: number | null, thresholdPct: number): Effect {
  if (effect === null) return barred;
  const small = Math.abs(effect) < thresholdPct;
  const conclusion = small ? "inconclusive" : effect > 0 ? "improved" : "regressed";
  return { ...untested, test: `fixed threshold ${thresholdPct} %`, conclusion };
}
