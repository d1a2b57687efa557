import { tableRow } from "./commitTable.ts";
import { fieldsOf, has } from "./fields.ts";
import { defineLineSource } from "./source.ts";

const FORMAT = "baseline-commits";

/** Which parent a baseline image was to be built of, one commit a line; `commit` is the parent. */
export default defineLineSource({
  name: FORMAT,
  version: 1,
  detect: (file) => has(fieldsOf(file.firstRow()), "human_commit", "parent_short", "type", "commit"),
  rows: (file) => (row, line) =>
    tableRow(
      { file, format: FORMAT, project: "vllm", hashKeys: ["human_commit"], facts: { parent: "commit" } },
      fieldsOf(row),
      [`line ${line}`],
    ),
});
