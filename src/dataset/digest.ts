import type { RawAttemptRecord } from "../model/attemptParts.ts";
import type { PatchCatalogue, SignalCatalogue } from "../model/catalogues.ts";
import type { ChangePrint } from "../model/changePrint.ts";
import type { RunLog } from "../model/failures.ts";
import type { DatasetRecord, Problem, RunRecord } from "../model/records.ts";
import type { RawLog } from "../model/rawLog.ts";
import { type ChangeText, digestChange } from "../patches/digest.ts";
import type { PythonReader } from "../patches/syntax.ts";
import { type AttemptKnowledge, AttemptJoin } from "./attempts.ts";
import { PatchDigest, type PatchMemo } from "./patchDigest.ts";

/** A diff with its prose, as sources hand it on. */
export interface RawRecord extends ChangeText {
  readonly kind: "raw-change";
  readonly commit: string;
  readonly format: string;
  readonly file: string;
  /** Old contents of changed files by path, where the file holds them. */
  readonly base?: Readonly<Record<string, string>>;
}

/** Records without the texts that are read within one file; what is read within a directory is still raw. */
export type CondensedRecord = DatasetRecord | RawAttemptRecord | ChangePrint;

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
  readonly patches: PatchCatalogue;
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
    const { change, print, problems: found } = digestChange(raw, knowledge.signals);
    problems.push(...found.map((each) => ({ ...each, file: record.file })));
    return [
      { ...record, change },
      { kind: "change-print", ...printed(raw), files: print },
    ];
  });
  return { records: condensed, problems };
}

/** The set without any raw text: what condensed records become when no more are to come. */
export class Digest {
  readonly records: DatasetRecord[] = [];
  /** There are patches to read: the grammar of Python is worth loading. */
  hasPatches = false;
  readonly #attempts: AttemptJoin;
  readonly #patches = new PatchDigest();
  readonly #catalogue: PatchCatalogue;

  constructor(knowledge: DigestKnowledge) {
    this.#attempts = new AttemptJoin(knowledge, (raw, attempt) => this.#patches.identify(raw, attempt));
    this.#catalogue = knowledge.patches;
  }

  /** Records come in the order of their files' paths. */
  add(record: CondensedRecord): void {
    this.hasPatches ||= record.kind === "raw-patch" && record.bytes > 0;
    if (record.kind === "raw-patch" || record.kind === "attempt-part") this.#attempts.add(record);
    else if (record.kind === "change-print") this.#patches.addHuman(record);
    else this.records.push(record);
  }

  /** @param python reads Python; null leaves the patches unread */
  finish(python: PythonReader | null, memo: PatchMemo | null = null): Digested {
    const { attempts, problems } = this.#attempts.finish();
    const read = python === null ? attempts : this.#patches.finish(attempts, this.#catalogue, python, memo);
    return { records: [...this.records, ...read], problems };
  }
}

export interface Digested {
  readonly records: readonly DatasetRecord[];
  readonly problems: readonly Problem[];
}

function withLog(run: RunRecord, raw: RawLog | undefined, reader: LogReader): RunRecord {
  const log = raw === undefined ? undefined : reader.read(raw.texts);
  return log === undefined ? run : { ...run, log };
}

function printed({ commit, file, base }: RawRecord) {
  return { commit, file, ...(base === undefined ? {} : { base }) };
}
