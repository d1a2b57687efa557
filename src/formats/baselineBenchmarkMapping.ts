import { tableRows } from "./commitTable.ts";
import { listOf } from "./fields.ts";
import { defineSource } from "./source.ts";
import { isListWith } from "./table.ts";

/** Commit → parent, command, model; its `docker_throughput` is a copy of another runner's number and stays there. */
export default defineSource({
  name: "baseline-benchmark-mapping",
  version: 1,
  detect: (file) =>
    isListWith(file, "human_commit_full", "human_commit_short", "parent_commit", "benchmark_type", "model"),
  parse: (file) =>
    tableRows(
      {
        file,
        format: "baseline-benchmark-mapping",
        project: "vllm",
        hashKeys: ["human_commit_full", "human_commit_short"],
        facts: {
          subject: "commit_subject",
          parent: "parent_commit",
          prUrl: "pr_url",
          hardware: "hardware",
          mode: "benchmark_type",
          models: "model",
          command: "perf_command",
        },
      },
      listOf(file) ?? [],
    ),
});
