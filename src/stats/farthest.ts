import { checkSample } from "./checkSample.ts";
import { sampleMoments } from "./sampleMoments.ts";
import { tTwoSidedP } from "./tDistribution.ts";

export interface Farthest {
  readonly index: number;
  /** Against the mean of the others, in units of the values. */
  readonly distance: number;
  /** Two-sided, for any of the values being so far off. */
  readonly p: number;
}

/**
 * The value farthest off the others, by its externally studentized residual: t = (x − mean of the others) / (s of the others
 * √(1 + 1 / (n − 1))) on n − 2 degrees of freedom, p times n for the choice of the farthest (Grubbs 1969; Bonferroni).
 * @param values any unit, normal but for the one; at least four
 * @returns null with fewer values, and where the others have no spread
 */
export function farthest(name: string, values: readonly number[]): Farthest | null {
  checkSample(name, values);
  if (values.length < 4) return null;
  const { origin, offset } = sampleMoments(name, values);
  const off = values.map((value) => Math.abs(value - origin - offset));
  // the residual grows with the distance from the common mean
  const index = off.indexOf(off.reduce((a, b) => Math.max(a, b)));
  const others = sampleMoments(
    name,
    values.filter((_, at) => at !== index),
  );
  if (others.sd === null || others.sd === 0) return null;
  const distance = values[index]! - others.origin - others.offset;
  const t = distance / (others.sd * Math.sqrt(1 + 1 / others.n));
  return { index, distance, p: Math.min(1, tTwoSidedP(t, others.n - 1) * values.length) };
}
