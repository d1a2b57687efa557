import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { Finding } from "../../model/finding.ts";
import { code, inline, joined } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { table } from "../page/table.ts";
import { attemptRows, columns, inDirectory } from "./columns.ts";

/** One row a run directory. */
export function attemptTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const { commit, keyIssue, ladder, leak, ownWord, patch, seconds, shortDirectory } = columns;
  return attemptRows(attempts, [commit, shortDirectory, ownWord, seconds, patch, ladder, keyIssue, leak]);
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
