import { publishedTable } from "./publishedTable.ts";
import { hasColumns } from "./table.ts";

/** The 76-column table that was published, as CSV, Parquet or JSON; a row of every agent repeats baseline and human. */
export default publishedTable("schema-v5-table", (file) =>
  hasColumns(file, "commit_hash", "data_source", "agent_vs_human_throughput", "baseline_latency_avg"),
);
