import { checkFraction, checkSample } from "./checkSample.ts";
import { type Ordered, orderedDifferences } from "./orderedDifferences.ts";
import { mannWhitneyNull } from "./mannWhitneyNull.ts";
import { normalUpper } from "./normal.ts";
import type { Interval } from "./tTest.ts";

export interface HodgesLehmann {
  readonly shift: number;
  readonly interval: Interval;
  /** Probability that such an interval holds the true shift. */
  readonly coverage: number;
  /** Whether the coverage attains the level asked for. */
  readonly reached: boolean;
}

const EXACT_LIMIT = 100;

/**
 * Hodges-Lehmann shift: by how much is b larger than a, as the median of all differences b - a. One outlier hardly moves it.
 *
 * The interval is the Mann-Whitney test turned around: the shifts it would not reject, which are the differences ranked q
 * from either end, q the lower alpha/2 quantile of U. Exact up to 100 values, normal approximation beyond; with ties it is
 * at least as wide as it must be. Source: Hodges & Lehmann 1963; R wilcox.test(conf.int = TRUE).
 * The shift has the unit of the values; on logarithms it is a log ratio.
 * With few values the level cannot be reached: then the widest interval, its true `coverage`, and `reached` false (three
 * against three: 90 %). Throws RangeError for empty samples, non-finite values, or a level outside (0, 1).
 */
export function hodgesLehmann(a: readonly number[], b: readonly number[], level = 0.95): HodgesLehmann {
  checkSample("a", a);
  checkSample("b", b);
  checkFraction("level", level);
  const differences = orderedDifferences(a, b);
  const lowerTails =
    a.length + b.length <= EXACT_LIMIT ? exactTails(a.length, b.length) : approximateTails(a, b);
  // 1 - 0.9 is a rounding below 0.1, and must not cost three against three its 90 %.
  const share = ((1 - level) / 2) * (1 + 1e-9);
  const { rank, tail } = lastRankWithin(share, lowerTails);
  return {
    shift: middle(differences),
    interval: { low: differences.at(rank), high: differences.at(differences.length - 1 - rank), level },
    coverage: Math.max(0, 1 - 2 * tail),
    reached: tail <= share,
  };
}

function middle({ length, at }: Ordered): number {
  const half = Math.floor(length / 2);
  return length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}

/** P(U <= u) by u. */
type LowerTails = (u: number) => number;

/**
 * How many differences can be cut from each end: the largest rank with P(U < rank + 1) <= share. At rank 0 nothing is cut
 * and the tail is that of the single most extreme order.
 */
function lastRankWithin(share: number, lowerTails: LowerTails): { rank: number; tail: number } {
  let [rank, beyond] = [0, 1];
  while (lowerTails(beyond) <= share) [rank, beyond] = [beyond, beyond * 2];
  while (beyond - rank > 1) {
    const between = Math.floor((rank + beyond) / 2);
    if (lowerTails(between) <= share) rank = between;
    else beyond = between;
  }
  return { rank, tail: lowerTails(rank) };
}

function exactTails(na: number, nb: number): LowerTails {
  const { lower } = mannWhitneyNull(
    na,
    Array.from({ length: na + nb }, () => 1),
  );
  // From the middle on nothing is asked.
  return (u) => (2 * u < lower.length ? lower[2 * u]! : 1);
}

function approximateTails(a: readonly number[], b: readonly number[]): LowerTails {
  const pairs = a.length * b.length;
  const sd = Math.sqrt((pairs * (a.length + b.length + 1)) / 12);
  return (u) => normalUpper((pairs / 2 - u - 0.5) / sd);
}
