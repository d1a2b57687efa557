import { tableRows } from "./commitTable.ts";
import { defineSource, problemOnly } from "./source.ts";
import { hasColumns, tableRowsOf } from "./table.ts";

const FORMAT = "docker-builds";

/** Which images were to be built: commit, parent and a subject that is cut after 60 characters and so no fact. */
export default defineSource({
  name: FORMAT,
  version: 1,
  detect: (file) => hasColumns(file, "human_commit", "base_commit", "pr_number", "subject"),
  parse(file) {
    const rows = tableRowsOf(file);
    if (rows === undefined) return problemOnly(file, "", "the table is damaged", "export it again");
    const table = { file, format: FORMAT, hashKeys: ["human_commit"], facts: { parent: "base_commit" } };
    return tableRows(table, rows);
  },
});
