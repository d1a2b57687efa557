import { publishedTable } from "./publishedTable.ts";
import { hasColumns } from "./table.ts";

/** The first export as a table of 33 columns. */
export default publishedTable("export-v1-flat", (file) =>
  hasColumns(file, "benchmark_date", "baseline_tpot_mean", "agent_vs_human_tpot_mean", "patch_type"),
);
