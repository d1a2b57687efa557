import { UNNAMED } from "../../model/agents.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { EvidenceKind } from "../../model/evidence.ts";
import { commitLink } from "../cells/commits.ts";
import { agentNames, overall, shortNames } from "./outcomes.ts";
import { dash, joined, phrase, sign, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { listed, totalled } from "../page/totalled.ts";

/** One commit and what became of it with each agent that tried it. */
interface Row {
  readonly commit: string;
  readonly outcomes: ReadonlyMap<string, EvidenceKind>;
}

function rowsOf(analysis: Analysis): Row[] {
  const rows = new Map<string, Map<string, EvidenceKind>>();
  for (const { commit, agent, outcome } of overall(analysis)) {
    const row = rows.get(commit) ?? new Map<string, EvidenceKind>();
    rows.set(commit, row.set(agent, outcome));
  }
  return [...rows]
    .map(([commit, outcomes]) => ({ commit, outcomes }))
    .filter(({ outcomes }) => outcomes.size > 1)
    .sort((a, b) => (a.commit < b.commit ? -1 : 1));
}

const everyAgent = "measured with every agent that tried";
const noAgent = "measured with none";

/** Exactly one class per commit: the first of these sentences that is true. */
function classOf({ outcomes }: Row): string {
  const having = (measured: boolean) =>
    [...outcomes].filter(([, outcome]) => (outcome === "valid") === measured).map(([agent]) => agent);
  const [measured, not] = [having(true), having(false)];
  if (not.length === 0) return everyAgent;
  if (measured.length === 0) return noAgent;
  if (measured.length === 1) return `measured with ${measured[0]} only`;
  if (not.length === 1) return `measured with all but ${not[0]}`;
  return "measured with some";
}

/** How the agents' outcomes go together over the commits that at least two of them tried. */
export function agreementTable(analysis: Analysis): MarkdownTable | null {
  const rows = rowsOf(analysis);
  if (rows.length === 0) return null;
  const groups = new Map<string, string[]>();
  for (const row of rows) groups.set(classOf(row), [...(groups.get(classOf(row)) ?? []), row.commit]);
  const rank = (name: string) => (name === everyAgent ? 0 : name === noAgent ? 2 : 1);
  const sorted = [...groups].sort(
    ([a, x], [b, y]) => rank(a) - rank(b) || y.length - x.length || (a < b ? -1 : 1),
  );
  return totalled(
    [{ title: "Class" }, { title: "Commits", total: "sum" }, { title: "Which" }],
    sorted.map(([name, commits]) => [text(name), commits.length, someLinks(commits)]),
  );
}

/** At most eight links; the whole list stands in the fold below. */
function someLinks(commits: readonly string[]): Phrase {
  const links = commits.slice(0, 8).map(commitLink);
  const rest = commits.length - links.length;
  return joined([...links, ...(rest > 0 ? [text(`${rest} more below`)] : [])], ", ");
}

/** Commit by agent: the outcome in a word. */
export function outcomeGrid(analysis: Analysis): { count: Phrase; table: MarkdownTable } | null {
  const rows = rowsOf(analysis);
  if (rows.length === 0) return null;
  const names = agentNames(analysis).filter((name) => rows.some(({ outcomes }) => outcomes.has(name)));
  const short = shortNames(names);
  const words: Record<EvidenceKind, Phrase> = {
    valid: text("✓\u00a0measured"),
    "wrong-metric": text("wrong\u00a0metric"),
    "other-workload": text("other\u00a0workload"),
    "log-only": text("log\u00a0line\u00a0only"),
    failed: phrase`${sign("✕", "bad")}\u00a0failed`,
    "not-run": text("not\u00a0run"),
  };
  const table = {
    head: [{ title: "Commit" }, ...names.map((name) => ({ title: short.get(name) ?? name }))],
    rows: rows.map(({ commit, outcomes }) => [
      commitLink(commit),
      ...names.map((name) => {
        const outcome = outcomes.get(name);
        return outcome === undefined ? dash : words[outcome];
      }),
    ]),
  };
  return {
    count: text(`${rows.length} commits that two or more agents tried`),
    table: listed(table, "commit"),
  };
}

/** Commits of which baseline, human and every agent that has results at all on more than one commit are measured. */
export function completeTable(analysis: Analysis): MarkdownTable | null {
  const names = mainAgents(analysis);
  const rows = rowsOf(analysis).filter(({ outcomes }) =>
    names.every((name) => outcomes.get(name) === "valid"),
  );
  if (rows.length === 0) return null;
  const commits = new Map(analysis.commits.map((each) => [each.commit, each]));
  const has = (variant: "baseline" | "human", commit: string) =>
    commits.get(commit)?.evidence[variant].is === "valid" ? "measured" : "missing";
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agents measured" },
        { title: "Mode" },
        { title: "Baseline" },
        { title: "Human" },
      ],
      rows: rows.map(({ commit, outcomes }) => [
        commitLink(commit),
        text(String([...outcomes.values()].filter((outcome) => outcome === "valid").length)),
        text(commits.get(commit)?.mode ?? "?"),
        text(has("baseline", commit)),
        text(has("human", commit)),
      ]),
    },
    "commit",
  );
}

/** The agents of the complete set: the four with the most commits, as the documents count; fewer where there are fewer. */
export function mainAgents(analysis: Analysis): string[] {
  const results = overall(analysis);
  const size = (agent: string) => results.filter((result) => result.agent === agent).length;
  return agentNames(analysis)
    .filter((agent) => agent !== UNNAMED)
    .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
    .slice(0, 4)
    .sort();
}
