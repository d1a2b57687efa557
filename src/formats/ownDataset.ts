import type { SourceFile } from "../io/file.ts";
import { datasetRecordSchema } from "../model/records.ts";
import { tolerant } from "../model/tolerant.ts";
import { type ObjectReader, type Parsed, problemOnly } from "./reader.ts";

/** benchtriage's own dataset format: one record a line, the first says so. Records keep the origins they carry. */
export const ownDataset: ObjectReader = {
  object: ({ file, at, value }) => ownRecord(file, String(at[0]), value),
};

/** A field that a later release added to a record is left out. */
const readable = tolerant(datasetRecordSchema);

/** A record of ours, believed only after a look at every field. */
export function ownRecord(file: SourceFile, pointer: string, value: unknown): Parsed {
  const read = readable.safeParse(value);
  if (read.success) return { records: [read.data], problems: [] };
  const issue = read.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join("/")}: `;
  const reason = `the record does not fit the dataset format: ${where}${issue?.message ?? "unknown reason"}`;
  return problemOnly(file, pointer, reason, "write it anew with `benchtriage export`");
}
