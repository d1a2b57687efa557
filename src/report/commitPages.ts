import { type CommitView, commitViews, prCell, ruleLink, statusCell, wholeSubject } from "./commits.ts";
import { footerOf } from "./footer.ts";
import { dash, inline, markdown, type Markdown, type MarkdownTable, text } from "./markdown.ts";
import { commitCode, originCode } from "./numbers.ts";
import { defineReport } from "./report.ts";

/** commits/<short>.md: everything known of one commit, with the way back to the files in the open. */
export default defineReport({
  name: "commit",
  pages: ({ analysis }) =>
    commitViews(analysis).map((view) => ({
      name: `commits/${view.commit.short}`,
      view: {
        title: markdown`${commitCode(view.commit.short)} ${wholeSubject(view)}`,
        answer: answer(view),
        pr: prCell(view),
        findings: findingTable(view),
        footer: footerOf(analysis),
      },
    })),
});

function answer({ verdict, findings }: CommitView): Markdown {
  const [first] = findings;
  const status = statusCell(verdict.status);
  return first === undefined || first.severity === "note"
    ? status
    : markdown`${status}: ${inline(first.message)}.`;
}

function findingTable({ findings }: CommitView): MarkdownTable | null {
  if (findings.length === 0) return null;
  return {
    head: [{ title: "Severity" }, { title: "Rule" }, { title: "Says" }, { title: "Seen in" }],
    rows: findings.map(({ severity, rule, message, evidence: [origin] }) => [
      text(severity),
      ruleLink(rule),
      inline(message),
      origin === undefined ? dash : originCode(origin),
    ]),
  };
}
