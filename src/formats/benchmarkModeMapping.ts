import { tableRow } from "./commitTable.ts";
import { commitMapOf, has } from "./fields.ts";
import { defineSource, merged } from "./source.ts";

const FORMAT = "benchmark-mode-mapping";

/** Commit → mode, command, model and parent; a map keyed by the first eight digits. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    commitMapOf(file)?.every(([, row]) => has(row, "commit_full", "benchmark_mode", "perf_command")) ?? false,
  parse(file) {
    const table = {
      file,
      format: FORMAT,
      project: "vllm" as const,
      hashKeys: ["commit_full"],
      facts: { parent: "parent_commit", mode: "benchmark_mode", models: "model", command: "perf_command" },
    };
    return merged((commitMapOf(file) ?? []).map(([key, row]) => tableRow(table, row, [key], key)));
  },
});
