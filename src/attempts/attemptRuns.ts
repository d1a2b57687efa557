import type { AttemptRecord, Ladder } from "../model/attempts.ts";
import { agentLabel } from "../model/identity.ts";
import { isCopy, type Run } from "../model/runState.ts";

/** The runs that measured the patch of one attempt, and how that is known. */
export interface OwnRuns {
  /** Runs of the agent's variant. */
  readonly measured: readonly Run[];
  /** Baselines that were timed for this attempt's evaluation. */
  readonly baselines: readonly Run[];
  readonly by: Ladder["by"];
}

/**
 * Gives a run to an attempt only by proof: the run names the directory; it names the hash of the patch; or the agent
 * has one patch for the commit, so that no other can have been measured. Published copies are no runs of their own.
 */
export function ownRuns(
  attempt: AttemptRecord,
  siblings: readonly AttemptRecord[],
  runs: readonly Run[],
): OwnRuns {
  const original = runs.filter((run) => !isCopy(run));
  const named = original.filter((run) => run.attempt !== undefined && isSame(run.attempt, attempt.id));
  const baselines = named.filter(({ variant }) => variant === "baseline");
  const agents = original.filter(({ variant }) => variant === "agent");
  const byId = agents.filter((run) => named.includes(run));
  const byHash = agents.filter(
    ({ patchSha256 }) =>
      patchSha256 !== undefined &&
      (patchSha256 === attempt.patch?.sha256 || patchSha256 === attempt.patch?.textSha256),
  );
  const proven = [...new Set([...byId, ...byHash])];
  if (proven.length > 0 || baselines.length > 0)
    return {
      measured: proven,
      baselines,
      by: byId.length > 0 || byHash.length === 0 ? "run-id" : "patch-hash",
    };
  const only = hasOnlyPatch(attempt, siblings)
    ? agents.filter(
        (run) =>
          run.attempt === undefined &&
          run.patchSha256 === undefined &&
          run.agent !== undefined &&
          attempt.agent !== undefined &&
          agentLabel(run.agent) === agentLabel(attempt.agent),
      )
    : [];
  return { measured: only, baselines: [], by: only.length > 0 ? "only-patch" : null };
}

/** A run may name the directory from a folder further up or down than the input began. */
function isSame(named: string, id: string): boolean {
  return named === id || named.endsWith(`/${id}`) || id.endsWith(`/${named}`);
}

/** Its patch is the one non-empty patch this agent has for the commit; copies of the attempt hold the same one. */
function hasOnlyPatch({ agent, patch }: AttemptRecord, siblings: readonly AttemptRecord[]): boolean {
  if (agent === undefined || patch === undefined || patch.empty) return false;
  const label = agentLabel(agent);
  const patches = siblings.flatMap((each) =>
    each.agent !== undefined && agentLabel(each.agent) === label && each.patch?.empty === false
      ? [each.patch.textSha256]
      : [],
  );
  return new Set(patches).size === 1;
}
