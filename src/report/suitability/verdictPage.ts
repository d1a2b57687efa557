import type { Root } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { code, joined } from "../../print/nodes.ts";
import { type CommitView, commitViews, statusCell, subjectCell } from "../cells/commits.ts";
import { commitCode } from "../cells/numbers.ts";
import { table } from "../page/table.ts";

/** The verdicts as one Markdown table, for a comment or a job summary. */
export function verdictPage(analysis: Analysis): Root {
  const verdicts = table(commitViews(analysis), [
    { title: "Commit", value: ({ commit }) => commitCode(commit.short) },
    { title: "Verdict", value: ({ verdict }) => statusCell(verdict.status) },
    { title: "Why", value: decidingCell },
    { title: "Effort", value: ({ verdict }) => verdict.effort },
    { title: "Subject", value: subjectCell },
  ]);
  return { type: "root", children: verdicts === null ? [] : [verdicts] };
}

/** At most three of the rules that decide. */
function decidingCell({ findings }: CommitView) {
  const deciding = findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
  const names = [...new Set(deciding)].slice(0, 3).map((rule) => code(rule));
  return names.length === 0 ? null : joined(names, ", ");
}
