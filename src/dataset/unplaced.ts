import type { DatasetRecord } from "../model/records.ts";
import type { UnplacedFile } from "../model/stranger.ts";

/** Files with values of no commit, and with nothing that is of one. */
export function unplacedFiles(records: readonly DatasetRecord[]): UnplacedFile[] {
  const placed = new Set(
    records.flatMap((record) => ("commit" in record && "file" in record ? [record.file] : [])),
  );
  const files = new Map<string, { file: string; format: string; records: number }>();
  for (const record of records) {
    if (record.kind !== "samples" || placed.has(record.file)) continue;
    const { file, format } = record;
    const known = files.get(file) ?? { file, format, records: 0 };
    files.set(file, { ...known, records: known.records + 1 });
  }
  return [...files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
