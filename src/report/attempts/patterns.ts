import type { Table } from "mdast";
import type { AttemptPattern } from "../../model/attemptSummary.ts";
import { inline } from "../../print/nodes.ts";
import { ruleLink } from "../cells/commits.ts";
import type { RuleText } from "../page/report.ts";
import { table } from "../page/table.ts";

/** What rules found on attempts and patches, the most frequent first. */
export function patternTable(patterns: readonly AttemptPattern[], rules: readonly RuleText[]): Table | null {
  const rows = patterns
    .filter(({ kind }) => kind === "finding")
    .toSorted((a, b) => b.attempts - a.attempts || (a.pattern < b.pattern ? -1 : 1))
    .map(({ pattern, ...counts }) => {
      const [rule = "", message = ""] = pattern.split("/");
      return { ...counts, rule, message };
    });
  return table(
    rows,
    [
      { title: "Rule", value: ({ rule }) => ruleLink(rule) },
      { title: "What it says", value: ({ rule, message }) => inline(wordsOf(rule, message, rules)) },
      { title: "Attempts", value: ({ attempts }) => attempts },
      { title: "Commits", value: ({ commits }) => commits },
    ],
    { count: "pattern" },
  );
}

/** The message as the rule words it, its values left open. */
function wordsOf(rule: string, message: string, rules: readonly RuleText[]): string {
  const found = rules.find(({ id }) => id === rule)?.messages.find(({ id }) => id === message);
  return found === undefined ? message : found.text.replace(/\{\w+\}/g, "…");
}
