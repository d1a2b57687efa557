import { sequentialLevels, stagewiseP } from "./groupSequential.ts";
import { normalUpper } from "./normal.ts";
import { pairedLogRatioT } from "./pairedT.ts";
import { tQuantile } from "./tDistribution.ts";
import { testedInterval, type TestedT } from "./tTest.ts";
import { tost } from "./tost.ts";

/** What is known of a pair after some blocks, and whether more of them are worth their time. */
export interface BlockDecision {
  readonly state: "open" | "improved" | "regressed" | "equivalent" | "futile" | "capped";
  readonly blocks: number;
  /** Percent of the baseline, positive is better, as everywhere; null before a spread is known. */
  readonly effectPct: number | null;
  readonly ci95Pct: readonly [number, number] | null;
  /** Of this look alone; the level it was held against is `level`. */
  readonly p: number | null;
  readonly level: number | null;
}

export interface SequentialSettings {
  readonly better: "lower" | "higher";
  readonly alpha: number;
  /** Smallest effect that counts, and the bound of equivalence. */
  readonly marginPct: number;
  /** Blocks at most. */
  readonly cap: number;
  /** Whether a job may stop because neither answer is likely any more; it costs equivalences, no error rate. */
  readonly futility: boolean;
}

/** No look before three blocks: with one degree of freedom nothing is known of the spread. */
const FIRST_LOOK = 3;

/**
 * Below this chance of either answer at the cap, the rest of the blocks are not worth their time. A quarter saves three
 * blocks of ten and keeps six of ten equivalences; a tenth saves two and keeps eight (npm run simulate).
 */
const FUTILE_CHANCE = 0.25;

/**
 * Asks whether a job is decided, from the means of its blocks so far (one value a block and side, in order). Improved and
 * regressed: paired t on log ratios at the look's level (groupSequential.ts), beyond the margin. Equivalent: two
 * one-sided tests within the margin at levels of their own spending. Futile: neither answer has a fair chance at the cap if
 * the spread stays (not binding: going on costs no error rate). Throws RangeError for values <= 0.
 */
export function decideBlocks(
  baseline: readonly number[],
  candidate: readonly number[],
  { better, alpha, marginPct, cap, futility }: SequentialSettings,
): BlockDecision {
  const blocks = Math.min(baseline.length, candidate.length);
  const open = { blocks, effectPct: null, ci95Pct: null, p: null, level: null };
  if (blocks < Math.min(FIRST_LOOK, cap)) return { ...open, state: "open" };
  const test = pairedLogRatioT(baseline.slice(0, blocks), candidate.slice(0, blocks));
  if (test.outcome !== "tested") return { ...open, state: blocks >= cap ? "capped" : "open" };
  const look = blocks - FIRST_LOOK;
  const level = levelsOf(cap, alpha)[look] ?? alpha;
  const margin = Math.log1p(marginPct / 100);
  const sign = better === "higher" ? 1 : -1;
  const isEquivalent = tost(test, -margin, margin, (levelsOf(cap, 2 * alpha)[look] ?? 2 * alpha) / 2);
  const told = { blocks, ...inPercent(test, sign), p: test.p, level };
  if (test.p <= level && Math.abs(test.estimate) >= margin)
    return { ...told, state: sign * test.estimate > 0 ? "improved" : "regressed" };
  if (isEquivalent.outcome === "tested" && isEquivalent.equivalent) return { ...told, state: "equivalent" };
  if (blocks >= cap) return { ...told, state: "capped" };
  const isOver = futility && isFutile(test, blocks, { margin, alpha, cap });
  return { ...told, state: isOver ? "futile" : "open" };
}

/** The p-value of a decision for a family of jobs that stopped at different looks (groupSequential.ts). */
export function heldP(
  p: number,
  blocks: number,
  { alpha, cap }: { readonly alpha: number; readonly cap: number },
): number {
  return stagewiseP(cap, Math.min(FIRST_LOOK, cap), alpha, Math.min(blocks, cap), p);
}

/** Levels of the looks from the first one on. */
function levelsOf(cap: number, alpha: number): readonly number[] {
  return sequentialLevels(cap, Math.min(FIRST_LOOK, cap), alpha);
}

function inPercent(test: TestedT, sign: 1 | -1): Pick<BlockDecision, "effectPct" | "ci95Pct"> {
  const percent = (log: number) => sign * 100 * Math.expm1(log);
  const { low, high } = testedInterval(test, 0.95);
  const ends = [percent(low), percent(high)].sort((a, b) => a - b);
  return { effectPct: percent(test.estimate), ci95Pct: [ends[0]!, ends[1]!] };
}

/**
 * Chances at the cap under the present estimate and spread: of a significant difference, and of an interval inside the
 * margin. The estimate at the cap lies around the present one with the error of what is still to come.
 */
function isFutile(
  { estimate, standardError }: TestedT,
  blocks: number,
  { margin, alpha, cap }: { readonly margin: number; readonly alpha: number; readonly cap: number },
): boolean {
  const sd = standardError * Math.sqrt(blocks);
  const atCap = sd / Math.sqrt(cap);
  const toCome = (sd / cap) * Math.sqrt(cap - blocks);
  const significant = Math.max(margin, tQuantile(1 - alpha / 2, cap - 1) * atCap);
  const within = margin - tQuantile(1 - alpha, cap - 1) * atCap;
  const beyond = (bound: number) => normalUpper((bound - Math.abs(estimate)) / toCome);
  const chanceOfEffect = beyond(significant);
  const chanceOfEquivalence = within <= 0 ? 0 : 1 - normalUpper((within - Math.abs(estimate)) / toCome);
  return chanceOfEffect < FUTILE_CHANCE && chanceOfEquivalence < FUTILE_CHANCE;
}
