import type { AttemptPattern } from "../../model/attemptSummary.ts";
import { ruleLink } from "../commits.ts";
import { type MarkdownTable, text } from "../markdown.ts";
import { grouped } from "../numbers.ts";
import { listed } from "../totalled.ts";

/** What rules found on attempts and patches, the most frequent first. */
export function patternTable(patterns: readonly AttemptPattern[]): MarkdownTable | null {
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
            text(message.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
            text(grouped(attempts)),
            text(grouped(commits)),
          ];
        }),
    },
    "pattern",
  );
}
