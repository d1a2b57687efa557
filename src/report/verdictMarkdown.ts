import type { Analysis } from "../model/analysis.ts";
import { commitViews, statusCell, subjectCell } from "./commits.ts";
import { commitCode } from "./numbers.ts";
import { code, dash, joinMarkdown, type Markdown, tableSource, text } from "./markdown.ts";

/** The verdicts as one Markdown table, for a comment or a job summary. */
export function verdictMarkdown(analysis: Analysis): Markdown {
  const rows = commitViews(analysis).map((view) => {
    const deciding = [
      ...new Set(view.findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule)),
    ];
    const why =
      deciding.length === 0
        ? dash
        : joinMarkdown(
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
  return tableSource({ head, rows });
}
