/**
 * Null distribution of the Mann-Whitney U statistic, given which values are tied.
 *
 * Under the null every choice of n of the N pooled values as sample a is equally likely. The pooled values are walked in
 * ascending order, one group of ties at a time: choosing j of a group of t, with c of a chosen so far, adds
 * 2 j (b values below) + j (b values tied) to 2U. Counting choices by (c, 2U) gives all of them without listing any.
 * U is doubled so that the half points of ties stay whole numbers. Source: Klotz 1966; Mann & Whitney 1947 without ties.
 */

/** The distribution of 2U (the index of each list), with its tails. */
export interface MannWhitneyNull {
  readonly chances: Float64Array;
  /** P(2U <= index). */
  readonly lower: Float64Array;
  /** P(2U >= index). */
  readonly upper: Float64Array;
  /** Chance of the values farthest from the centre: the smallest two-sided p. */
  readonly smallestP: number;
}

/** The distribution for n values of a among groups of tied values in ascending order. */
export function mannWhitneyNull(n: number, ties: readonly number[]): MannWhitneyNull {
  const key = `${n}:${ties.join(",")}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const distribution = withTails(countChoices(n, ties));
  // A thousand comparisons of 20 runs share one distribution; many tie patterns must not fill the memory.
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, distribution);
  return distribution;
}

const CACHE_LIMIT = 128;
const cache = new Map<string, MannWhitneyNull>();

/** Each tail is summed from its own end: what is left of 1 has no digits where p is small. */
function withTails(chances: Float64Array): MannWhitneyNull {
  const [lower, upper] = [chances.slice(), chances.slice()];
  for (let index = 1; index < lower.length; index += 1) lower[index]! += lower[index - 1]!;
  for (let index = upper.length - 2; index >= 0; index -= 1) upper[index]! += upper[index + 1]!;
  const first = chances.findIndex((chance) => chance > 0);
  const last = chances.findLastIndex((chance) => chance > 0);
  const centre = (chances.length - 1) / 2;
  const [below, above] = [centre - first, last - centre];
  const smallestP =
    (below >= above ? chances[first]! : 0) + (above >= below && last !== first ? chances[last]! : 0);
  return { chances, lower, upper, smallestP };
}

function countChoices(n: number, ties: readonly number[]): Float64Array {
  const total = ties.reduce((sum, size) => sum + size, 0);
  const m = total - n;
  const rows = Array.from({ length: n + 1 }, () => new Float64Array(2 * n * m + 1));
  rows[0]![0] = 1;
  let walked = 0;
  for (const size of ties) {
    const weights = binomials(size);
    // Downwards, so that each row is still the one of the previous group when it is read.
    for (let chosen = Math.min(n, walked + size); chosen >= 1; chosen -= 1) {
      for (let j = 1; j <= Math.min(size, chosen); j += 1) {
        const below = walked - (chosen - j);
        if (below < 0 || below + size - j > m) continue;
        addShifted(rows[chosen]!, rows[chosen - j]!, j * (2 * below + size - j), weights[j]!);
      }
    }
    walked += size;
  }
  const counts = rows[n]!;
  const choices = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / choices);
}

function addShifted(target: Float64Array, source: Float64Array, shift: number, weight: number): void {
  for (let index = shift; index < target.length; index += 1)
    target[index]! += weight * source[index - shift]!;
}

/** Row n of Pascal's triangle. */
function binomials(n: number): readonly number[] {
  const row = [1];
  for (let k = 1; k <= n; k += 1) row.push((row[k - 1]! * (n - k + 1)) / k);
  return row;
}
