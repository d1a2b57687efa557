import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import type { Status, Verdict } from "../../model/verdict.ts";
import { groupsOf } from "../../table/keys.ts";
import { statusCell } from "../cells/commits.ts";
import { counted } from "../cells/numbers.ts";
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
  const categories = withRest(
    groupsOf(verdicts, decidesWords).toSorted((a, b) => b.rows.length - a.rows.length),
  );
  type Category = (typeof categories)[number];
  return table(categories, [
    { title: "What decides", value: ({ key }) => key },
    ...statuses
      .filter((status) => verdicts.some((verdict) => verdict.status === status))
      .map((status) => ({
        title: statusCell(status),
        value: ({ rows }: Category) => rows.filter((verdict) => verdict.status === status).length,
        total: "sum" as const,
      })),
    { title: TOTAL, value: ({ rows }) => rows.length, total: "sum" },
  ]);
}

/** Causes that the first page names; the others are one row. */
const NAMED = 12;

interface Cause {
  readonly key: string;
  readonly rows: readonly Verdict[];
}

function withRest(causes: readonly Cause[]): readonly Cause[] {
  if (causes.length <= NAMED + 1) return causes;
  const rest = causes.slice(NAMED);
  return [
    ...causes.slice(0, NAMED),
    { key: counted(rest.length, "other cause"), rows: rest.flatMap(({ rows }) => rows) },
  ];
}
