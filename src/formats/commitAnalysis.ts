import { type Fields, fieldsOf, isFields, type Place, present } from "./fields.ts";
import { publishedRow } from "./published.ts";
import { merged, type ObjectReader } from "./reader.ts";

/** Columns of one campaign under the names the tables give them. */
const campaigns: readonly Readonly<Record<string, string>>[] = [
  {
    claude_baseline_tpot: "baseline_tpot_mean",
    claude_human_tpot: "human_tpot_mean",
    claude_agent_tpot: "agent_tpot_mean",
    claude_agent_vs_human: "agent_vs_human_tpot_mean",
  },
  { local_human_throughput: "human_throughput", local_agent_throughput: "agent_throughput" },
];

/**
 * Commits sorted into buckets by what results they have, with numbers copied from two campaigns, which stay
 * apart. The third, a check that images start, ran a stand-in model that the row does not name: its number stays there.
 */
export const commitAnalysis: ObjectReader = {
  accepts: (document) => Object.values(document).every((rows) => Array.isArray(rows) && rows.every(isFields)),
  object({ file, format, fields }) {
    const rows = Object.entries(fields).flatMap(([bucket, list]) =>
      (Array.isArray(list) ? list : []).flatMap((row: unknown, index) =>
        campaigns.map((columns) => {
          const names = new Map(Object.entries(columns).map(([from, to]) => [to, from]));
          const keysOf = (column: string): Place => [names.get(column) ?? column];
          const renamedRow = renamed(fieldsOf(row), columns);
          return publishedRow({ file, format, row: renamedRow, at: [bucket, index], keysOf });
        }),
      ),
    );
    return merged(rows);
  },
};

function renamed(row: Fields, columns: Readonly<Record<string, string>>): Fields {
  const numbers = Object.entries(columns).map(([from, to]) => [to, row[from]] as const);
  return present({ commit: row["commit"], model: row["model"], ...Object.fromEntries(numbers) });
}
