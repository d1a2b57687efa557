import { has } from "./fields.ts";
import { variantFileSource } from "./variantFile.ts";

/** The older runner's file: metrics among the other fields, all null on failure. */
export default variantFileSource({
  name: "separate-flat-v5",
  detect: (document) =>
    has(document, "human_commit", "benchmark_type", "ttft_mean") && !("metrics" in document),
  metrics: "flat",
});
