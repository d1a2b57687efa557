import type { Table } from "mdast";
import { UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { agentLabel } from "../../model/identity.ts";
import { code } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { share } from "../cells/numbers.ts";
import { table } from "../page/table.ts";
import { agentNames, isValid, overall } from "./outcomes.ts";

/** What the attempts of one agent on one commit left behind: the best of them. */
type Coverage = "patch" | "empty" | "no-file" | "none";

type ByCommit = ReadonlyMap<string, readonly AnalysedAttempt[]>;

const shortOf = ({ commit }: { readonly commit: string }) => commit.slice(0, 8);

/** Attempts by agent, then by commit; an attempt that is a copy tells nothing of its own. */
function attemptsBy({ attempts }: Analysis): ReadonlyMap<string, ByCommit> {
  const own = attempts.filter(({ copyOf }) => copyOf === undefined);
  const agents = groupsOf(own, ({ agent }) => (agent === undefined ? UNNAMED : agentLabel(agent)));
  return new Map(
    agents.map(({ key, rows }) => [
      key,
      new Map(groupsOf(rows, shortOf).map((group) => [group.key, group.rows])),
    ]),
  );
}

function coverageOf(attempts: readonly AnalysedAttempt[] | undefined): Coverage {
  if (attempts === undefined) return "none";
  const patches = attempts.flatMap(({ patch }) => patch ?? []);
  if (patches.length === 0) return "no-file";
  return patches.some(({ empty }) => !empty) ? "patch" : "empty";
}

/** Per agent: of how many commits a patch exists, is empty, or is not in the set. */
export function coverageTable(analysis: Analysis): Table | null {
  const agents = [...attemptsBy(analysis)];
  const commits = [...coveredCommits(analysis)];
  const count = (own: ByCommit, wanted: Coverage) =>
    commits.filter((commit) => coverageOf(own.get(commit)) === wanted).length;
  const patched = agents.reduce((sum, [, own]) => sum + count(own, "patch"), 0);
  return table(agents, [
    { title: "Agent", value: ([name]) => name },
    {
      title: "With a patch",
      value: ([, own]) => share(count(own, "patch"), commits.length),
      align: "right",
      total: share(patched, agents.length * commits.length),
    },
    { title: "Empty patches only", value: ([, own]) => count(own, "empty"), total: "sum" },
    { title: "No patch file", value: ([, own]) => count(own, "no-file"), total: "sum" },
    { title: "No attempt", value: ([, own]) => count(own, "none"), total: "sum" },
  ]);
}

/** Every commit that some agent attempted or was run on: the denominator of the coverage. */
function coveredCommits(analysis: Analysis): ReadonlySet<string> {
  return new Set([...analysis.attempts, ...overall(analysis)].map(shortOf));
}

export function coveredCount(analysis: Analysis): number {
  return coveredCommits(analysis).size;
}

/** Measured, and every patch that the set holds of this agent for this commit is empty: the baseline was measured. */
export function emptySuccesses(analysis: Analysis): { sentence: string; table: Table | null } {
  const agents = attemptsBy(analysis);
  const rows = overall(analysis)
    .map((result) => ({ ...result, attempts: agents.get(result.agent)?.get(shortOf(result)) }))
    .filter(({ attempts }) => coverageOf(attempts) === "empty");
  const measured = rows.filter(isValid);
  const fileOf = (attempts: readonly AnalysedAttempt[] = []) =>
    attempts.find(({ patch }) => patch?.empty)?.patch?.file ?? "";
  return {
    sentence: `${measured.length} measured results belong to attempts of which every patch in the set is empty: unless a patch is missing here, the baseline was measured again. ${rows.length - measured.length} more were not measured: an empty patch cannot be the cause.`,
    table: table(
      measured,
      [
        { title: "Commit", value: ({ commit }) => commitLink(commit) },
        { title: "Agent", value: ({ agent }) => agent },
        { title: "Empty patch", value: ({ attempts }) => code(fileOf(attempts)) },
        { title: "Result", value: ({ file }) => code(file) },
      ],
      { count: "result" },
    ),
  };
}

/** Agents that have attempts but no benchmark result in the set. */
export function unmeasuredAgents(analysis: Analysis): string[] {
  const known = new Set(agentNames(analysis));
  const all = analysis.attempts.flatMap(({ agent }) => (agent === undefined ? [] : [agentLabel(agent)]));
  return [...new Set(all)].filter((name) => !known.has(name)).sort();
}
