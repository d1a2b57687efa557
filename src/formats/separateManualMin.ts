import { has } from "./fields.ts";
import { variantFileSource } from "./variantFile.ts";

/** Written by hand: a throughput and hardly anything else. */
export default variantFileSource({
  name: "separate-manual-min",
  detect: (document) =>
    has(document, "commit_short", "throughput_tok_s", "status") &&
    !("mean_ttft_ms" in document) &&
    !("metrics" in document),
  metrics: "flat",
});
