import type { SignalCatalogue } from "../model/catalogues.ts";
import type { DatasetRecord, Problem } from "../model/records.ts";
import { type ChangeText, digestChange } from "../patches/digest.ts";

/** A diff with its prose, as sources hand it on. */
export interface RawRecord extends ChangeText {
  readonly kind: "raw-change";
  readonly commit: string;
  readonly format: string;
  readonly file: string;
}

export interface DigestedSet {
  readonly records: readonly DatasetRecord[];
  readonly problems: readonly Problem[];
}

/** Replaces every raw diff by what was read from it, on the commit record of the same file. */
export function digestRecords(
  records: readonly (DatasetRecord | RawRecord)[],
  signals: SignalCatalogue,
): DigestedSet {
  const changes = new Map<string, RawRecord>();
  for (const record of records) {
    if (record.kind === "raw-change") changes.set(`${record.file} ${record.commit}`, record);
  }
  const problems: Problem[] = [];
  const digested = records.flatMap((record): DatasetRecord[] => {
    if (record.kind === "raw-change") return [];
    const raw = record.kind === "commit" ? changes.get(`${record.file} ${record.commit}`) : undefined;
    if (raw === undefined || record.kind !== "commit") return [record];
    const { change, problems: found } = digestChange(raw, signals);
    problems.push(...found.map((each) => ({ ...each, file: record.file })));
    return [{ ...record, change }];
  });
  return { records: digested, problems };
}
