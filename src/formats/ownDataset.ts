import type { SourceFile } from "../io/file.ts";
import { DATASET_VERSION, datasetRecordSchema } from "../model/records.ts";
import { isFields } from "./fields.ts";
import { defineLineSource, type Parsed, problemOnly } from "./source.ts";

/** benchtriage's own dataset format: one record a line, the first says so. Records keep the origins they carry. */
export default defineLineSource({
  name: "benchtriage-dataset",
  version: DATASET_VERSION,
  detect(file) {
    const first = file.firstRow();
    return isFields(first) && first["kind"] === "dataset" && "version" in first;
  },
  rows: (file) => (row, line) => ownRecord(file, `line ${line}`, row),
});

/** A record of ours, believed only after a look at every field. */
export function ownRecord(file: SourceFile, pointer: string, value: unknown): Parsed {
  const read = datasetRecordSchema.safeParse(value);
  if (read.success) return { records: [read.data], problems: [] };
  const issue = read.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join("/")}: `;
  const reason = `the record does not fit the dataset format: ${where}${issue?.message ?? "unknown reason"}`;
  return problemOnly(file, pointer, reason, "write it anew with `benchtriage export`");
}
