import { tableRow } from "./commitTable.ts";
import { fieldsOf, has } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineLineSource } from "./source.ts";

const FORMAT = "campaign-commits";

/** What a campaign was to run, one commit a line; which phases went well is told without a number and stays there. */
export default defineLineSource({
  name: FORMAT,
  version: 1,
  detect: (file) =>
    has(
      fieldsOf(file.firstRow()),
      "commit_hash",
      "commit_subject",
      "perf_command",
      "hardware",
      "has_serving",
    ),
  rows: (file) => (raw, line) => {
    const row = fieldsOf(raw);
    return tableRow(
      {
        file,
        format: FORMAT,
        project: projectOf(row["repo"]) ?? projectOf(row["pr_url"]),
        hashKeys: ["commit_hash"],
        facts: {
          subject: "commit_subject",
          prUrl: "pr_url",
          hardware: "hardware",
          models: "models",
          command: "perf_command",
        },
      },
      row,
      [`line ${line}`],
    );
  },
});
