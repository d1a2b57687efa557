import { has } from "./fields.ts";
import { variantFileSource } from "./variantFile.ts";

/** Written by hand, flat; its `benchmark_type` holds the variant, not the mode. */
export default variantFileSource({
  name: "separate-manual-flat",
  detect: (document) =>
    has(document, "commit_short", "mean_ttft_ms", "throughput_tok_s") && !("metrics" in document),
  metrics: "flat",
});
