import { recordless } from "./recordless.ts";
import { hasColumns } from "./table.ts";

/** Somebody's review of whether commits have tests. */
export default recordless("classification-review-csv", (file) =>
  hasColumns(file, "commit_hash", "category", "json_has_tests", "json_has_benchmarks"),
);
