import type { AnalysedAttempt } from "../../model/attempts.ts";
import { isMarked } from "../../model/attemptSummary.ts";
import type { Finding } from "../../model/finding.ts";
import { inline, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { totalled } from "../page/totalled.ts";
import { groupedBy, sumOf } from "./counted.ts";

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

/** Vague prompts by what they lack: one row a kind, however many commits share it. */
export function vagueTable(findings: readonly Finding[]): MarkdownTable | null {
  const vague = findings.filter(({ rule }) => rule === "prompt-vague");
  if (vague.length === 0) return null;
  const keyOf = ({ args }: Finding) => `${args["met"]} of ${args["decided"]}\n${args["unmet"]}`;
  return totalled(
    [
      { title: "Criteria met" },
      { title: "Lacks" },
      { title: "Commits", align: "right" },
      { title: "Attempts, copies too", total: "sum" },
    ],
    groupedBy(vague, keyOf).map(([key, those]) => {
      const [met = "", unmet = ""] = key.split("\n");
      return [
        text(met),
        inline(unmet),
        text(String(those.length)),
        sumOf(those, ({ args }) => Number(args["attempts"])),
      ];
    }),
  );
}
