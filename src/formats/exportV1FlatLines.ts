import { has } from "./fields.ts";
import { publishedLines } from "./publishedTable.ts";

/** The first export as lines of JSON. */
export default publishedLines("export-v1-flat", (row) =>
  has(row, "benchmark_date", "baseline_tpot_mean", "agent_vs_human_tpot_mean", "patch_type"),
);
