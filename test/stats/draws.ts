/** Seeded random samples for the tests that count false alarms. */
import { mulberry32 } from "../../src/stats/mulberry32.ts";

/** A source of normal samples. Box & Muller 1958. */
export function normalDraws(seed: number): (n: number, mean: number, sd: number) => readonly number[] {
  const random = mulberry32(seed);
  return (n, mean, sd) =>
    Array.from({ length: n }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      return mean + sd * radius * Math.cos(2 * Math.PI * random());
    });
}

/** The share of `rounds` in which something is true. */
export function shareOf(rounds: number, isTrue: () => boolean): number {
  let hits = 0;
  for (let round = 0; round < rounds; round += 1) if (isTrue()) hits += 1;
  return hits / rounds;
}
