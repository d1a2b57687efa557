import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import type { EvidenceKind } from "../../model/evidence.ts";
import type { Variant } from "../../model/records.ts";
import { isValid, type Run } from "../../model/runState.ts";

/** What is known of one variant of one commit, over all its runs. */
export type Presence = EvidenceKind;

/** Classes by which of the three variants have a valid run; they exclude each other and add up to the commits. */
export const presenceClasses = [
  { id: "complete", needs: "nothing", has: "BHA" },
  { id: "no agent", needs: "agent run", has: "BH" },
  { id: "no baseline", needs: "baseline run", has: "HA" },
  { id: "no human", needs: "human run", has: "BA" },
  { id: "only baseline", needs: "human and agent run", has: "B" },
  { id: "only human", needs: "baseline and agent run", has: "H" },
  { id: "only agent", needs: "baseline and human run", has: "A" },
  { id: "no valid run", needs: "the causes corrected, all three runs", has: "" },
  { id: "nothing run", needs: "all three runs", has: "" },
] as const;
export type PresenceClass = (typeof presenceClasses)[number]["id"];

export interface CommitPresence {
  readonly commit: AnalysedCommit;
  readonly baseline: Presence;
  readonly human: Presence;
  /** The best of all agents. */
  readonly agent: Presence;
  readonly agents: ReadonlyMap<string, Presence>;
  readonly class: PresenceClass;
  /** Baseline, human and an agent have valid runs in one and the same pipeline. */
  readonly inOnePipeline: boolean;
}

/** The evidence of every commit, as a class. */
export function presenceOf({ commits, runs }: Pick<Analysis, "commits" | "runs">): CommitPresence[] {
  const byCommit = new Map<string, Run[]>();
  for (const run of runs.filter(isValid)) {
    const id = run.commit.slice(0, 8);
    byCommit.set(id, [...(byCommit.get(id) ?? []), run]);
  }
  return commits.map((commit) => {
    const { baseline, human, agent, agents } = commit.evidence;
    return {
      commit,
      baseline: baseline.is,
      human: human.is,
      agent: agent.is,
      agents: new Map(agents.map((each) => [each.agent, each.is])),
      class: classOf([baseline.is, human.is, agent.is]),
      inOnePipeline: isInOnePipeline(byCommit.get(commit.short) ?? []),
    };
  });
}

export function agentName({ agent }: Pick<Run, "agent">): string {
  return agent === undefined ? "agent not named" : agentLabel(agent);
}

/** The class of one baseline, human and agent. */
export function classOf(states: readonly [Presence, Presence, Presence]): PresenceClass {
  const has = states.map((each, at) => (each === "valid" ? "BHA"[at] : "")).join("");
  if (has !== "") return presenceClasses.find((each) => each.has === has)!.id;
  return states.some((each) => each !== "not-run") ? "no valid run" : "nothing run";
}

function isInOnePipeline(valid: readonly Run[]): boolean {
  const measured = new Map<string, Set<Variant>>();
  for (const { pipeline, variant } of valid)
    measured.set(pipeline, new Set([...(measured.get(pipeline) ?? []), variant]));
  return [...measured.values()].some((variants) => variants.size === 3);
}
