/**
 * Power of a t test at equal sizes, and its two inversions: how many runs, and how small an effect.
 *
 * Formula: power = P(T > t*), T non-central t with the test's df and ncp = effect / standard error, t* the two-sided
 * critical value; a significant result of the wrong sign is no success and is not counted (R power.t.test, strict = FALSE).
 * Design "two samples": n per side, df = 2n - 2, standard error sd sqrt(2 / n). "pairs": n pairs, df = n - 1, standard
 * error sd / sqrt(n), sd that of the differences. Solved inside a bracket (statsmodels leaves the root at small alpha).
 * `effect` and `sd` share one unit, on the log scale ln(ratio); the sign of the effect is ignored.
 * Throws RangeError for sd <= 0, n < 2, alpha or power outside (0, 1).
 */
import { checkCount, checkFinite, checkFraction, checkPositive } from "./checkSample.ts";
import { doubleUntilNegative, findRoot } from "./findRoot.ts";
import { noncentralTUpper } from "./noncentralT.ts";
import { tQuantile } from "./tDistribution.ts";

export type Design = "two samples" | "pairs";

interface Plan {
  readonly sd: number;
  readonly alpha?: number;
  readonly design?: Design;
}

/** Chance to find the effect with n runs per side (or n pairs). n need not be whole. */
export function powerOfT({
  n,
  effect,
  sd,
  alpha = 0.05,
  design = "two samples",
}: Plan & { readonly n: number; readonly effect: number }): number {
  checkFinite("n", n);
  checkFinite("effect", effect);
  checkPositive("sd", sd);
  if (n < FEWEST) throw new RangeError(`n is ${n}: a spread needs at least two runs`);
  return powerAt(Math.abs(effect) / standardError(n, sd, design), degrees(n, design), alpha);
}

export interface TrialsNeeded {
  /** Whole runs per side (or pairs), at least 2. */
  readonly trials: number;
  /** The exact solution; 2 where two runs already have more than the power asked for. */
  readonly n: number;
}

/** Runs per side for the power asked for; null above `cap`, when it is not worth it, and for an effect of 0. */
export function trialsNeeded({
  effect,
  power = 0.8,
  cap = 10_000,
  ...plan
}: Plan & { readonly effect: number; readonly power?: number; readonly cap?: number }): TrialsNeeded | null {
  checkFraction("power", power);
  checkCount("cap", cap, FEWEST);
  const missing = (n: number): number => power - powerOfT({ n, effect, ...plan });
  if (missing(FEWEST) <= 0) return { trials: FEWEST, n: FEWEST };
  // Doubling, because the power at a large n takes long to compute and is rarely needed.
  let [few, enough] = [FEWEST, FEWEST];
  while (missing(enough) > 0) {
    if (enough === cap) return null;
    [few, enough] = [enough, Math.min(2 * enough, cap)];
  }
  const n = findRoot(missing, few, enough);
  // The solver may stop a rounding above a whole number; that is no reason for one more run.
  return { trials: Math.ceil(n - 1e-9), n };
}

/** The smallest effect that n runs per side (or n pairs) find with the power asked for, in the unit of sd. */
export function minimalDetectableEffect({
  n,
  sd,
  alpha = 0.05,
  power = 0.8,
  design = "two samples",
}: Plan & { readonly n: number; readonly power?: number }): number {
  checkFinite("n", n);
  checkPositive("sd", sd);
  if (n < FEWEST) throw new RangeError(`n is ${n}: a spread needs at least two runs`);
  return standardError(n, sd, design) * detectableNcp(degrees(n, design), alpha, power);
}

/** The smallest effect in standard errors that a t test with df finds: times the standard error of any t test of ours. */
export function detectableNcp(df: number, alpha = 0.05, power = 0.8): number {
  checkFraction("power", power);
  checkFraction("alpha", alpha);
  if (power <= alpha / 2)
    throw new RangeError(`power ${power} is reached without any effect at alpha ${alpha}`);
  const missing = (ncp: number): number => power - powerAt(ncp, df, alpha);
  return findRoot(missing, 0, doubleUntilNegative(missing, 1));
}

/** One run has no spread. */
const FEWEST = 2;

function powerAt(ncp: number, df: number, alpha: number): number {
  checkFraction("alpha", alpha);
  return noncentralTUpper(tQuantile(1 - alpha / 2, df), df, ncp);
}

function degrees(n: number, design: Design): number {
  return design === "pairs" ? n - 1 : 2 * n - 2;
}

function standardError(n: number, sd: number, design: Design): number {
  return sd * Math.sqrt((design === "pairs" ? 1 : 2) / n);
}
