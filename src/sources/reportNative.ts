import { has } from "./fields.ts";
import { recordlessDocument } from "./recordless.ts";

/** Counts over results of the native runner, each of which has a file of its own. */
export default recordlessDocument("report-native", (document) =>
  has(document, "generated_at", "dataset", "split", "total_instances", "summary", "metrics", "results"),
);
