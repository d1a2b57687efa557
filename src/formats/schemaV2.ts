import { publishedTable } from "./publishedTable.ts";
import { hasColumns } from "./table.ts";

/** An older export with the throughputs that version 5 dropped. */
export default publishedTable("schema-v2", (file) =>
  hasColumns(file, "commit_short", "baseline_total_throughput", "error_message", "agent_error"),
);
