import { datasetRecordSchema, type Problem } from "../model/records.ts";
import { defineSource, type SourceRecord } from "./source.ts";

/** benchtriage's own dataset format: one record a line, the first says so. Records keep the origins they carry. */
export default defineSource({
  name: "benchtriage-dataset",
  version: 1,
  detect: (file) => /^\s*\{[^\n]{0,400}"kind":"dataset"/.test(file.text().slice(0, 500)),
  parse(file) {
    const records: SourceRecord[] = [];
    const problems: Problem[] = [];
    for (const [index, line] of file.text().split("\n").entries()) {
      if (line.trim() === "") continue;
      const read = readLine(line);
      if (typeof read !== "string") records.push(read);
      else problems.push({ file: file.path, pointer: `line ${index + 1}`, reason: read, advice: "write the line anew with `benchtriage export --format jsonl`" });
    }
    return { records, problems };
  },
});

function readLine(line: string): SourceRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `the line is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = datasetRecordSchema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return `the record does not fit the dataset format: ${issue?.path.join("/") ?? ""} ${issue?.message ?? ""}`.trim();
}
