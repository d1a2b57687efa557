import { curated } from "./curated.ts";
import { hash, text } from "./fields.ts";
import { defineSource } from "./source.ts";
import { hasColumns, tableRowsOf } from "./table.ts";

const FORMAT = "classification-review-csv";

/** Somebody's review of what commits change and whether they have tests. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect: (file) => hasColumns(file, "commit_hash", "category", "json_has_tests", "json_has_benchmarks"),
  parse(file) {
    const records = (tableRowsOf(file) ?? []).flatMap((row, index) => {
      const commit = hash(row["commit_hash"]);
      if (commit === undefined) return [];
      const at = (column: string) => ({ file, format: FORMAT, commit, at: [index, column] });
      return [
        ...curated(at("category"), "review-category", text(row["category"])),
        ...curated(at("is_test_actually_there"), "review-tests", text(row["is_test_actually_there"])),
      ];
    });
    return { records, problems: [] };
  },
});
