import type { PatchCatalogue } from "../model/catalogues.ts";
import type { PythonReader, PatchMemo } from "../model/patchFacts.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { CondensedRecord } from "../model/raw.ts";
import type { DatasetRecord, Problem } from "../model/records.ts";
import { type AttemptKnowledge, AttemptJoin, type JoinedAttempts } from "./attempts.ts";
import { PatchDigest } from "./patchDigest.ts";

/** The set without any raw text: what condensed records become when no more are to come. */
export class Digest {
  readonly records: DatasetRecord[] = [];
  /** There are patches to read: the grammar of Python is worth loading. */
  hasPatches = false;
  readonly #attempts: AttemptJoin;
  readonly #patches = new PatchDigest();
  readonly #catalogue: PatchCatalogue;
  readonly #leakShares: readonly number[];
  #known: JoinedAttempts | null = null;

  constructor(knowledge: AttemptKnowledge & { readonly patches: PatchCatalogue }) {
    this.#attempts = new AttemptJoin(
      knowledge,
      (raw, attempt) => this.#patches.identify(raw, attempt),
      (attempt, shown) => this.#patches.keepShown(attempt, shown),
    );
    this.#catalogue = knowledge.patches;
    this.#leakShares = knowledge.prompts.leakShares;
  }

  /** Records come in the order of their files' paths. */
  add(record: CondensedRecord): void {
    this.hasPatches ||= record.kind === "raw-patch" && record.bytes > 0;
    if (record.kind === "raw-patch" || record.kind === "attempt-part") this.#attempts.add(record);
    else if (record.kind === "change-print") this.#patches.addHuman(record);
    else this.records.push(record);
  }

  /** What run directories are about; no more of them can be added then. */
  attempts(): readonly AttemptRecord[] {
    return this.#joined().attempts;
  }

  /** @param python reads Python; null leaves the patches unread */
  finish(python: PythonReader | null, memo: PatchMemo | null = null): Digested {
    const { attempts, problems } = this.#joined();
    const told = this.#patches.withLeaks(attempts, this.#leakShares);
    const read = python === null ? told : this.#patches.finish(told, this.#catalogue, python, memo);
    return { records: [...this.records, ...read], problems };
  }

  #joined(): JoinedAttempts {
    this.#known ??= this.#attempts.finish();
    return this.#known;
  }
}

export interface Digested {
  readonly records: readonly DatasetRecord[];
  readonly problems: readonly Problem[];
}
