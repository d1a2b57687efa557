import type { Root } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { commitViews, statusCell, subjectCell } from "../cells/commits.ts";
import { commitCode } from "../cells/numbers.ts";
import { code, dash, joined, text } from "../../print/nodes.ts";
import { tableNode } from "../page/tableNode.ts";

/** The verdicts as one Markdown table, for a comment or a job summary. */
export function verdictPage(analysis: Analysis): Root {
  const rows = commitViews(analysis).map((view) => {
    const deciding = [
      ...new Set(view.findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule)),
    ];
    const why =
      deciding.length === 0
        ? dash
        : joined(
            deciding.slice(0, 3).map((rule) => code(rule)),
            ", ",
          );
    return [
      commitCode(view.commit.short),
      statusCell(view.verdict.status),
      why,
      text(view.verdict.effort ?? "–"),
      subjectCell(view),
    ];
  });
  const head = ["Commit", "Verdict", "Why", "Effort", "Subject"].map((title) => ({ title }));
  return { type: "root", children: [tableNode({ head, rows })] };
}
