import { documentOf, hash } from "./fields.ts";
import { recordless } from "./recordless.ts";

/** Commit → path of a test script on someone's disk. May be empty. */
export default recordless("commit-index", (file) => {
  const entries = Object.entries(
    (file.path.endsWith("commit_index.json") ? documentOf(file) : undefined) ?? { "": 0 },
  );
  return entries.every(([key, value]) => hash(key) !== undefined && typeof value === "string");
});
