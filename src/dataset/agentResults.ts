import {
  UNNAMED,
  type AgentOutcome,
  agentOutcomes,
  type AgentRate,
  type AgentResult,
  type Agents,
} from "../model/agents.ts";
import { agentLabel } from "../model/identity.ts";
import { metric } from "../model/metrics.ts";
import type { Mode, RunRecord } from "../model/records.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { compareText } from "../model/order.ts";

/**
 * One result per agent, folder and commit, one more per agent and commit over all folders, and the rates of both.
 * Copied rows and single-function timings are left out: neither says whether the benchmark of the commit ran.
 */
export function agentResults(commits: readonly CommitRuns[]): Pick<Agents, "results" | "rates"> {
  const results = commits.flatMap(({ hash, mode, runs }) =>
    runs
      .filter((run) => run.variant === "agent" && run.copied !== true && run.mode !== "micro")
      .map((run) => resultOf(run, hash, mode)),
  );
  const perSet = bestOf(results);
  const overall = bestOf(results.map((result) => ({ ...result, set: null, pipeline: null })));
  const all = [...perSet, ...overall];
  const byMode = ratesOf(all.filter(({ mode }) => mode !== null));
  return { results: all, rates: [...ratesOf(all.map((result) => ({ ...result, mode: null }))), ...byMode] };
}

/** A commit with the mode of its command. */
export interface CommitRuns {
  readonly hash: string;
  readonly mode: Mode | null;
  readonly runs: readonly RunRecord[];
}

function resultOf(run: RunRecord, commit: string, mode: Mode | null): AgentResult {
  const outcome = outcomeOf(run);
  return {
    agent: run.agent === undefined ? UNNAMED : agentLabel(run.agent),
    set: folderOf(run.file),
    pipeline: run.pipeline,
    commit,
    mode,
    outcome,
    reason: outcome === "measured" ? null : (run.error ?? `status "${run.statusText}"`),
    run: run.id,
    file: run.file,
  };
}

/** A gauge of the engine's log is no measurement of the benchmark. */
function outcomeOf({ status, measurements }: RunRecord): AgentOutcome {
  if (status === "timeout" || status === "error") return status;
  if (status !== "success") return "not-run";
  return measurements.some(({ metric: id }) => metric(id).family !== "log")
    ? "measured"
    : "success-without-values";
}

/** The folder of the file without a last part that only names the commit. */
function folderOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  if (/^[0-9a-f]{7,40}$/.test(parts.at(-1) ?? "")) parts.pop();
  return parts.join("/") || ".";
}

function bestOf(results: readonly AgentResult[]): AgentResult[] {
  const best = new Map<string, AgentResult>();
  for (const result of results) {
    const key = JSON.stringify([result.agent, result.set, result.pipeline, result.commit]);
    const known = best.get(key);
    if (known === undefined || isBetter(result, known)) best.set(key, result);
  }
  return [...best.entries()].sort(([a], [b]) => compareText(a, b)).map(([, result]) => result);
}

/** Ties go to the smaller run id, so that the order of reading does not matter. */
function isBetter(a: AgentResult, b: AgentResult): boolean {
  const order = agentOutcomes.indexOf(a.outcome) - agentOutcomes.indexOf(b.outcome);
  return order < 0 || (order === 0 && a.run < b.run);
}

function ratesOf(results: readonly AgentResult[]): AgentRate[] {
  const groups = new Map<string, AgentResult[]>();
  for (const result of results) {
    const key = JSON.stringify([result.agent, result.set, result.pipeline, result.mode]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [result]);
    else members.push(result);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, members]) => {
      const { agent, set, pipeline, mode } = members[0]!;
      const measured = members.filter(({ outcome }) => outcome === "measured").length;
      const interval = wilsonInterval(measured, members.length);
      if (interval === null) return [];
      const { low, high } = interval;
      return [
        {
          agent,
          set,
          pipeline,
          mode,
          measured,
          commits: members.length,
          interval: [low, high] as [number, number],
        },
      ];
    });
}
