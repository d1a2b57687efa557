import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import { isMeasured } from "../../model/measured.ts";
import type { RunRecord, Variant } from "../../model/records.ts";

/** What became of one variant of one commit, over all its runs. */
export type Presence = "measured" | "failed" | "not run";

/** Classes by which of the three variants have a metric; they exclude each other and add up to the commits. */
export const presenceClasses = [
  { id: "complete", needs: "nothing", has: "BHA" },
  { id: "no agent", needs: "agent run", has: "BH" },
  { id: "no baseline", needs: "baseline run", has: "HA" },
  { id: "no human", needs: "human run", has: "BA" },
  { id: "only baseline", needs: "human and agent run", has: "B" },
  { id: "only human", needs: "baseline and agent run", has: "H" },
  { id: "only agent", needs: "baseline and human run", has: "A" },
  { id: "every run failed", needs: "the causes mended, all three runs", has: "" },
  { id: "nothing run", needs: "all three runs", has: "" },
] as const;
export type PresenceClass = (typeof presenceClasses)[number]["id"];

export interface CommitPresence {
  readonly commit: AnalysedCommit;
  readonly runs: readonly RunRecord[];
  readonly baseline: Presence;
  readonly human: Presence;
  /** The best of all agents. */
  readonly agent: Presence;
  readonly agents: ReadonlyMap<string, Presence>;
  readonly class: PresenceClass;
  /** Baseline, human and an agent were measured in one and the same pipeline. */
  readonly inOnePipeline: boolean;
}

/** Micro-benchmarks of one function and rows copied from other files are no runs of the commit's benchmark. */
export function presenceOf({ commits, runs }: Pick<Analysis, "commits" | "runs">): CommitPresence[] {
  const byCommit = new Map<string, RunRecord[]>();
  for (const run of runs) {
    if (run.copied === true || run.mode === "micro") continue;
    const id = run.commit.slice(0, 8);
    byCommit.set(id, [...(byCommit.get(id) ?? []), run]);
  }
  return commits.map((commit) => presence(commit, byCommit.get(commit.short) ?? []));
}

function presence(commit: AnalysedCommit, runs: readonly RunRecord[]): CommitPresence {
  const of = (variant: Variant) => state(runs.filter((run) => run.variant === variant));
  const [baseline, human, agent] = [of("baseline"), of("human"), of("agent")];
  return {
    commit,
    runs,
    baseline,
    human,
    agent,
    agents: agentsOf(runs),
    class: classOf([baseline, human, agent]),
    inOnePipeline: isInOnePipeline(runs),
  };
}

function state(runs: readonly RunRecord[]): Presence {
  if (runs.some(isMeasured)) return "measured";
  return runs.some(({ status }) => status !== "not-run" && status !== "skipped") ? "failed" : "not run";
}

function agentsOf(runs: readonly RunRecord[]): Map<string, Presence> {
  const named = new Map<string, RunRecord[]>();
  for (const run of runs) {
    if (run.variant !== "agent") continue;
    const name = agentName(run);
    named.set(name, [...(named.get(name) ?? []), run]);
  }
  return new Map([...named].map(([name, own]) => [name, state(own)]));
}

export function agentName({ agent }: RunRecord): string {
  return agent === undefined ? "agent not named" : agentLabel(agent);
}

/** The class of one baseline, human and agent. */
export function classOf(states: readonly [Presence, Presence, Presence]): PresenceClass {
  const has = states.map((each, at) => (each === "measured" ? "BHA"[at] : "")).join("");
  if (has !== "") return presenceClasses.find((each) => each.has === has)!.id;
  return states.includes("failed") ? "every run failed" : "nothing run";
}

function isInOnePipeline(runs: readonly RunRecord[]): boolean {
  const measured = new Map<string, Set<Variant>>();
  for (const { pipeline, variant } of runs.filter(isMeasured))
    measured.set(pipeline, new Set([...(measured.get(pipeline) ?? []), variant]));
  return [...measured.values()].some((variants) => variants.size === 3);
}
