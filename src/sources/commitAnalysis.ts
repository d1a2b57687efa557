import { isFields } from "./fields.ts";
import { recordlessDocument } from "./recordless.ts";

/** Commits sorted into buckets by what results they have, with a few numbers copied from them. */
export default recordlessDocument("commit-analysis", (document) => {
  const buckets = Object.values(document);
  return "complete_3way" in document && buckets.every((rows) => Array.isArray(rows) && rows.every(isFields));
});
