import { publishedTable } from "./publishedTable.ts";
import { isListWith } from "./table.ts";

/** One mean TPOT a variant, from the same runs as the exports. */
export default publishedTable("claude-code-dataset", (file) =>
  isListWith(file, "commit_hash", "commit_short", "baseline_tpot_mean", "agent_vs_human_tpot_mean", "error"),
);
