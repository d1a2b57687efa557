import { hodgesLehmann } from "../stats/hodgesLehmann.ts";
import { logs } from "../stats/logRatio.ts";
import { mannWhitney } from "../stats/mannWhitney.ts";
import type { EffectInput, RankVote } from "./effectTypes.ts";

/** A vote need not be dearer than the test: ties make the exact distribution new each time. */
const EXACT_LIMIT = { untied: 100, tied: 25 };

/**
 * Exact Mann-Whitney and Hodges-Lehmann beside the deciding test; null with too few values on a side.
 * @param rankRuns how many are enough
 * @param agrees a vote whose p this accepts needs no shift, which is dearer than the test: null then too
 */
export function rankVote(
  { reference, candidate, better }: EffectInput,
  rankRuns: number,
  agrees: (p: number) => boolean = () => false,
): RankVote | null {
  if (Math.min(reference.length, candidate.length) < rankRuns) return null;
  const [a, b] = [logs("reference", reference), logs("candidate", candidate)];
  const { p } = mannWhitney(a, b, EXACT_LIMIT);
  if (agrees(p)) return null;
  const { shift, interval } = hodgesLehmann(a, b);
  return {
    p,
    shiftPct: betterPct(shift, better),
    intervalPct: betterInterval(interval.low, interval.high, better),
  };
}

/** A log ratio, candidate over reference, as the percentage by which the candidate is better. */
export function betterPct(logRatio: number, better: "lower" | "higher"): number {
  const change = Math.expm1(logRatio) * 100;
  return better === "higher" || change === 0 ? change : -change;
}

export function betterInterval(
  low: number,
  high: number,
  better: "lower" | "higher",
): readonly [number, number] {
  const [a, b] = [betterPct(low, better), betterPct(high, better)];
  return better === "higher" ? [a, b] : [b, a];
}
