import type { Fold, Phrase } from "../../print/tree.ts";
import type { Table } from "mdast";
import type { AttemptCommit } from "../../model/attemptSummary.ts";
import { joined, text } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { grouped, share } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";
import { steps, stepWords, sumOf } from "./counted.ts";

/** The same agent at the same commit more than once; an end that no file tells is no outcome. */
export function retriesOf(commits: readonly AttemptCommit[]): AttemptCommit[] {
  return commits.filter(({ ended }) => ended > 1);
}

export function retryTable(retries: readonly AttemptCommit[]): Table | null {
  const count = (rows: readonly AttemptCommit[], holds: (row: AttemptCommit) => boolean) =>
    rows.filter(holds).length;
  return table(
    groupsOf(retries, ({ agent }) => agent),
    [
      { title: "Agent", value: ({ key }) => key },
      { title: "Commits tried more than once", value: ({ rows }) => rows.length, total: "sum" },
      { title: "Attempts there", value: ({ rows }) => sumOf(rows, ({ ended }) => ended), total: "sum" },
      {
        title: "Always marked success",
        value: ({ rows }) => count(rows, ({ marked, ended }) => marked === ended),
        total: "sum",
      },
      { title: "Never", value: ({ rows }) => count(rows, ({ marked }) => marked === 0), total: "sum" },
      { title: "Now and then", value: ({ rows }) => count(rows, ({ flips }) => flips), total: "sum" },
    ],
  );
}

/** Every commit at which one agent's outcome flips, most attempts first. */
export function flipFold(retries: readonly AttemptCommit[]): Fold | null {
  const rows = retries
    .filter(({ flips }) => flips)
    .toSorted((a, b) => b.ended - a.ended || (a.commit < b.commit ? -1 : 1));
  const flips = table(
    rows,
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit) },
      { title: "Agent", value: ({ agent }) => agent },
      { title: "Marked success", value: ({ marked, ended }) => share(marked, ended), align: "right" },
      { title: "Where all its attempts stand", value: standing },
    ],
    { count: ["pair of commit and agent", "pairs of commit and agent"] },
  );
  return folded(`${grouped(rows.length)} outcomes that flip`, flips);
}

function standing({ steps: counts }: AttemptCommit): Phrase {
  const words = steps.flatMap((step) => {
    const count = counts[step];
    return count === undefined ? [] : [text(`${count} ${stepWords[step].toLowerCase()}`)];
  });
  return joined(words, ", ");
}
