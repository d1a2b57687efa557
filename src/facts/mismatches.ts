import type { Facts, Mismatch } from "../model/facts.ts";
import type { Policy } from "../model/policy.ts";
import type { Run } from "../model/runState.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { commitCohorts } from "../effects/commitCohorts.ts";
import { cohortPairs } from "../effects/pairs.ts";
import { staleEffects } from "../dataset/staleEffects.ts";
import { workloadDifferences } from "../dataset/workload.ts";

type MismatchFacts = Pick<Facts, "mismatches" | "staleEffects">;

/** Whether the runs of a commit are what they are taken for: the facts behind more than one rule, or with the parts of `dataset/` and `effects/`. */
export function mismatchFacts(commit: JoinedCommit, policy: Policy): MismatchFacts {
  const all = [...commit.runs, ...commit.copies.map(({ run }) => run)];
  return {
    mismatches: mismatchesOf(commit.runs, policy.tokenTolerancePct),
    staleEffects: staleEffects(all),
  };
}

function mismatchesOf(runs: readonly Run[], tolerancePct: number): Mismatch[] {
  return cohortPairs(commitCohorts(runs, tolerancePct)).flatMap(([a, b]) => {
    const [reference, candidate] = [a.runs[0], b.runs[0]];
    if (reference === undefined || candidate === undefined) return [];
    const [first, ...rest] = workloadDifferences(reference, candidate, tolerancePct);
    return first === undefined
      ? []
      : [{ pipeline: a.pipeline, reference, candidate, differences: [first, ...rest] as const }];
  });
}
