import { UNNAMED } from "../../model/agents.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { Analysis } from "../../model/analysis.ts";
import { agentLabel } from "../../model/identity.ts";
import { agentNames, overall } from "./outcomes.ts";
import { commitLink } from "../cells/commits.ts";
import { code, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";

/** What the attempts of one agent on one commit left behind: the best of them. */
type Coverage = "patch" | "empty" | "no-file" | "none";

/** Attempts by agent and commit; an attempt that is a copy tells nothing of its own. */
function attemptsBy({ attempts }: Analysis): ReadonlyMap<string, readonly AnalysedAttempt[]> {
  const groups = new Map<string, AnalysedAttempt[]>();
  for (const attempt of attempts) {
    if (attempt.copyOf !== undefined) continue;
    const key = keyOf(attempt.agent === undefined ? UNNAMED : agentLabel(attempt.agent), attempt.commit);
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  return groups;
}

function keyOf(agent: string, commit: string): string {
  return `${agent} ${commit.slice(0, 8)}`;
}

function coverageOf(attempts: readonly AnalysedAttempt[] | undefined): Coverage {
  if (attempts === undefined) return "none";
  const patches = attempts.flatMap(({ patch }) => patch ?? []);
  if (patches.length === 0) return "no-file";
  return patches.some(({ empty }) => !empty) ? "patch" : "empty";
}

/** Per agent: of how many commits a patch exists, is empty, or is not in the set. */
export function coverageTable(analysis: Analysis): MarkdownTable | null {
  if (analysis.attempts.length === 0) return null;
  const groups = attemptsBy(analysis);
  const commits = coveredCommits(analysis);
  const names = [...new Set([...groups.keys()].map((key) => key.slice(0, -9)))].sort();
  const count = (agent: string, wanted: Coverage) =>
    [...commits].filter((commit) => coverageOf(groups.get(keyOf(agent, commit))) === wanted).length;
  const patched = names.map((name) => count(name, "patch"));
  return totalled(
    [
      { title: "Agent" },
      {
        title: "With a patch",
        align: "right",
        total: share(
          patched.reduce((sum, each) => sum + each, 0),
          names.length * commits.size,
        ),
      },
      { title: "Empty patches only", total: "sum" },
      { title: "No patch file", total: "sum" },
      { title: "No attempt", total: "sum" },
    ],
    names.map((name, at) => [
      text(name),
      share(patched[at] ?? 0, commits.size),
      count(name, "empty"),
      count(name, "no-file"),
      count(name, "none"),
    ]),
  );
}

/** Every commit that some agent attempted or was run on: the denominator of the coverage. */
function coveredCommits(analysis: Analysis): ReadonlySet<string> {
  return new Set([...analysis.attempts, ...overall(analysis)].map(({ commit }) => commit.slice(0, 8)));
}

export function coveredCount(analysis: Analysis): number {
  return coveredCommits(analysis).size;
}

/** Measured, and every patch that the set holds of this agent for this commit is empty: the baseline was measured. */
export function emptySuccesses(analysis: Analysis): { sentence: Phrase; table: MarkdownTable | null } {
  const groups = attemptsBy(analysis);
  const empty = overall(analysis).filter(
    ({ agent, commit }) => coverageOf(groups.get(keyOf(agent, commit))) === "empty",
  );
  const measured = empty.filter(({ outcome }) => outcome === "valid");
  const sentence = text(
    `${measured.length} measured results belong to attempts of which every patch in the set is empty: unless a patch is missing here, the baseline was measured again. ${empty.length - measured.length} more were not measured: an empty patch cannot be the cause.`,
  );
  if (measured.length === 0) return { sentence, table: null };
  const rows = measured.map(({ agent, commit, file }) => {
    const patch = (groups.get(keyOf(agent, commit)) ?? []).find((each) => each.patch?.empty)?.patch;
    return [commitLink(commit), text(agent), code(patch?.file ?? ""), code(file)];
  });
  const head = [{ title: "Commit" }, { title: "Agent" }, { title: "Empty patch" }, { title: "Result" }];
  return { sentence, table: listed({ head, rows }, "result") };
}

/** Agents that have attempts but no benchmark result in the set. */
export function unmeasuredAgents(analysis: Analysis): string[] {
  const known = new Set(agentNames(analysis));
  const all = analysis.attempts.flatMap(({ agent }) => (agent === undefined ? [] : [agentLabel(agent)]));
  return [...new Set(all)].filter((name) => !known.has(name)).sort();
}
