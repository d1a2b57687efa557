import type { AnalysedAttempt } from "../../model/attempts.ts";
import { commitLink } from "../commits.ts";
import { joinMarkdown, type MarkdownTable, text } from "../markdown.ts";
import { share } from "../numbers.ts";
import { listed, totalled } from "../totalled.ts";
import { agentOf, groupedBy, isMarked, steps, stepWords } from "./counted.ts";

interface Group {
  readonly commit: string;
  readonly agent: string;
  readonly attempts: readonly AnalysedAttempt[];
  /** Some of them are marked success, some are not. */
  readonly flips: boolean;
}

/** The same agent at the same commit more than once, copies left out; an end that no file tells is no outcome. */
export function retriesOf(attempts: readonly AnalysedAttempt[]): Group[] {
  const ended = attempts.filter(({ status }) => status !== "unknown");
  return groupedBy(ended, (attempt) => `${attempt.commit.slice(0, 8)}\n${agentOf(attempt)}`).flatMap(
    ([key, group]) => {
      const [commit = "", agent = ""] = key.split("\n");
      const marked = group.filter(isMarked).length;
      const flips = marked > 0 && marked < group.length;
      return group.length < 2 ? [] : [{ commit, agent, attempts: group, flips }];
    },
  );
}

export function retryTable(groups: readonly Group[]): MarkdownTable {
  return totalled(
    [
      { title: "Agent" },
      { title: "Commits tried more than once", total: "sum" },
      { title: "Attempts there", total: "sum" },
      { title: "Always marked success", total: "sum" },
      { title: "Never", total: "sum" },
      { title: "Now and then", total: "sum" },
    ],
    groupedBy(groups, ({ agent }) => agent).map(([agent, those]) => {
      const flips = those.filter((group) => group.flips).length;
      const always = those.filter((group) => group.attempts.every(isMarked)).length;
      return [
        text(agent),
        those.length,
        those.reduce((sum, group) => sum + group.attempts.length, 0),
        always,
        those.length - always - flips,
        flips,
      ];
    }),
  );
}

/** Every commit at which one agent's outcome flips, most attempts first. */
export function flipTable(groups: readonly Group[]): MarkdownTable {
  const rows = groups
    .filter(({ flips }) => flips)
    .toSorted((a, b) => b.attempts.length - a.attempts.length || (a.commit < b.commit ? -1 : 1));
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Marked success", align: "right" },
        { title: "Where they stand" },
      ],
      rows: rows.map(({ commit, agent, attempts }) => [
        commitLink(commit),
        text(agent),
        share(attempts.filter(isMarked).length, attempts.length),
        joinMarkdown(
          steps.flatMap((step) => {
            const count = attempts.filter(({ ladder }) => ladder.step === step).length;
            return count === 0 ? [] : [text(`${count} ${stepWords[step].toLowerCase()}`)];
          }),
          ", ",
        ),
      ]),
    },
    "pair of commit and agent",
    "pairs of commit and agent",
  );
}
