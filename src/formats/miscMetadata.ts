import { documentOf, type Fields, has } from "./fields.ts";
import { recordless } from "./recordless.ts";
import { isListWith } from "./table.ts";

const shapes: readonly ((document: Fields) => boolean)[] = [
  (document) => has(document, "rows", "unique_commit_hashes", "non_null_counts"),
  (document) => has(document, "methodology", "correlation_threshold", "validity_by_agent"),
  (document) => has(document, "methodology", "patch_statistics"),
  (document) => has(document, "statistics", "data"),
];

/** Summaries, indexes and validations around the data sets. */
export default recordless("misc-metadata", (file) => {
  const document = documentOf(file);
  if (document !== undefined) return shapes.some((isShape) => isShape(document));
  return isListWith(file, "commit_hash", "script_path", "category");
});
