import type { Facts } from "../model/facts.ts";
import type { Mismatch } from "../model/runFacts.ts";
import type { Policy } from "../model/policy.ts";
import type { Run } from "../model/runState.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { commitCohorts } from "../effects/commitCohorts.ts";
import { cohortPairs } from "../effects/pairs.ts";
import { staleEffects } from "../dataset/staleEffects.ts";
import { type LoadGate, loadGate } from "../effects/loadGate.ts";
import { sideDifferences } from "../effects/sideDifferences.ts";

type MismatchFacts = Pick<Facts, "mismatches" | "staleEffects">;

/** Whether the runs of a commit are what they are taken for: the facts behind more than one rule, or with the parts of `dataset/` and `effects/`. */
export function mismatchFacts(
  commit: JoinedCommit,
  policy: Policy,
  gate: LoadGate = loadGate(policy),
): MismatchFacts {
  const told = [...commit.runs, ...commit.copies.map(({ run }) => run)];
  return {
    mismatches: mismatchesOf(commit.runs, gate),
    staleEffects: staleEffects(told),
  };
}

function mismatchesOf(runs: readonly Run[], gate: LoadGate): Mismatch[] {
  return cohortPairs(commitCohorts(runs, gate)).flatMap(([a, b]) => {
    const [reference, candidate] = [a.runs[0], b.runs[0]];
    if (reference === undefined || candidate === undefined) return [];
    const [first, ...rest] = sideDifferences(a, b, gate).barring;
    return first === undefined
      ? []
      : [{ pipeline: a.pipeline, reference, candidate, differences: [first, ...rest] as const }];
  });
}
