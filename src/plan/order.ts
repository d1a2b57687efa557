import type { Job } from "../model/manifest.ts";
import type { Policy } from "../model/policy.ts";

/**
 * How the trials of every block are ordered (data/knowledge/statistics.md 5); the runner draws each block from it. The seed is
 * the policy's, mixed with the commit, so that not every job begins with the same variant.
 */
export function orderOf(commit: string, { order: scheme, seed }: Policy["plan"]): Job["order"] {
  return { scheme, seed: (seed ^ Number.parseInt(commit.slice(0, 8), 16)) >>> 0 };
}
