import type { Table } from "mdast";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { isMarked } from "../../model/attemptSummary.ts";
import type { Finding } from "../../model/finding.ts";
import { inline } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { table } from "../page/table.ts";
import { sumOf } from "./counted.ts";

/** How often each criterion of a good prompt is met. */
export function criteriaTable(
  attempts: readonly AnalysedAttempt[],
  criteria: readonly { readonly id: string; readonly title: string }[],
): Table | null {
  const facts = attempts.flatMap(({ prompt }) => prompt?.criteria ?? []);
  const rows = criteria.map(({ id, title }) => {
    const those = facts.filter(({ criterion }) => criterion === id);
    return { title, those, met: those.filter((fact) => fact.met).length };
  });
  return table(rows, [
    { title: "The prompt …", value: ({ title }) => title },
    { title: "Met", value: ({ met }) => met, total: "sum" },
    { title: "Not met", value: ({ met, those }) => those.length - met, total: "sum" },
    { title: "Not decidable", value: ({ those }) => attempts.length - those.length, total: "sum" },
  ]);
}

const classes: readonly (readonly [words: string, holds: (score: number | null) => boolean])[] = [
  ["no criterion met", (score) => score === 0],
  ["less than half", (score) => score !== null && score > 0 && score < 0.5],
  ["half or more", (score) => score !== null && score >= 0.5],
  ["no prompt in the files", (score) => score === null],
];

/** Attempts by the quality of their prompt, and how many of them are marked success. */
export function scoreTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const rows = classes.map(([words, holds]) => ({
    words,
    those: attempts.filter(({ prompt }) => holds(prompt?.score ?? null)),
  }));
  return table(rows, [
    { title: "Criteria met", value: ({ words }) => words },
    { title: "Attempts", value: ({ those }) => those.length, total: "sum" },
    { title: "Marked success", value: ({ those }) => those.filter(isMarked).length, total: "sum" },
  ]);
}

/** Vague prompts by what they lack: one row a kind, however many commits share it. */
export function vagueTable(findings: readonly Finding[]): Table | null {
  const vague = findings.filter(({ rule }) => rule === "prompt-vague");
  const groups = groupsOf(vague, ({ args }) => ({
    met: args["met"] ?? null,
    decided: args["decided"] ?? null,
    unmet: String(args["unmet"]),
  }));
  return table(groups, [
    { title: "Criteria met", value: ({ key }) => `${key.met} of ${key.decided}` },
    { title: "Lacks", value: ({ key }) => inline(key.unmet) },
    { title: "Commits", value: ({ rows }) => rows.length },
    {
      title: "Attempts, copies too",
      value: ({ rows }) => sumOf(rows, ({ args }) => Number(args["attempts"])),
      total: "sum",
    },
  ]);
}
