import { commitWithChange } from "./commitChange.ts";
import { documentOf, type Fields, fieldsOf, has } from "./fields.ts";
import { projectOf } from "./runs.ts";
import { defineSource } from "./source.ts";

/** A commit with the diff of each file beside that file's whole old text. */
export default defineSource({
  name: "commit-extraction-v1",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined && has(document, "commit_hash", "parent_hash", "affected_apis", "files_changed")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const fields = { ...document, files_changed: diffOf(document) };
    return commitWithChange({
      file,
      format: "commit-extraction-v1",
      fields,
      at: [],
      project: projectOf([document["affected_apis"]].flat().join(" ")),
      hashKey: "commit_hash",
      facts: { date: "date", parent: "parent_hash" },
      texts: { diff: "files_changed", message: "message" },
      base: oldContents(document),
    });
  },
});

/** The diffs of the files as one. */
function diffOf(document: Fields): string {
  const files = Array.isArray(document["files_changed"]) ? document["files_changed"] : [];
  return files
    .map((each) => fieldsOf(each)["diff"])
    .filter((diff) => typeof diff === "string" && diff !== "")
    .join("\n");
}

function oldContents(document: Fields): Record<string, string> {
  const files = Array.isArray(document["files_changed"]) ? document["files_changed"].map(fieldsOf) : [];
  return Object.fromEntries(
    files.flatMap(({ file_path: path, old_content: old, change_type: change }) =>
      typeof path === "string" && typeof old === "string" && change !== "added" ? [[path, old]] : [],
    ),
  );
}
