import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { Finding } from "../../model/finding.ts";
import { compareText } from "../../model/order.ts";
import { code, inline, joined } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { counted, grouped } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import { attemptRows, columns, inDirectory } from "./columns.ts";

/** Every attempt, one fold a project; commits with most attempts first, copies beside their originals. */
export function attemptFolds(attempts: readonly AnalysedAttempt[]): (Fold | null)[] {
  const shortOf = ({ commit }: AnalysedAttempt) => commit.slice(0, 8);
  const perCommit = new Map(groupsOf(attempts, shortOf).map(({ key, rows }) => [key, rows.length]));
  const order = (a: AnalysedAttempt, b: AnalysedAttempt) =>
    (perCommit.get(shortOf(b)) ?? 0) - (perCommit.get(shortOf(a)) ?? 0) ||
    compareText(shortOf(a), shortOf(b)) ||
    compareText(a.run ?? "", b.run ?? "") ||
    compareText(a.id, b.id);
  return groupsOf(attempts, ({ project }) => project ?? "unknown project").map(({ key, rows }) =>
    folded(
      `${counted(rows.length, "run directory", "run directories")} of ${key}, commits: ${grouped(new Set(rows.map(shortOf)).size)}`,
      attemptTable(rows.toSorted(order)),
    ),
  );
}

/** One row a run directory. */
export function attemptTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const { agent, commit, directory, ladder, ownWord, patch, seconds, standsAt } = columns;
  return attemptRows(attempts, [commit, agent, directory, ownWord, seconds, patch, ladder, standsAt]);
}

/** Successes that their own files contradict, and other findings on single attempts. */
export function contradictionTable(
  findings: readonly Finding[],
  attempts: readonly AnalysedAttempt[],
): Table | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const rows = groupsOf(findings, ({ attempt = "" }) => attempt).map(({ key: id, rows: those }) => {
    const [first] = those;
    return { id, those, commit: first?.commit ?? "", attempt: byId.get(id), place: first?.evidence[0] };
  });
  return table(
    rows,
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Agent", value: ({ attempt }) => attempt && attemptAgent(attempt) },
      { title: "Attempt", value: ({ id }) => code(id) },
      {
        title: "Says",
        value: ({ those }) =>
          joined(
            those.map(({ message }) => inline(message)),
            "; ",
          ),
      },
      { title: "Seen in", value: ({ place }) => place && inDirectory(place) },
    ],
    { count: "attempt" },
  );
}
