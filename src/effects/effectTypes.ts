import type { Conclusion } from "../model/comparison.ts";
import type { Reason } from "../model/reason.ts";
import type { EffectThresholds } from "../model/thresholds.ts";
import type { TTest } from "../stats/tTest.ts";

/** What identical runs differ by, as one run's standard deviation of the natural logarithm. */
export interface RunNoise {
  readonly sigma: number;
  /** One-sided 90 % upper bound: what a plan must reckon with. */
  readonly sigmaUpper: number;
  /** Degrees of freedom, which are the A/A pairs; Infinity where the floor is taken as known. */
  readonly df: number;
  /** A/A pairs the floor rests on; null where it is stated without. */
  readonly pairs: number | null;
  /** Their log ratios, where they are at hand. */
  readonly differences?: readonly number[];
  /** Log ratios of repeated runs of the very commit: its noise need not be that of the others. */
  readonly own?: readonly number[];
}

/** What the place of its variants means for a comparison; `p` bounds the p of its own test from below. */
export interface Position {
  readonly p: number;
  /** What is left of ln(candidate / reference) beyond the cost; null where nobody knows the cost. */
  readonly beyond: number | null;
  readonly reason: Reason;
}

/** One comparison as the statistics see it: values and nothing of where they come from. */
export interface EffectInput {
  readonly reference: readonly number[];
  readonly candidate: readonly number[];
  /** Reference and candidate of each execution both ran in; null where runs do not belong together. */
  readonly pairs: readonly (readonly [number, number])[] | null;
  readonly better: "lower" | "higher";
  /** The values are counted, not timed. */
  readonly exact?: true;
  /** The values stand in the order of their runs, so that a drift can be seen. */
  readonly ordered?: true;
  /** What the place of the variants in their executions allows: the test's p is no smaller. */
  readonly position?: Position;
  /** Null: noise floor unknown. */
  readonly noise: RunNoise | null;
}

export interface EffectSettings {
  readonly alpha: number;
  readonly marginPct: number;
  /** More trials than this per side are not worth their machine time. */
  readonly cap: number;
  /** Tail percentiles depend on each other in every direction: Benjamini-Yekutieli instead of Benjamini-Hochberg. */
  readonly guardrail: boolean;
  /** Hand out the rank vote only where it disagrees with the deciding test. */
  readonly ranksIfDisagreeing?: true;
  readonly thresholds: EffectThresholds;
}

/** The rank test and the robust shift that stand beside the deciding test from the policy's number of values a side on. */
export interface RankVote {
  readonly p: number;
  readonly shiftPct: number;
  readonly intervalPct: readonly [number, number];
}

export interface Effect {
  readonly effectPct: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly test: string;
  /** Null where nothing was tested. */
  readonly design: "two samples" | "pairs" | null;
  readonly conclusion: Conclusion;
  readonly mdePct: number | null;
  readonly trialsNeeded: number | null;
  readonly ranks: RankVote | null;
  readonly reasons: readonly Reason[];
}

/** A test with what planning needs to know of it. */
export interface ChosenTest {
  readonly test: TTest;
  readonly name: string;
  readonly design: "two samples" | "pairs";
  /** Noise of one run (or of one pair's log ratio), cautiously: the upper bound. Null where none is known. */
  readonly sigmaUpper: number | null;
  readonly notes: readonly Reason[];
  /** Two-sided p of an exact rank test, where no spread on either side leaves no other. */
  readonly rankP?: number;
  /** Where the test is limited by what it rests on: how small its p can get, and how far its 95 % interval must reach. */
  readonly limit?: { readonly smallestP: number; readonly reach: number | null };
}
