import { has } from "./fields.ts";
import { recordlessDocument } from "./recordless.ts";

/** A narrative with counts. */
export default recordlessDocument("report-final-native", (document) =>
  has(document, "findings", "limitations", "vllm", "sglang"),
);
