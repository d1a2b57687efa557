import { documentOf, has } from "./fields.ts";
import { defineSource } from "./source.ts";
import { threeWayRuns } from "./threeWayResult.ts";

/** The three-way runner's result for SGLang, without the wrapper of the vLLM files. */
export default defineSource({
  name: "sglang-3way-flat",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "baseline_metrics", "human_metrics", "full_commit") &&
      !("instance" in document)
    );
  },
  parse: (file) =>
    threeWayRuns({
      file,
      result: documentOf(file) ?? {},
      at: [],
      format: "sglang-3way-flat",
      pipeline: "modal-sglang",
      project: "sglang",
    }),
});
