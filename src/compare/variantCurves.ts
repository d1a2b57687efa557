import type { JoinedCommit } from "../dataset/join.ts";
import type { LoadGate } from "../effects/loadGate.ts";
import type { Trial } from "../effects/trial.ts";
import type { ComparedCurve, LatencyTarget } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import type { Variant } from "../model/records.ts";
import { isValid } from "../model/runState.ts";
import { curvesOf } from "./curves.ts";
import { setName } from "./setLoads.ts";
import { compareSides } from "./sides.ts";

/**
 * The sweeps of a data set: for every commit, and every agent that changed it, the loads that both variants were run at as one curve
 * a variant. The same trials, pairs and tests as of two folders.
 */
export function variantCurves(
  commits: readonly JoinedCommit[],
  [from, to]: readonly [Variant, Variant],
  policy: Policy,
  gate: LoadGate,
  targets: readonly LatencyTarget[],
): ComparedCurve[] {
  if (from === to) return [];
  const sides = [from, to].map((variant, at) => {
    const runs = commits.flatMap((commit) => trialsOf(commit, variant, at === 0 ? to : from));
    return { sets: [], runs };
  });
  const [reference, candidate] = sides;
  if (reference === undefined || candidate === undefined) return [];
  const { comparisons, trials } = compareSides(reference, candidate, policy, () => null, gate);
  return curvesOf(trials, comparisons, targets, policy.alpha);
}

/** The runs of a variant under the names of their comparisons; those that no agent made stand beside each agent's. */
function trialsOf({ id, runs }: JoinedCommit, variant: Variant, other: Variant): Trial[] {
  const own = runs.filter((each) => each.variant === variant && isValid(each));
  const partners = runs.filter((each) => each.variant === other);
  return own.flatMap((run) => {
    const agents = variant === "agent" ? [run.agent] : partners.map(({ agent }) => agent);
    const names = new Set(agents.map((agent) => setName(id, run.pipeline, agent)));
    return [...names].map((benchmark): Trial => {
      // under the benchmark's name, as runs of two folders are, and under no commit's
      const { commit: _commit, variant: _variant, agent: _agent, ...trial } = run;
      return { ...trial, id: `${run.id} ${benchmark}`, benchmark };
    });
  });
}
