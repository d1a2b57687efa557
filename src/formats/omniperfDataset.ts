import { tableRows } from "./commitTable.ts";
import { has, listOf } from "./fields.ts";
import { defineSource } from "./source.ts";

const FORMAT = "omniperf-dataset";

/** Commit → models, hardware and command. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    listOf(file)?.every((row) =>
      has(row, "commit_hash", "models", "hardware", "perf_command", "has_serving"),
    ) ?? false,
  parse: (file) =>
    tableRows(
      {
        file,
        format: FORMAT,
        project: "vllm",
        hashKeys: ["commit_hash"],
        facts: { subject: "commit_subject", hardware: "hardware", models: "models", command: "perf_command" },
      },
      listOf(file) ?? [],
    ),
});
