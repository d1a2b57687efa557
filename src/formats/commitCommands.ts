import { tableRow } from "./commitTable.ts";
import { commitMapOf, has } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineSource, merged } from "./source.ts";

const FORMAT = "commit-command-map";

/** Commit → parent, model and command of one agent's campaign; a map keyed by the first eight digits. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    commitMapOf(file)?.every(([, row]) =>
      has(row, "human_commit_full", "parent_commit", "perf_command", "has_serving"),
    ) ?? false,
  parse: (file) =>
    merged(
      (commitMapOf(file) ?? []).map(([key, row]) =>
        tableRow(
          {
            file,
            format: FORMAT,
            project: projectOf(row["perf_command"]) ?? projectOf(row["patch_path"]),
            hashKeys: ["human_commit_full"],
            facts: { parent: "parent_commit", models: "models", command: "perf_command" },
          },
          row,
          [key],
          key,
        ),
      ),
    ),
});
