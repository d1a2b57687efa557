import { has } from "./fields.ts";
import { publishedLines } from "./publishedTable.ts";

/** Two shapes of row in one file: flat improvements with a status, nested ones with an instance. */
export default publishedLines("export-merged-jsonl", (row) =>
  has(row, "files_changed", "status", "baseline_ttft_mean", "human_improvement_ttft_mean", "test_script"),
);
