import type { Table } from "mdast";
import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import { code, joined } from "../../print/nodes.ts";
import type { Fold } from "../../print/tree.ts";
import { commitLink } from "../cells/commits.ts";
import { counted, originCode } from "../cells/numbers.ts";
import { folded, table } from "../page/table.ts";

/** Parents that one mapping leaves out and another one names, with the runs that stopped for it. */
export function gapTable({ commits, failures }: Analysis): Table | null {
  const stopped = (short: string) =>
    failures.filter((each) => each.class === "parent-missing" && each.commit.startsWith(short)).length;
  const rows = commits.flatMap(({ short, parents: [best], parentGaps }) => {
    const runs = stopped(short);
    const isGap = best !== undefined && (parentGaps.length > 0 || runs > 0);
    return isGap ? [{ short, best, parentGaps, runs }] : [];
  });
  return table(
    rows,
    [
      { title: "Commit", value: ({ short }) => commitLink(short) },
      { title: "Parent", value: ({ best }) => code(best.value) },
      { title: "Named in", value: ({ best }) => originCode(best.origin) },
      {
        title: "Left out in",
        value: ({ parentGaps }) =>
          parentGaps.length === 0
            ? "what the runner read"
            : joined(
                parentGaps.map(({ origin }) => originCode(origin)),
                ", ",
              ),
      },
      { title: "Runs that stopped", value: ({ runs }) => runs },
    ],
    { count: "commit" },
  );
}

/** Commits whose parent no source names. */
export function orphanFold(commits: readonly AnalysedCommit[]): Fold | null {
  const orphans = commits.filter(({ parents }) => parents.length === 0);
  const list = table(
    orphans,
    [
      { title: "Commit", value: ({ short }) => commitLink(short) },
      { title: "Project", value: ({ project }) => project ?? "?" },
    ],
    { count: "commit" },
  );
  return folded(`${counted(orphans.length, "commit")} without a parent`, list);
}
