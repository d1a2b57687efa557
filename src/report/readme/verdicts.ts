import type { Analysis } from "../../model/analysis.ts";
import type { Status } from "../../model/verdict.ts";
import { Table } from "../../table/table.ts";
import { statusCell } from "../cells/commits.ts";
import { text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { TOTAL, totalled } from "../page/totalled.ts";

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
export function categoryTable({ verdicts }: Analysis): MarkdownTable | null {
  if (verdicts.length === 0) return null;
  const rows = verdicts.map(({ category, status }) => [category ?? "nothing objects", status] as const);
  const cross = Table.from(["category", "status"], rows).crossTable("category", "status", {
    colOrder: statuses,
    totals: TOTAL,
  });
  const shown = statuses.filter((status) => verdicts.some((verdict) => verdict.status === status));
  const records = cross.records().slice(0, -1);
  const sorted = records.sort(
    (a, b) => Number(b[TOTAL]) - Number(a[TOTAL]) || (String(a["category"]) < String(b["category"]) ? -1 : 1),
  );
  return totalled(
    [
      { title: "What decides" },
      ...shown.map((status) => ({ title: statusCell(status), total: "sum" as const })),
      { title: TOTAL, total: "sum" },
    ],
    sorted.map((row) => [
      text(String(row["category"])),
      ...shown.map((status) => Number(row[status])),
      Number(row[TOTAL]),
    ]),
  );
}
