/**
 * Seeded generator of uniform numbers in [0, 1): the same seed gives the same numbers on every machine.
 *
 * Source: mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, passes gjrand. Good for resampling, not
 * for secrets. The seed is reduced to an unsigned 32-bit number. Throws RangeError if it is not a whole number.
 */
export function mulberry32(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}: a whole number is needed`);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A new array in random order. Source: Fisher & Yates, Durstenfeld 1964. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const held = result[last]!;
    result[last] = result[chosen]!;
    result[chosen] = held;
  }
  return result;
}
