import type { AttemptPattern } from "../../model/attemptSummary.ts";
import { ruleLink } from "../cells/commits.ts";
import { inline, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped } from "../cells/numbers.ts";
import type { RuleText } from "../page/report.ts";
import { listed } from "../page/totalled.ts";

/** What rules found on attempts and patches, the most frequent first. */
export function patternTable(
  patterns: readonly AttemptPattern[],
  rules: readonly RuleText[],
): MarkdownTable | null {
  const found = patterns.filter(({ kind }) => kind === "finding");
  if (found.length === 0) return null;
  return listed(
    {
      head: [
        { title: "Rule" },
        { title: "What it says" },
        { title: "Attempts", align: "right" },
        { title: "Commits", align: "right" },
      ],
      rows: found
        .toSorted((a, b) => b.attempts - a.attempts || (a.pattern < b.pattern ? -1 : 1))
        .map(({ pattern, attempts, commits }) => {
          const [rule = "", message = ""] = pattern.split("/");
          return [
            ruleLink(rule),
            inline(wordsOf(rule, message, rules)),
            text(grouped(attempts)),
            text(grouped(commits)),
          ];
        }),
    },
    "pattern",
  );
}

/** The message as the rule words it, its values left open. */
function wordsOf(rule: string, message: string, rules: readonly RuleText[]): string {
  const found = rules.find(({ id }) => id === rule)?.messages.find(({ id }) => id === message);
  return found === undefined ? message : found.text.replace(/\{\w+\}/g, "…");
}
