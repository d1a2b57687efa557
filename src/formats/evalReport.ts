import { has, isFields } from "./fields.ts";
import { recordlessDocument } from "./recordless.ts";

/** Counts over the evaluation of patches, older than the files beside it. */
export default recordlessDocument(
  "eval-report",
  (document) => has(document, "aggregate", "generated_at", "total_runs") && isFields(document["runs"]),
);
