import { type Fields, fieldsOf } from "./fields.ts";
import { mapped } from "./mapped.ts";
import type { ObjectReader } from "./reader.ts";

/** A commit with the diff of each file beside that file's whole old text. */
export const commitFiles: ObjectReader = {
  object(placed) {
    const { fields } = placed;
    const files = Array.isArray(fields["files_changed"]) ? fields["files_changed"].map(fieldsOf) : [];
    const value = {
      ...fields,
      files_changed: diffOf(files),
      affected_apis: [fields["affected_apis"]].flat().join(" "),
    };
    const { records, problems } = mapped.object(placed.having(value));
    const base = oldContents(files);
    return {
      records: records.map((record) => (record.kind === "raw-change" ? { ...record, base } : record)),
      problems,
    };
  },
};

/** The diffs of the files as one. */
function diffOf(files: readonly Fields[]): string {
  return files
    .map(({ diff }) => diff)
    .filter((diff) => typeof diff === "string" && diff !== "")
    .join("\n");
}

function oldContents(files: readonly Fields[]): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(({ file_path: path, old_content: old, change_type: change }) =>
      typeof path === "string" && typeof old === "string" && change !== "added" ? [[path, old]] : [],
    ),
  );
}
