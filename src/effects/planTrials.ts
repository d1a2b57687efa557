import { type Design, detectableNcp } from "../stats/power.ts";
import type { ChosenTest } from "./effectTypes.ts";

/**
 * The smallest effect, in percent, that a repetition of this test finds; null without a test.
 * @param power how often it finds it
 */
export function detectablePct({ test }: ChosenTest, alpha: number, power: number): number | null {
  if (test.outcome === "untestable") return null;
  return Math.expm1(ncp(test.df, alpha, power) * test.standardError) * 100;
}

/** Trials per side (or pairs) that find the effect with the power that is asked for: null above the cap, when it is not worth it. */
export function trialsFor(
  logEffect: number,
  sigma: number,
  plan: { alpha: number; power: number; cap: number; design: Design },
): number | null {
  for (let n = 2; n <= plan.cap; n += 1) {
    const df = plan.design === "pairs" ? n - 1 : 2 * n - 2;
    const scale = Math.sqrt((plan.design === "pairs" ? 1 : 2) / n);
    if (ncp(df, plan.alpha, plan.power) * scale * sigma <= logEffect * (1 + 1e-9)) return n;
  }
  return null;
}

// A thousand comparisons share a few degrees of freedom; the non-central t is dear.
const known = new Map<string, number>();

function ncp(df: number, alpha: number, power: number): number {
  // Welch's df are fractions: two digits are enough to plan with.
  const rounded = df > 1_000 ? Infinity : Math.max(0.5, Math.round(df * 4) / 4);
  const key = `${rounded} ${alpha} ${power}`;
  const found = known.get(key) ?? detectableNcp(Math.min(rounded, 1_000), alpha, power);
  if (known.size > 5_000) known.clear();
  known.set(key, found);
  return found;
}
