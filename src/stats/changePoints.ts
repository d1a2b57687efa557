import { median } from "simple-statistics";
import { checkSample } from "./checkSample.ts";
import { tQuantile } from "./tDistribution.ts";

/** A place where the level of a series changes. */
export interface ChangePoint {
  /** Of the first value after the change. */
  readonly index: number;
  /** The segments around it: they begin and end at the neighbouring change points, the end not included. */
  readonly from: number;
  readonly to: number;
  /** Means of the segments, in the unit of the values. */
  readonly before: number;
  readonly after: number;
  /** 95 % interval of after - before; null where no value of the two segments differs from its mean. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** A shorter segment tells nothing of a level. */
const SHORTEST = 3;

/**
 * Where the level of a series changes, in the order of the series.
 *
 * Values stand in time order. In every interval of a fixed system of intervals the split with the largest t is found; of those
 * beyond the critical value the surest is taken, then the surest of the intervals that do not hold it, and so on. What does not
 * hold between its neighbours is dropped again, the weakest first, and so is a change that the ranks do not show: two modes are
 * no change of level. A single wild value among steady ones counts as they do. Nothing is random. Under independent normal noise a series without a change has one in at
 * most 1 % of cases; values that depend on those before them have more.
 * Source: seeded binary segmentation, Kovács, Bühlmann, Li & Munk, Biometrika 110 (2023). Throws RangeError for non-finite values.
 */
export function changePoints(values: readonly number[]): ChangePoint[] {
  if (values.length < 2 * SHORTEST) return [];
  checkSample("values", values);
  const series = summed(withoutWild(values));
  const critical = criticalTs(values.length);
  const chosen: number[] = [];
  for (const { from, to, index } of surestFirst(series, critical))
    if (chosen.every((each) => each <= from || each >= to)) chosen.push(index);
  return holding(
    series,
    chosen.toSorted((a, b) => a - b),
    critical,
  );
}

/** A value this many times the usual step away from what stands around it, alone, is no level. */
const WILD = 8;

/** With the median of its four neighbours in the place of a single wild value. */
function withoutWild(values: readonly number[]): readonly number[] {
  const usual = median(values.slice(1).map((value, at) => Math.abs(value - values[at]!)));
  if (usual === 0) return values;
  return values.map((value, at) => {
    if (Math.abs(value - (values[at - 1] ?? value)) <= WILD * usual) return value;
    const around = [-2, -1, 1, 2].flatMap((step) => values[at + step] ?? []);
    const middle = median(around);
    const isFar = (each: number) => Math.abs(each - middle) > WILD * usual;
    return isFar(value) && around.length === 4 && !around.some(isFar) ? middle : value;
  });
}

/** Running sums of the values around their mean, and of their squares. */
interface Series {
  readonly values: readonly number[];
  readonly mean: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function summed(values: readonly number[]): Series {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) {
    sums[at + 1] = sums[at]! + (value - mean);
    squares[at + 1] = squares[at]! + (value - mean) ** 2;
  }
  return { values, mean, sums, squares };
}

interface Split {
  readonly from: number;
  readonly to: number;
  readonly index: number;
  /** |t| of the difference of the two means. */
  readonly t: number;
}

function surestFirst(series: Series, critical: (df: number) => number): Split[] {
  const found = intervalsOf(series.values.length).flatMap(([from, to]) => {
    const split = bestSplit(series, from, to);
    // t of other degrees of freedom are held against each other by how far they are beyond their critical values
    const beyond = split.t / critical(to - from - 2);
    return beyond < 1 ? [] : [{ ...split, beyond }];
  });
  return found.toSorted((a, b) => b.beyond - a.beyond || a.from - b.from || a.to - b.to);
}

/** Each level shorter by the root of two, its intervals overlapping by half. */
function intervalsOf(n: number): (readonly [from: number, to: number])[] {
  const all: (readonly [number, number])[] = [[0, n]];
  for (let wanted = n / Math.SQRT2; wanted >= 2 * SHORTEST; wanted /= Math.SQRT2) {
    const length = Math.ceil(wanted);
    const count = 2 * Math.ceil(n / wanted) - 1;
    for (let at = 0; at < count; at += 1) {
      const from = Math.round((at * (n - length)) / (count - 1));
      all.push([from, from + length]);
    }
  }
  return all;
}

/** The split of an interval whose means lie farthest apart for its spread. */
function bestSplit({ sums, squares }: Series, from: number, to: number): Split {
  const n = to - from;
  const sum = sums[to]! - sums[from]!;
  const square = squares[to]! - squares[from]!;
  let [index, most] = [from + SHORTEST, -1];
  for (let at = from + SHORTEST; at <= to - SHORTEST; at += 1) {
    const [left, n1] = [sums[at]! - sums[from]!, at - from];
    const apart = left / n1 - (sum - left) / (n - n1);
    const between = (apart * apart * n1 * (n - n1)) / n;
    if (between > most) [index, most] = [at, between];
  }
  return { from, to, index, t: tOf(most, square - (sum * sum) / n - most, square, n) };
}

/** Sums of squares between and within; what is left of an exact split is rounding. */
function tOf(between: number, within: number, square: number, n: number): number {
  const rounding = 1e-12 * square;
  if (between <= rounding) return 0;
  return within <= rounding ? Infinity : Math.sqrt((between * (n - 2)) / within);
}

function splitAt({ sums, squares }: Series, from: number, index: number, to: number): Split {
  const [n, n1] = [to - from, index - from];
  const sum = sums[to]! - sums[from]!;
  const left = sums[index]! - sums[from]!;
  const square = squares[to]! - squares[from]!;
  const apart = left / n1 - (sum - left) / (n - n1);
  const between = (apart * apart * n1 * (n - n1)) / n;
  return { from, to, index, t: tOf(between, square - (sum * sum) / n - between, square, n) };
}

function holding(
  series: Series,
  indexes: readonly number[],
  critical: (df: number) => number,
): ChangePoint[] {
  const splits = indexes.map((index, at) =>
    splitAt(series, indexes[at - 1] ?? 0, index, indexes[at + 1] ?? series.values.length),
  );
  const weakest = leastOf(splits, ({ from, to, t }) => t / critical(to - from - 2), 1);
  const dropped = weakest ?? leastOf(splits, (split) => rankZ(series.values, split), LEAST_RANK_Z);
  if (dropped === null) return splits.map((split) => pointOf(series, split));
  return holding(
    series,
    indexes.filter((index) => index !== dropped.index),
    critical,
  );
}

/** The split of the smallest value, where that is under the limit. */
function leastOf(splits: readonly Split[], of: (split: Split) => number, limit: number): Split | null {
  let [least, smallest]: [Split | null, number] = [null, limit];
  for (const split of splits) {
    const value = of(split);
    if (value < smallest) [least, smallest] = [split, value];
  }
  return least;
}

/** Three values against three, all of them larger, reach 1.96. */
const LEAST_RANK_Z = 1.9;

/** |z| of the rank sum, ties at their mean rank: Mann-Whitney by its normal approximation. */
function rankZ(values: readonly number[], { from, index, to }: Split): number {
  const n = to - from;
  const order = Array.from({ length: n }, (_, at) => from + at).toSorted((a, b) => values[a]! - values[b]!);
  let [rankSum, ties] = [0, 0];
  for (let at = 0, end = 0; at < n; at = end) {
    while (end < n && values[order[end]!] === values[order[at]!]) end += 1;
    const left = order.slice(at, end).filter((each) => each < index).length;
    rankSum += (left * (at + end + 1)) / 2;
    ties += (end - at) ** 3 - (end - at);
  }
  const [n1, n2] = [index - from, to - index];
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  return Math.abs(rankSum - (n1 * (n + 1)) / 2) / Math.sqrt(variance);
}

function pointOf({ mean, sums, squares }: Series, { from, index, to }: Split): ChangePoint {
  const [n1, n2] = [index - from, to - index];
  const [left, right] = [(sums[index]! - sums[from]!) / n1, (sums[to]! - sums[index]!) / n2];
  const within = squares[to]! - squares[from]! - n1 * left * left - n2 * right * right;
  const df = n1 + n2 - 2;
  const isExact = within <= 1e-12 * (squares[to]! - squares[from]!);
  const reach = isExact ? 0 : tQuantile(0.975, df) * Math.sqrt((within / df) * (1 / n1 + 1 / n2));
  const difference = right - left;
  return {
    index,
    from,
    to,
    before: mean + left,
    after: mean + right,
    interval: isExact ? null : [difference - reach, difference + reach],
  };
}

/**
 * Minus the logarithm to base 10 of the p that the surest split of any interval reaches in 1 % of series without a change, by
 * their length, less 0.4 for those that the ranks or their neighbours take away again. The test of steady series holds what it keeps.
 */
const critical: readonly (readonly [length: number, digits: number])[] = [
  [6, 2.15],
  [8, 2.5],
  [10, 2.8],
  [15, 3.2],
  [20, 3.4],
  [30, 3.85],
  [50, 4.25],
  [100, 4.7],
  [200, 5],
  [500, 5.5],
  [5000, 6.5],
];

/** The |t| that a split must reach in a series of this length, by degrees of freedom. */
function criticalTs(length: number): (df: number) => number {
  const above = critical.findIndex(([each]) => each >= length);
  const at = Math.max(1, above === -1 ? critical.length - 1 : above);
  const [[n1, digits1], [n2, digits2]] = [critical[at - 1]!, critical[at]!];
  const share = Math.log(length / n1) / Math.log(n2 / n1);
  const p = 10 ** -(digits1 + (digits2 - digits1) * share);
  return (df) => remembered(df, p);
}

const known = new Map<string, number>();

function remembered(df: number, p: number): number {
  const key = `${df} ${p}`;
  const found = known.get(key) ?? tQuantile(1 - p / 2, df);
  known.set(key, found);
  return found;
}
