import { checkSample } from "./checkSample.ts";
import { tQuantile, tTwoSidedP } from "./tDistribution.ts";

export interface CommonSlope {
  /** Per step of the order. */
  readonly slope: number;
  /** Half of its 95 % interval. */
  readonly reach: number;
  /** Two-sided, of no slope. */
  readonly p: number;
}

/**
 * The slope that groups of values in the order of time have in common, each group around its own mean: what drifts inside them.
 *
 * Formula: b = Σ Sxy / Σ Sxx over the groups, s² = (Σ Syy − b Σ Sxy) / df, t = b √(Σ Sxx) / s on df = values − groups − 1; x counts
 * the values of a group. Unit: that of the values per step. Source: analysis of covariance, Snedecor & Cochran 1989, chapter 18.
 * Values on their lines exactly have the error of their last digits. Null below one degree of freedom and without any spread.
 * Throws RangeError for empty or bad groups.
 */
export function commonSlope(groups: readonly (readonly number[])[]): CommonSlope | null {
  for (const group of groups) checkSample("values", group);
  const df = groups.reduce((sum, { length }) => sum + length, 0) - groups.length - 1;
  const [xx, xy, yy] = groups
    .map(momentsOf)
    .reduce(([a, b, c], [x, y, z]) => [a + x, b + y, c + z] as const, [0, 0, 0] as const);
  if (df < 1 || xx === 0 || yy === 0) return null;
  const slope = xy / xx;
  const rest = Math.max(yy - slope * xy, yy * Number.EPSILON);
  const error = Math.sqrt(rest / df / xx);
  // a spread below what doubles hold is none
  if (error === 0) return null;
  const t = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, slope / error));
  return { slope, reach: tQuantile(0.975, df) * error, p: tTwoSidedP(t, df) };
}

/** Sums of squares and products around the means: places, places with values, values. */
function momentsOf(values: readonly number[]): readonly [number, number, number] {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return values.reduce<readonly [number, number, number]>(
    ([xx, xy, yy], value, place) => [
      xx + (place - middle) ** 2,
      xy + (place - middle) * (value - mean),
      yy + (value - mean) ** 2,
    ],
    [0, 0, 0],
  );
}
