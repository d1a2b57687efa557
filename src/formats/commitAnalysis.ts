import { documentOf, type Fields, isFields, type Place, present } from "./fields.ts";
import { publishedRows } from "./published.ts";
import { defineSource, merged } from "./source.ts";

const FORMAT = "commit-analysis";

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
export default defineSource({
  name: FORMAT,
  version: 3,
  detect(file) {
    const document = documentOf(file) ?? {};
    const buckets = Object.values(document);
    return (
      "complete_3way" in document && buckets.every((rows) => Array.isArray(rows) && rows.every(isFields))
    );
  },
  parse(file) {
    const readers = campaigns.map((columns) => {
      const names = new Map(Object.entries(columns).map(([from, to]) => [to, from]));
      const read = publishedRows(file, FORMAT, (column) => [names.get(column) ?? column]);
      return (row: Fields, at: Place) => read(renamed(row, columns), at);
    });
    const rows = Object.entries(documentOf(file) ?? {}).flatMap(([bucket, list]) =>
      (Array.isArray(list) ? list : []).flatMap((row: unknown, index) =>
        isFields(row) ? readers.map((read) => read(row, [bucket, index])) : [],
      ),
    );
    return merged(rows);
  },
});

function renamed(row: Fields, columns: Readonly<Record<string, string>>): Fields {
  const numbers = Object.entries(columns).map(([from, to]) => [to, row[from]] as const);
  return present({ commit: row["commit"], model: row["model"], ...Object.fromEntries(numbers) });
}
