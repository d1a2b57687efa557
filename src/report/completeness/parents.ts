import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import { commitLink } from "../cells/commits.ts";
import { code, joined, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode } from "../cells/numbers.ts";
import { listed } from "../page/totalled.ts";

/** Parents that one mapping leaves out and another one names, with the runs that stopped for it. */
export function gapTable({ commits, failures }: Analysis): MarkdownTable | null {
  const stopped = (short: string) =>
    failures.filter((each) => each.class === "parent-missing" && each.commit.startsWith(short)).length;
  const rows = commits.flatMap(({ short, parents: [best], parentGaps }) => {
    const runs = stopped(short);
    if (best === undefined || (parentGaps.length === 0 && runs === 0)) return [];
    return [
      [
        commitLink(short),
        code(best.value),
        originCode(best.origin),
        parentGaps.length === 0
          ? text("what the runner read")
          : joined(
              parentGaps.map(({ origin }) => originCode(origin)),
              ", ",
            ),
        text(String(runs)),
      ],
    ];
  });
  if (rows.length === 0) return null;
  const head = [
    ...["Commit", "Parent", "Named in", "Left out in"].map((title) => ({ title })),
    { title: "Runs that stopped", align: "right" as const },
  ];
  return listed({ head, rows }, "commit");
}

/** Commits whose parent no source names. */
export function orphanTable(commits: readonly AnalysedCommit[]): MarkdownTable | null {
  const rows = commits
    .filter(({ parents }) => parents.length === 0)
    .map(({ short, project }) => [commitLink(short), text(project ?? "?")]);
  if (rows.length === 0) return null;
  return listed({ head: [{ title: "Commit" }, { title: "Project" }], rows }, "commit");
}
