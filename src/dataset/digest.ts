import { createHash } from "node:crypto";
import type { RawAttemptRecord, RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch } from "../model/attempts.ts";
import type { SignalCatalogue } from "../model/catalogues.ts";
import type { DatasetRecord, Problem } from "../model/records.ts";
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

export interface DigestKnowledge extends AttemptKnowledge {
  readonly signals: SignalCatalogue;
}

type Raw = RawRecord | RawAttemptRecord;

/**
 * Replaces the raw texts of one file, or of one row of it, by what was read from them: a commit's diff goes onto the
 * commit record beside it. The files of a run directory are joined later (attempts.ts).
 */
export function condense(records: readonly (DatasetRecord | Raw)[], { signals }: DigestKnowledge): Condensed {
  const changes = new Map<string, RawRecord>();
  for (const record of records) {
    if (record.kind === "raw-change") changes.set(record.commit, record);
  }
  const problems: Problem[] = [];
  const condensed = records.flatMap((record): CondensedRecord[] => {
    if (record.kind === "raw-change") return [];
    const raw = record.kind === "commit" ? changes.get(record.commit) : undefined;
    if (raw === undefined || record.kind !== "commit") return [record];
    const { change, problems: found } = digestChange(raw, signals);
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

function identityOf({ file, sha256, bytes, text }: RawPatch): AttemptPatch {
  const bare = text.trim();
  const textSha256 = createHash("sha256").update(bare).digest("hex");
  return { file, sha256, textSha256, bytes, empty: bare === "" };
}
