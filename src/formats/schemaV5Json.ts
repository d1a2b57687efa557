import { publishedTable } from "./publishedTable.ts";
import { isListWith } from "./table.ts";

/** Rows of the published table as JSON; Python wrote NaN where it had no number. */
export default publishedTable("schema-v5-json", (file) =>
  isListWith(file, "commit_hash", "data_source", "agent_vs_human_throughput", "baseline_latency_avg"),
);
