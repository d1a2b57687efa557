import { tableRows } from "./commitTable.ts";
import { listOf } from "./fields.ts";
import { defineSource } from "./source.ts";
import { isListWith } from "./table.ts";

/** Baseline images that were to be built: the parent of each commit, and the model its benchmark loads. */
export default defineSource({
  name: "baseline-build-list",
  version: 1,
  detect: (file) => isListWith(file, "parent_full", "human_full", "human_short", "source"),
  parse: (file) =>
    tableRows(
      {
        file,
        format: "baseline-build-list",
        project: "vllm",
        hashKeys: ["human_full", "human_short"],
        facts: { parent: "parent_full", models: "model" },
      },
      listOf(file) ?? [],
    ),
});
