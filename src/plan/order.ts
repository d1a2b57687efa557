import type { Job } from "../model/manifest.ts";
import type { Policy } from "../model/policy.ts";
import { mulberry32, shuffled } from "../stats/mulberry32.ts";

/**
 * The order in which trials run. ABBA: every second block runs backwards, so that a machine that gets slower hits all
 * variants alike; which way the first block goes is drawn. random: each block is drawn anew (data/knowledge/statistics.md 5).
 * The seed is the policy's, mixed with the commit, so that not every job begins with the same variant.
 */
export function orderOf(
  names: readonly string[],
  repetitions: number,
  commit: string,
  { order: scheme, seed }: Policy["plan"],
): Job["order"] {
  const mixed = (seed ^ Number.parseInt(commit.slice(0, 8), 16)) >>> 0;
  const random = mulberry32(mixed);
  const forward = random() < 0.5;
  const sequence = Array.from({ length: repetitions }, (_, block) => {
    if (scheme === "random") return shuffled(names, random);
    return (block % 2 === 0) === forward ? names : names.toReversed();
  }).flat();
  return { scheme, seed: mixed, sequence };
}
