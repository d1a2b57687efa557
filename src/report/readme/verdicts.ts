import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Status } from "../../model/verdict.ts";
import { groupsOf } from "../../table/keys.ts";
import { statusCell } from "../cells/commits.ts";
import { table, TOTAL } from "../page/table.ts";
import { decidesWords } from "../words/decides.ts";

const statuses: readonly Status[] = ["usable", "fixable", "unusable", "not-judged"];

export type VerdictCounts = Readonly<Record<Status, number>>;

export function verdictCounts({ verdicts }: Analysis): VerdictCounts {
  const of = (status: Status) => verdicts.filter((verdict) => verdict.status === status).length;
  return {
    usable: of("usable"),
    fixable: of("fixable"),
    unusable: of("unusable"),
    "not-judged": of("not-judged"),
  };
}

/** `5 usable, 78 fixable, 95 unusable, 0 not judged`. */
export function verdictWords(counts: VerdictCounts): string {
  return statuses.map((status) => `${counts[status]} ${status.replace("-", " ")}`).join(", ");
}

/** What decides, by verdict: the category is that of the finding of highest precedence, so that rows add up. */
export function categoryTable({ verdicts }: Analysis): Table | null {
  const categories = groupsOf(verdicts, decidesWords);
  type Category = (typeof categories)[number];
  return table(
    categories.toSorted((a, b) => b.rows.length - a.rows.length),
    [
      { title: "What decides", value: ({ key }) => key },
      ...statuses
        .filter((status) => verdicts.some((verdict) => verdict.status === status))
        .map((status) => ({
          title: statusCell(status),
          value: ({ rows }: Category) => rows.filter((verdict) => verdict.status === status).length,
          total: "sum" as const,
        })),
      { title: TOTAL, value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}
