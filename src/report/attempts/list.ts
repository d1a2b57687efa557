import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { Finding } from "../../model/finding.ts";
import { compareText } from "../../model/order.ts";
import { commitLink } from "../cells/commits.ts";
import { code, dash, inline, joined, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, grouped } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";
import { attemptRows, columns, inDirectory } from "./columns.ts";
import { groupedBy } from "./counted.ts";

export interface AttemptFold {
  readonly summary: Phrase;
  readonly table: MarkdownTable;
}

/** Every attempt, one fold a project; commits with most attempts first, copies beside their originals. */
export function attemptFolds(attempts: readonly AnalysedAttempt[]): AttemptFold[] {
  const perCommit = new Map<string, number>();
  const shortOf = ({ commit }: AnalysedAttempt) => commit.slice(0, 8);
  for (const each of attempts) perCommit.set(shortOf(each), (perCommit.get(shortOf(each)) ?? 0) + 1);
  const order = (a: AnalysedAttempt, b: AnalysedAttempt) =>
    (perCommit.get(shortOf(b)) ?? 0) - (perCommit.get(shortOf(a)) ?? 0) ||
    compareText(shortOf(a), shortOf(b)) ||
    compareText(a.run ?? "", b.run ?? "") ||
    compareText(a.id, b.id);
  return groupedBy(attempts, ({ project }) => project ?? "unknown project").map(([project, those]) => ({
    summary: text(
      `${counted(those.length, "run directory", "run directories")} of ${project}, commits: ${grouped(new Set(those.map(shortOf)).size)}`,
    ),
    table: attemptTable(those.toSorted(order)),
  }));
}

/** One row a run directory. */
export function attemptTable(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  const { agent, commit, directory, ladder, ownWord, patch, seconds, standsAt } = columns;
  return attemptRows(attempts, [commit, agent, directory, ownWord, seconds, patch, ladder, standsAt]);
}

/** Successes that their own files contradict, and other findings on single attempts. */
export function contradictionTable(
  findings: readonly Finding[],
  attempts: readonly AnalysedAttempt[],
): MarkdownTable | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const groups = groupedBy(findings, ({ attempt = "" }) => attempt);
  if (groups.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Attempt" },
        { title: "Says" },
        { title: "Seen in" },
      ],
      rows: groups.map(([id, those]) => {
        const attempt = byId.get(id);
        const [first] = those;
        return [
          commitLink(first?.commit ?? ""),
          attempt === undefined ? dash : text(attemptAgent(attempt)),
          code(id),
          joined(
            those.map(({ message }) => inline(message)),
            "; ",
          ),
          first?.evidence[0] === undefined ? dash : inDirectory(first.evidence[0]),
        ];
      }),
    },
    "attempt",
  );
}
