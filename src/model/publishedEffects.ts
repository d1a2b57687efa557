import type { Policy } from "./policy.ts";

/** When published effects are doubted; all in percent or points of it. */
export type TrustLimits = NonNullable<Policy["claims"]>;

/** Whether two effects agree closer than noise allows, and not by being no effect at all. */
export function agreeCloser(
  one: number,
  two: number,
  { agreePoints, agreePct, leastPct }: Pick<TrustLimits, "agreePoints" | "agreePct" | "leastPct">,
): boolean {
  const sizes = [Math.abs(one), Math.abs(two)];
  const within = Math.max(agreePoints, (agreePct / 100) * Math.max(...sizes));
  return Math.min(...sizes) > leastPct && Math.abs(one - two) <= within;
}

/** A ratio of two equal values, in percent. */
const NONE = 100;

/**
 * Where the ratios to 100 begin in a column that holds differences as well: a part of the numbers lies around 100, another around 0,
 * and nothing between them. null where the numbers are of one kind.
 */
export function ratiosFrom(
  column: readonly number[],
  { gapPoints, leastCells }: Pick<TrustLimits, "gapPoints" | "leastCells">,
): number | null {
  const values = column.toSorted((a, b) => a - b);
  // the widest gap between a difference and a ratio: above no effect, below the ratio of none
  const gaps = values.flatMap((value, at) => {
    const next = values[at + 1];
    return next !== undefined && value < NONE && next > value ? [{ from: next, size: next - value }] : [];
  });
  const { from, size } = gaps.reduce((best, each) => (each.size > best.size ? each : best), {
    from: 0,
    size: 0,
  });
  const ratios = values.filter((value) => value >= from);
  const others = values.filter((value) => value < from);
  const around = ratios.filter((value) => Math.abs(value - NONE) <= NONE / 2).length;
  const isTwoKinds =
    size >= gapPoints &&
    from > NONE / 2 &&
    Math.min(ratios.length, others.length) >= leastCells &&
    around > ratios.length / 2 &&
    others.every((value) => Math.abs(value) < NONE / 2);
  return isTwoKinds ? from : null;
}
