import type { AttemptCommit } from "../../model/attemptSummary.ts";
import { commitLink } from "../cells/commits.ts";
import { joined, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { share } from "../cells/numbers.ts";
import { listed, totalled } from "../page/totalled.ts";
import { groupedBy, steps, stepWords, sumOf } from "./counted.ts";

/** The same agent at the same commit more than once; an end that no file tells is no outcome. */
export function retriesOf(commits: readonly AttemptCommit[]): AttemptCommit[] {
  return commits.filter(({ ended }) => ended > 1);
}

export function retryTable(retries: readonly AttemptCommit[]): MarkdownTable {
  return totalled(
    [
      { title: "Agent" },
      { title: "Commits tried more than once", total: "sum" },
      { title: "Attempts there", total: "sum" },
      { title: "Always marked success", total: "sum" },
      { title: "Never", total: "sum" },
      { title: "Now and then", total: "sum" },
    ],
    groupedBy(retries, ({ agent }) => agent).map(([agent, those]) => [
      text(agent),
      those.length,
      sumOf(those, ({ ended }) => ended),
      those.filter(({ marked, ended }) => marked === ended).length,
      those.filter(({ marked }) => marked === 0).length,
      those.filter(({ flips }) => flips).length,
    ]),
  );
}

/** Every commit at which one agent's outcome flips, most attempts first. */
export function flipTable(retries: readonly AttemptCommit[]): MarkdownTable {
  const rows = retries
    .filter(({ flips }) => flips)
    .toSorted((a, b) => b.ended - a.ended || (a.commit < b.commit ? -1 : 1));
  return listed(
    {
      head: [
        { title: "Commit" },
        { title: "Agent" },
        { title: "Marked success", align: "right" },
        { title: "Where all its attempts stand" },
      ],
      rows: rows.map(({ commit, agent, marked, ended, steps: counts }) => [
        commitLink(commit),
        text(agent),
        share(marked, ended),
        joined(
          steps.flatMap((step) => {
            const count = counts[step];
            return count === undefined ? [] : [text(`${count} ${stepWords[step].toLowerCase()}`)];
          }),
          ", ",
        ),
      ]),
    },
    "pair of commit and agent",
    "pairs of commit and agent",
  );
}
