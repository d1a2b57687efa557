/**
 * Equivalence by two one-sided tests: is the effect inside the margin, which is more than "not significant"?
 *
 * Formula: pLower tests effect <= low, pUpper tests effect >= high, both one-sided with the standard error and df of the
 * given test; p is the larger. Equivalent at alpha exactly when the 1 - 2 alpha interval lies inside the margin.
 * Source: Schuirmann 1987; Lakens 2017. Bounds have the unit of the estimate, or are ratios in `tostRatio`.
 * What cannot be tested is untestable, never equivalent. Throws RangeError for bounds out of order and alpha outside (0, 0.5).
 */
import { checkFinite, checkPositive } from "./checkSample.ts";
import { tUpper } from "./tDistribution.ts";
import { testedInterval } from "./tTest.ts";
import type { Interval, TTest, UntestableT } from "./tTest.ts";

export type Equivalence = TestedEquivalence | UntestableT;

export interface TestedEquivalence {
  readonly outcome: "tested";
  readonly estimate: number;
  readonly pLower: number;
  readonly pUpper: number;
  readonly p: number;
  /** The interval at level 1 - 2 alpha. */
  readonly interval: Interval;
  readonly equivalent: boolean;
}

/** Equivalence within [low, high] in the unit of the estimate, for any t test. */
export function tost(test: TTest, low: number, high: number, alpha = 0.05): Equivalence {
  checkFinite("low", low);
  checkFinite("high", high);
  if (low >= high) throw new RangeError(`the margin runs from ${low} to ${high}: low must be below high`);
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha is ${alpha}: it must lie between 0 and 0.5`);
  if (test.outcome === "untestable") return test;
  const { estimate, standardError, df } = test;
  const pLower = tUpper((estimate - low) / standardError, df);
  const pUpper = tUpper((high - estimate) / standardError, df);
  const p = Math.max(pLower, pUpper);
  const interval = testedInterval(test, 1 - 2 * alpha);
  return { outcome: "tested", estimate, pLower, pUpper, p, interval, equivalent: p < alpha };
}

/** Equivalence of a ratio within [low, high], for a test on the log scale; estimate and interval come back as ratios. */
export function tostRatio(test: TTest, low: number, high: number, alpha = 0.05): Equivalence {
  checkPositive("low", low);
  checkPositive("high", high);
  const result = tost(test, Math.log(low), Math.log(high), alpha);
  if (result.outcome === "untestable") return { ...result, estimate: Math.exp(result.estimate) };
  const { interval } = result;
  return {
    ...result,
    estimate: Math.exp(result.estimate),
    interval: { ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) },
  };
}

/** The ratio bounds of a margin such as 0.02: from 1 / 1.02 to 1.02, the same distance on the log scale. */
export function ratioMargin(margin: number): { readonly low: number; readonly high: number } {
  checkPositive("margin", margin);
  return { low: 1 / (1 + margin), high: 1 + margin };
}

/**
 * Equivalence of two constant sides, where no test exists: the difference plus the step of the instrument is inside the
 * margin. A timer that shows whole seconds cannot prove two half-second runs equal. All three in the same unit.
 */
export function constantsEquivalent(difference: number, quantum: number, margin: number): boolean {
  checkFinite("difference", difference);
  checkPositive("quantum", quantum);
  checkPositive("margin", margin);
  return Math.abs(difference) + quantum < margin;
}
