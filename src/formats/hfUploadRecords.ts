import { publishedTable } from "./publishedTable.ts";
import { isListWith } from "./table.ts";

/** Rows of an agent alone; here `commit_hash` is the short hash. */
export default publishedTable("hf-upload-records", (file) =>
  isListWith(file, "commit_hash_full", "agent", "agent_request_throughput", "agent_ttft_p99"),
);
