import type { Table } from "mdast";
import { type AgentResult, UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { EvidenceKind } from "../../model/evidence.ts";
import { joined, phrase, sign, text } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { type Group, groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { folded, table } from "../page/table.ts";
import { agentNames, isValid, overall, shortNames } from "./outcomes.ts";

/** One commit and what became of it with each agent that tried it. */
type Tried = Group<string, AgentResult>;

/** Commits that two agents or more tried. */
function triedByMany(analysis: Analysis): Tried[] {
  return groupsOf(overall(analysis), ({ commit }) => commit).filter(({ rows }) => rows.length > 1);
}

const everyAgent = "measured with every agent that tried";
const noAgent = "measured with none";

/** Exactly one class per commit: the first of these sentences that is true. */
function classOf({ rows }: Tried): string {
  const [measured, not] = [rows.filter(isValid), rows.filter((row) => !isValid(row))];
  if (not.length === 0) return everyAgent;
  if (measured.length === 0) return noAgent;
  if (measured.length === 1) return `measured with ${measured[0]?.agent} only`;
  if (not.length === 1) return `measured with all but ${not[0]?.agent}`;
  return "measured with some";
}

/** How the agents' outcomes go together over the commits that at least two of them tried. */
export function agreementTable(analysis: Analysis): Table | null {
  const rank = (name: string) => (name === everyAgent ? 0 : name === noAgent ? 2 : 1);
  return table(
    groupsOf(triedByMany(analysis), classOf).toSorted(
      (a, b) => rank(a.key) - rank(b.key) || b.rows.length - a.rows.length,
    ),
    [
      { title: "Class", value: ({ key }) => key },
      { title: "Commits", value: ({ rows }) => rows.length, total: "sum" },
      { title: "Which", value: ({ rows }) => someLinks(rows.map(({ key }) => key)) },
    ],
  );
}

/** At most eight links; the whole list stands in the fold below. */
function someLinks(commits: readonly string[]): Phrase {
  const links = commits.slice(0, 8).map(commitLink);
  const rest = commits.length - links.length;
  return joined([...links, ...(rest > 0 ? [text(`${rest} more below`)] : [])], ", ");
}

const words: Readonly<Record<EvidenceKind, Phrase>> = {
  valid: text("✓\u00a0measured"),
  "wrong-metric": text("wrong\u00a0metric"),
  "other-workload": text("other\u00a0workload"),
  "log-only": text("log\u00a0line\u00a0only"),
  failed: phrase`${sign("✕", "bad")}\u00a0failed`,
  "not-run": text("not\u00a0run"),
};

/** Commit by agent: the outcome in a word. */
export function outcomeGrid(analysis: Analysis): Fold | null {
  const rows = triedByMany(analysis);
  const outcomeOf = (row: Tried, name: string) => row.rows.find(({ agent }) => agent === name)?.outcome;
  const names = agentNames(analysis).filter((name) => rows.some((row) => outcomeOf(row, name) !== undefined));
  const short = shortNames(names);
  const grid = table(
    rows,
    [
      { title: "Commit", value: ({ key }) => commitLink(key) },
      ...names.map((name) => ({
        title: short.get(name) ?? name,
        value: (row: Tried) => {
          const outcome = outcomeOf(row, name);
          return outcome && words[outcome];
        },
      })),
    ],
    { count: "commit" },
  );
  return folded(`${rows.length} commits that two or more agents tried`, grid);
}

/** Commits of which baseline, human and every agent that has results at all on more than one commit are measured. */
export function completeTable(analysis: Analysis): Table | null {
  const names = mainAgents(analysis);
  const commits = new Map(analysis.commits.map((each) => [each.commit, each]));
  const has = (variant: "baseline" | "human", commit: string) =>
    commits.get(commit)?.evidence[variant].is === "valid" ? "measured" : "missing";
  return table(
    triedByMany(analysis).filter(({ rows }) =>
      names.every((name) => rows.some((row) => row.agent === name && isValid(row))),
    ),
    [
      { title: "Commit", value: ({ key }) => commitLink(key) },
      { title: "Agents measured", value: ({ rows }) => String(rows.filter(isValid).length) },
      { title: "Mode", value: ({ key }) => commits.get(key)?.mode ?? "?" },
      { title: "Baseline", value: ({ key }) => has("baseline", key) },
      { title: "Human", value: ({ key }) => has("human", key) },
    ],
    { count: "commit" },
  );
}

/** The agents of the complete set: the four with the most commits, as the documents count; fewer where there are fewer. */
export function mainAgents(analysis: Analysis): string[] {
  return groupsOf(overall(analysis), ({ agent }) => agent)
    .filter(({ key }) => key !== UNNAMED)
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .slice(0, 4)
    .map(({ key }) => key)
    .sort();
}
