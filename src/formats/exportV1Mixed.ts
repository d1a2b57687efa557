import { has } from "./fields.ts";
import { publishedLines } from "./publishedTable.ts";

/** The first export with its improvements nested; some of them stand without the numbers they were made of. */
export default publishedLines("export-v1-mixed-jsonl", (row) =>
  has(row, "instance_id", "model_id", "human_improvement", "baseline_ttft_mean"),
);
