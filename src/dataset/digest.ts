import { createHash } from "node:crypto";
import type { RawAttemptRecord, RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch } from "../model/attempts.ts";
import type { SignalCatalogue } from "../model/catalogues.ts";
import type { RunLog } from "../model/failures.ts";
import type { DatasetRecord, Problem, RunRecord } from "../model/records.ts";
import type { RawLog } from "../model/rawLog.ts";
import { type ChangeText, digestChange } from "../patches/digest.ts";
import { type AttemptKnowledge, AttemptJoin } from "./attempts.ts";

/** A diff with its prose, as sources hand it on. */
export interface RawRecord extends ChangeText {
  readonly kind: "raw-change";
  readonly commit: string;
  readonly format: string;
  readonly file: string;
}

/** Records without the texts that are read within one file; what is read within a directory is still raw. */
export type CondensedRecord = DatasetRecord | RawAttemptRecord;

export interface Condensed {
  readonly records: readonly CondensedRecord[];
  readonly problems: readonly Problem[];
}

/** Reads a run's texts for failures: the part of logs/ the digest needs, with its catalogue bound. */
export interface LogReader {
  read(texts: RawLog["texts"]): RunLog | undefined;
}

export interface DigestKnowledge extends AttemptKnowledge {
  readonly signals: SignalCatalogue;
  readonly logs: LogReader;
}

type Raw = RawRecord | RawLog | RawAttemptRecord;

/**
 * Replaces the raw texts of one file, or of one row of it, by what was read from them: a commit's diff goes onto the
 * commit record beside it, what a failed run printed onto its record. The files of a run directory are joined later
 * (attempts.ts).
 */
export function condense(records: readonly (DatasetRecord | Raw)[], knowledge: DigestKnowledge): Condensed {
  const changes = new Map<string, RawRecord>();
  const logs = new Map<string, RawLog>();
  for (const record of records) {
    if (record.kind === "raw-change") changes.set(record.commit, record);
    else if (record.kind === "raw-log") logs.set(record.run, record);
  }
  const problems: Problem[] = [];
  const condensed = records.flatMap((record): CondensedRecord[] => {
    if (record.kind === "raw-change" || record.kind === "raw-log") return [];
    if (record.kind === "run") return [withLog(record, logs.get(record.id), knowledge.logs)];
    const raw = record.kind === "commit" ? changes.get(record.commit) : undefined;
    if (raw === undefined || record.kind !== "commit") return [record];
    const { change, problems: found } = digestChange(raw, knowledge.signals);
    problems.push(...found.map((each) => ({ ...each, file: record.file })));
    return [{ ...record, change }];
  });
  return { records: condensed, problems };
}

/** The set without any raw text: what condensed records become when no more are to come. */
export class Digest {
  readonly records: DatasetRecord[] = [];
  readonly #attempts: AttemptJoin;

  constructor(knowledge: DigestKnowledge) {
    this.#attempts = new AttemptJoin(knowledge, identityOf);
  }

  /** Records come in the order of their files' paths. */
  add(record: CondensedRecord): void {
    if (record.kind === "raw-patch" || record.kind === "attempt-part") this.#attempts.add(record);
    else this.records.push(record);
  }

  finish(): { readonly records: readonly DatasetRecord[]; readonly problems: readonly Problem[] } {
    const { attempts, problems } = this.#attempts.finish();
    return { records: [...this.records, ...attempts], problems };
  }
}

function withLog(run: RunRecord, raw: RawLog | undefined, reader: LogReader): RunRecord {
  const log = raw === undefined ? undefined : reader.read(raw.texts);
  return log === undefined ? run : { ...run, log };
}

function identityOf({ file, sha256, bytes, text }: RawPatch): AttemptPatch {
  const bare = text.trim();
  const textSha256 = createHash("sha256").update(bare).digest("hex");
  return { file, sha256, textSha256, bytes, empty: bare === "" };
}
