import type { AgentRate, AgentResult, Agents } from "../model/agents.ts";
import { agentOf, evidenceOf } from "../model/evidence.ts";
import type { Mode } from "../model/records.ts";
import { benchmarkRuns, type Run, succeeded } from "../model/runState.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { compareText } from "../model/order.ts";

/**
 * One result per agent, folder and commit, one more per agent and commit over all folders, and the rates of both. Only
 * executions of the commit's benchmark count.
 */
export function agentResults(commits: readonly CommitRuns[]): Pick<Agents, "results" | "rates"> {
  const perSet = commits.flatMap((commit) => resultsOf(commit, folderOf));
  const overall = commits.flatMap((commit) => resultsOf(commit, () => null));
  const all = [...sorted(perSet), ...sorted(overall)];
  const byMode = ratesOf(all.filter(({ mode }) => mode !== null));
  return { results: all, rates: [...ratesOf(all.map((result) => ({ ...result, mode: null }))), ...byMode] };
}

/** A commit with the mode of its command. */
export interface CommitRuns {
  readonly hash: string;
  readonly mode: Mode | null;
  readonly runs: readonly Run[];
}

/** The evidence of each agent in each set of results. */
function resultsOf(
  { hash: commit, mode, runs }: CommitRuns,
  setOf: (file: string) => string | null,
): AgentResult[] {
  const groups = new Map<string, { readonly agent: string; readonly set: string | null; runs: Run[] }>();
  for (const run of benchmarkRuns(runs)) {
    const agent = agentOf(run);
    if (agent === null) continue;
    const set = setOf(run.file);
    const key = JSON.stringify([agent, set, set === null ? null : run.pipeline]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { agent, set, runs: [run] });
    else group.runs.push(run);
  }
  return [...groups.values()].map(({ agent, set, runs: own }) => {
    const { is: outcome, run: id } = evidenceOf(own);
    const run = own.find((each) => each.id === id)!;
    return {
      agent,
      set,
      pipeline: set === null ? null : run.pipeline,
      commit,
      mode,
      outcome,
      reason: succeeded(run) ? null : (run.error ?? `status "${run.statusText}"`),
      run: run.id,
      file: run.file,
    };
  });
}

function sorted(results: readonly AgentResult[]): AgentResult[] {
  const key = ({ agent, set, pipeline, commit }: AgentResult) =>
    JSON.stringify([agent, set, pipeline, commit]);
  return results.toSorted((a, b) => compareText(key(a), key(b)));
}

/** The folder of the file without a last part that only names the commit. */
function folderOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  if (/^[0-9a-f]{7,40}$/.test(parts.at(-1) ?? "")) parts.pop();
  return parts.join("/") || ".";
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
      const measured = members.filter(({ outcome }) => outcome === "valid").length;
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
