import { curated } from "./curated.ts";
import { hash, listOf, text } from "./fields.ts";
import { defineSource } from "./source.ts";
import { isListWith } from "./table.ts";

const FORMAT = "llm-generated-dataset";

/** Test code that a language model wrote, for commits that were sorted by what they change; the code stays in the file. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect: (file) =>
    isListWith(file, "problem_idx", "markdown_description", "test_case_generator", "original_data"),
  parse(file) {
    const records = (listOf(file) ?? []).flatMap((row, index) => {
      const commit = hash(row["commit_hash"]);
      if (commit === undefined) return [];
      const place = { file, format: FORMAT, commit, at: [index, "category"] };
      return curated(place, "review-category", text(row["category"]));
    });
    return { records, problems: [] };
  },
});
