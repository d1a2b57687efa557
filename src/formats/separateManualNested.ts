import { isFields } from "./fields.ts";
import { variantFileSource } from "./variantFile.ts";

/** Written by hand, metric names in vLLM's order, token counts among the metrics. */
export default variantFileSource({
  name: "separate-manual-nested",
  detect: (document) =>
    isFields(document["metrics"]) &&
    !("human_commit" in document) &&
    ("docker_image" in document || "benchmark_script" in document),
  metrics: "nested",
});
