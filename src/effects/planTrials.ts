import { type Design, detectableNcp } from "../stats/power.ts";
import type { ChosenTest } from "./effectTypes.ts";

/** How often an effect of the size in question should be found. */
export const POWER = 0.8;

/** The smallest effect, in percent, that a repetition of this test finds with 80 % power; null without a test. */
export function detectablePct({ test }: ChosenTest, alpha: number): number | null {
  if (test.outcome === "untestable") return null;
  return Math.expm1(ncp(test.df, alpha) * test.standardError) * 100;
}

/** Trials per side (or pairs) that find the effect with 80 % power: null above the cap, when it is not worth it. */
export function trialsFor(
  logEffect: number,
  sigma: number,
  plan: { alpha: number; cap: number; design: Design },
): number | null {
  for (let n = 2; n <= plan.cap; n += 1) {
    const df = plan.design === "pairs" ? n - 1 : 2 * n - 2;
    const scale = Math.sqrt((plan.design === "pairs" ? 1 : 2) / n);
    if (ncp(df, plan.alpha) * scale * sigma <= logEffect * (1 + 1e-9)) return n;
  }
  return null;
}

// A thousand comparisons share a few degrees of freedom; the non-central t is dear.
const known = new Map<string, number>();

function ncp(df: number, alpha: number): number {
  // Welch's df are fractions: two digits are enough to plan with.
  const rounded = df > 1_000 ? Infinity : Math.max(0.5, Math.round(df * 4) / 4);
  const key = `${rounded} ${alpha}`;
  const found = known.get(key) ?? detectableNcp(Math.min(rounded, 1_000), alpha, POWER);
  if (known.size > 5_000) known.clear();
  known.set(key, found);
  return found;
}
