/**
 * What every t test of ours returns, whatever gave the standard error: Welch, Student, paired or moderated.
 * The estimate is b minus a, so a positive estimate says that b is larger. Units are those of the values (natural-log units
 * for the log-ratio tests).
 */
import { checkFraction } from "./checkSample.ts";
import { tQuantile, tTwoSidedP, tUpper } from "./tDistribution.ts";

export type TTest = TestedT | UntestableT;

export interface TestedT {
  readonly outcome: "tested";
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. It can underflow to 0 below 1e-308; print such a value as "<1e-300". */
  readonly p: number;
  /** One-sided, for the alternative that b is below a. */
  readonly pLess: number;
  /** One-sided, for the alternative that b is above a. */
  readonly pGreater: number;
}

/** No test exists, which is neither "significant" nor "no difference". The estimate is still exact. */
export interface UntestableT {
  readonly outcome: "untestable";
  /** too-few-values: no spread can be estimated. zero-variance: all values of both sides are constant. */
  readonly reason: "too-few-values" | "zero-variance";
  readonly estimate: number;
  readonly p: null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Confidence level, as a fraction. */
  readonly level: number;
}

/** The test of estimate = 0. A standard error of 0 leaves it untestable: t would be infinite or 0 / 0. */
export function tTest(estimate: number, standardError: number, df: number): TTest {
  if (!Number.isFinite(estimate) || !Number.isFinite(standardError)) {
    throw new RangeError(`estimate ${estimate} ± ${standardError}: the values exceed the range of doubles`);
  }
  if (standardError === 0) return untestable("zero-variance", estimate);
  // Differences at the edge of doubles can divide to infinity; the largest double has the same p of 0.
  const t = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, estimate / standardError));
  const pGreater = tUpper(t, df);
  const pLess = tUpper(-t, df);
  return { outcome: "tested", estimate, standardError, t, df, p: tTwoSidedP(t, df), pLess, pGreater };
}

/** What a test answers where the data cannot be tested, with the estimate they still give. */
export function untestable(reason: UntestableT["reason"], estimate: number): UntestableT {
  return { outcome: "untestable", reason, estimate, p: null };
}

/** Two-sided confidence interval of the estimate; null where there is no test. Throws RangeError for a level outside (0, 1). */
export function tInterval(test: TTest, level = 0.95): Interval | null {
  return test.outcome === "untestable" ? null : testedInterval(test, level);
}

/** The same for a test that exists. */
export function testedInterval({ estimate, standardError, df }: TestedT, level: number): Interval {
  checkFraction("level", level);
  const reach = tQuantile((1 + level) / 2, df) * standardError;
  return { low: estimate - reach, high: estimate + reach, level };
}
