import type { Table } from "mdast";
import { attemptAgent, hasPatch, isMarked } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { AttemptCommit } from "../../model/attemptSummary.ts";
import type { Finding } from "../../model/finding.ts";
import { compareText } from "../../model/order.ts";
import { code, inline, joined, link, phrase } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { share } from "../cells/numbers.ts";
import { table } from "../page/table.ts";
import { inDirectory, issuesOf, shortId } from "./columns.ts";
import { counted } from "./counted.ts";

/** A page holds as many run directories as stay within 100 kB. */
const MOST_ROWS = 300;

export interface AgentPage {
  readonly name: string;
  readonly agent: string;
  /** Every attempt of the agent, copies too. */
  readonly all: readonly AnalysedAttempt[];
  /** Those that the page lists. */
  readonly listed: readonly AnalysedAttempt[];
  readonly part: number;
  readonly parts: number;
}

/** The pages of the agents; long lists go on on a second one. */
export function agentPages(attempts: readonly AnalysedAttempt[]): AgentPage[] {
  const taken = new Map<string, number>();
  return groupsOf(attempts, attemptAgent)
    .toSorted((a, b) => compareText(a.key, b.key))
    .flatMap(({ key: agent, rows }) => {
      const bare = agent.toLowerCase().replace(/[^a-z0-9.]+/g, "-") || "agent";
      const again = taken.get(bare) ?? 0;
      taken.set(bare, again + 1);
      const slug = again === 0 ? bare : `${bare}-${again + 1}`;
      const ordered = rows.toSorted(
        (a, b) => compareText(a.commit.slice(0, 8), b.commit.slice(0, 8)) || compareText(a.id, b.id),
      );
      const parts = Math.ceil(ordered.length / MOST_ROWS);
      return Array.from({ length: parts }, (_, at) => ({
        name: `attempts/${slug}${at === 0 ? "" : `-part-${at + 1}`}`,
        agent,
        all: ordered,
        listed: ordered.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
        part: at + 1,
        parts,
      }));
    });
}

/** Agents with the way to their pages. */
export function agentTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const rows = agentPages(attempts).filter(({ part }) => part === 1);
  return table(rows, [
    { title: "Agent", value: ({ agent, name }) => link(agent, `${name}.md`) },
    { title: "Run directories", value: ({ all }) => all.length, total: "sum" },
    { title: "Attempts", value: ({ all }) => counted(all).length, total: "sum" },
    { title: "Marked success", value: ({ all }) => counted(all).filter(isMarked).length, total: "sum" },
    { title: "With a patch", value: ({ all }) => counted(all).filter(hasPatch).length, total: "sum" },
    { title: "Commits", value: ({ all }) => new Set(all.map(({ commit }) => commit.slice(0, 8))).size },
  ]);
}

/** Every commit that was attempted: how often, with which success, and what is wrong with the attempts. */
export function commitTable(
  attempts: readonly AnalysedAttempt[],
  commits: readonly AttemptCommit[],
): Table | null {
  const flips = new Set(commits.filter((each) => each.flips).map(({ commit }) => commit));
  const rows = groupsOf(counted(attempts), ({ commit }) => commit.slice(0, 8)).toSorted(
    (a, b) => b.rows.length - a.rows.length || compareText(a.key, b.key),
  );
  return table(rows, [
    { title: "Commit", value: ({ key }) => commitLink(key) },
    { title: "Attempts", value: ({ rows: own }) => own.length, total: "sum" },
    { title: "Marked success", value: ({ rows: own }) => own.filter(isMarked).length, total: "sum" },
    {
      title: "Established",
      value: ({ rows: own }) => own.filter(({ ladder }) => ladder.step === "established").length,
      total: "sum",
    },
    { title: "Flips", value: ({ key }) => (flips.has(key) ? "yes" : null) },
    { title: "Key issues", value: ({ rows: own }) => keyIssues(own) },
  ]);
}

const MOST_ISSUES = 4;

function keyIssues(attempts: readonly AnalysedAttempt[]): string {
  const groups = groupsOf(attempts.flatMap(issuesOf), (each) => each).toSorted(
    (a, b) => b.rows.length - a.rows.length || compareText(a.key, b.key),
  );
  return groups
    .slice(0, MOST_ISSUES)
    .map(({ key, rows }) => `${key} ${rows.length}`)
    .join(", ");
}

/** What rules say of an agent's attempts: of how many, and the example that shows it best. */
export function exampleTable({ all }: AgentPage, findings: readonly Finding[]): Table | null {
  const own = new Map(counted(all).map((attempt) => [attempt.id, attempt]));
  const groups = groupsOf(
    findings.filter(({ attempt }) => attempt !== undefined && own.has(attempt)),
    ({ rule }) => rule,
  ).map(({ key, rows }) => ({
    rule: key,
    attempts: new Set(rows.map(({ attempt }) => attempt)).size,
    example: clearest(rows),
  }));
  return table(
    groups.toSorted((a, b) => b.attempts - a.attempts || compareText(a.rule, b.rule)),
    [
      { title: "Rule", value: ({ rule }) => ruleLink(rule) },
      { title: "Attempts", value: ({ attempts }) => share(attempts, own.size), align: "right" },
      {
        title: "Clearest example",
        value: ({ example }) => {
          const { commit = "", attempt = "", message, evidence } = example;
          const [seen] = evidence;
          const where = phrase`${commitLink(commit)} ${shortId(attempt)}: ${inline(message)}`;
          return seen?.quote === undefined
            ? where
            : phrase`${where}; ${code(seen.quote)} (${inDirectory(seen)})`;
        },
      },
    ],
    { count: "rule" },
  );
}

/** The finding with most places, of equals the one that quotes most. */
function clearest(findings: readonly [Finding, ...Finding[]] | readonly Finding[]): Finding {
  const weight = ({ evidence }: Finding) => 1000 * evidence.length + (evidence[0]?.quote?.length ?? 0);
  const [first, ...others] = findings;
  if (first === undefined) throw new Error("no finding");
  return others.reduce((best, each) => (weight(each) > weight(best) ? each : best), first);
}

/** Links between the parts of a long list. */
export function partLinks({ name, part, parts }: AgentPage) {
  if (parts === 1) return null;
  const base = name.replace(/-part-\d+$/, "");
  const all = Array.from({ length: parts }, (_, at) => at + 1).filter((each) => each !== part);
  return joined(
    all.map((each) => link(`part ${each}`, `${base}${each === 1 ? "" : `-part-${each}`}.md`)),
    ", ",
  );
}
