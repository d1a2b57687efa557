import { has, isFields } from "./fields.ts";
import { variantFileSource } from "./variantFile.ts";

/** One file per commit and variant with a metrics object and the printed text. */
export default variantFileSource({
  name: "agent-result-v1",
  detect: (document) => has(document, "human_commit", "raw_output") && isFields(document["metrics"]),
  metrics: "nested",
});
