import type { AnalysedAttempt } from "../../model/attempts.ts";
import { isMarked } from "../../model/attemptSummary.ts";
import type { Finding } from "../../model/finding.ts";
import { inline, type MarkdownTable, text } from "../markdown.ts";
import { commitLink } from "../commits.ts";
import { listed, totalled } from "../totalled.ts";

/** How often each criterion of a good prompt is met. */
export function criteriaTable(
  attempts: readonly AnalysedAttempt[],
  titles: Readonly<Record<string, string>>,
): MarkdownTable {
  const facts = attempts.flatMap(({ prompt }) => prompt?.criteria ?? []);
  return totalled(
    [
      { title: "The prompt …" },
      { title: "Met", total: "sum" },
      { title: "Not met", total: "sum" },
      { title: "Not decidable", total: "sum" },
    ],
    Object.entries(titles).map(([id, title]) => {
      const those = facts.filter(({ criterion }) => criterion === id);
      const met = those.filter((fact) => fact.met).length;
      return [text(title), met, those.length - met, attempts.length - those.length];
    }),
  );
}

const classes: readonly (readonly [words: string, holds: (score: number | null) => boolean])[] = [
  ["no criterion met", (score) => score === 0],
  ["less than half", (score) => score !== null && score > 0 && score < 0.5],
  ["half or more", (score) => score !== null && score >= 0.5],
  ["no prompt in the files", (score) => score === null],
];

/** Attempts by the quality of their prompt, and how many of them are marked success. */
export function scoreTable(attempts: readonly AnalysedAttempt[]): MarkdownTable {
  return totalled(
    [
      { title: "Criteria met" },
      { title: "Attempts", total: "sum" },
      { title: "Marked success", total: "sum" },
    ],
    classes.map(([words, holds]) => {
      const those = attempts.filter(({ prompt }) => holds(prompt?.score ?? null));
      return [text(words), those.length, those.filter(isMarked).length];
    }),
  );
}

export function vagueTable(findings: readonly Finding[]): MarkdownTable | null {
  const vague = findings.filter(({ rule }) => rule === "prompt-vague");
  if (vague.length === 0) return null;
  return listed(
    {
      head: [{ title: "Commit" }, { title: "Says" }],
      rows: vague.map(({ commit, message }) => [commitLink(commit ?? ""), inline(message)]),
    },
    "finding",
  );
}
