import { createHash } from "node:crypto";
import type { RawAttemptRecord, RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch } from "../model/attempts.ts";
import type { SignalCatalogue } from "../model/catalogues.ts";
import type { DatasetRecord, Problem } from "../model/records.ts";
import { type ChangeText, digestChange } from "../patches/digest.ts";
import { type AttemptKnowledge, joinAttempts } from "./attempts.ts";

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

export interface DigestKnowledge extends AttemptKnowledge {
  readonly signals: SignalCatalogue;
}

type Raw = RawRecord | RawAttemptRecord;

/**
 * Replaces raw texts by what was read from them: a commit's diff on the commit record of the same file, the files of
 * a run directory by one attempt.
 */
export function digestRecords(
  records: readonly (DatasetRecord | Raw)[],
  knowledge: DigestKnowledge,
): DigestedSet {
  const changes = new Map<string, RawRecord>();
  const parts: RawAttemptRecord[] = [];
  for (const record of records) {
    if (record.kind === "raw-change") changes.set(`${record.file} ${record.commit}`, record);
    else if (record.kind === "raw-patch" || record.kind === "attempt-part") parts.push(record);
  }
  const problems: Problem[] = [];
  const digested = records.flatMap((record): DatasetRecord[] => {
    if (isRaw(record)) return [];
    const raw = record.kind === "commit" ? changes.get(`${record.file} ${record.commit}`) : undefined;
    if (raw === undefined || record.kind !== "commit") return [record];
    const { change, problems: found } = digestChange(raw, knowledge.signals);
    problems.push(...found.map((each) => ({ ...each, file: record.file })));
    return [{ ...record, change }];
  });
  const joined = joinAttempts(parts, knowledge, identityOf);
  return { records: [...digested, ...joined.attempts], problems: [...problems, ...joined.problems] };
}

function isRaw(record: DatasetRecord | Raw): record is Raw {
  return record.kind === "raw-change" || record.kind === "raw-patch" || record.kind === "attempt-part";
}

function identityOf({ file, sha256, bytes, text }: RawPatch): AttemptPatch {
  const bare = text.trim();
  const textSha256 = createHash("sha256").update(bare).digest("hex");
  return { file, sha256, textSha256, bytes, empty: bare === "" };
}
