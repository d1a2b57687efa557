import { checkSample } from "./checkSample.ts";

/** Numbers in ascending order, given one at a time. */
export interface Ordered {
  readonly length: number;
  /** The number of a rank, counted from 0. */
  readonly at: (rank: number) => number;
}

/** Up to here all differences are made and sorted; beyond, none is kept. */
const SORTED_LIMIT = 10_000;

/**
 * All differences b - a in ascending order. Of many values the difference of a rank is found by halving the range of
 * doubles and counting what lies below: time grows with the number of values, not of pairs. Both ways give the same number.
 * Throws RangeError for empty samples and non-finite values.
 */
export function orderedDifferences(a: readonly number[], b: readonly number[]): Ordered {
  checkSample("a", a);
  checkSample("b", b);
  const length = a.length * b.length;
  if (length <= SORTED_LIMIT) {
    const all = Float64Array.from(b.flatMap((second) => a.map((first) => second - first))).toSorted();
    return { length, at: (rank) => all[rank]! };
  }
  const [low, high] = [Float64Array.from(a).toSorted(), Float64Array.from(b).toSorted()];
  return { length, at: (rank) => selected(low, high, rank) };
}

function selected(a: Float64Array, b: Float64Array, rank: number): number {
  let [least, most] = [placeOf(b[0]! - a.at(-1)!), placeOf(b.at(-1)! - a[0]!)];
  while (least < most) {
    const between = least + (most - least) / 2n;
    if (countUpTo(a, b, numberAt(between)) > rank) most = between;
    else least = between + 1n;
  }
  return numberAt(least);
}

/** How many differences are at most the limit. Rounding keeps their order, so that one pass over both lists counts them. */
function countUpTo(a: Float64Array, b: Float64Array, limit: number): number {
  let count = 0;
  let first = 0;
  for (const second of b) {
    while (first < a.length && second - a[first]! > limit) first += 1;
    count += a.length - first;
  }
  return count;
}

const view = new DataView(new ArrayBuffer(8));
const LOWEST = -(2n ** 63n);

/** Doubles numbered in their order. */
function placeOf(value: number): bigint {
  // -0 and 0 are one number
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? LOWEST - bits : bits;
}

function numberAt(place: bigint): number {
  view.setBigInt64(0, place < 0n ? LOWEST - place : place);
  return view.getFloat64(0);
}
