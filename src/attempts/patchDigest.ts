import { compareText } from "../model/order.ts";
import { createHash } from "node:crypto";
import type { RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch, AttemptRecord } from "../model/attempts.ts";
import type { PatchCatalogue } from "../model/catalogues.ts";
import type { ChangePrint } from "../model/changePrint.ts";
import type { PatchFacts, PatchMemo, PythonReader } from "../model/patchFacts.ts";
import { patchFacts, type PatchQuestion } from "../patches/patchFacts.ts";
import { patchKnowledge } from "../patches/patchKnowledge.ts";
import { rememberingLines } from "../patches/simpleLines.ts";
import type { PatchedAttempt } from "./attempts.ts";
import { leakOf, type Shown, shownKey } from "./leak.ts";

interface Told {
  readonly file: string;
  readonly told: number;
}

/** What the files of the input know of one human change. */
interface Human {
  readonly best: Told & Pick<ChangePrint, "files">;
  readonly bases: readonly (Told & { readonly base: Readonly<Record<string, string>> })[];
}

/** What a patch for one commit is held against. */
type Against = Pick<PatchQuestion, "human" | "base">;

/**
 * Patches wait here until every human change is read: run directories come before the commits they are about. Equal
 * patches for one commit are kept, and looked at, once.
 */
export class PatchDigest {
  readonly #texts = new Map<string, string>();
  readonly #shown = new Map<string, Shown>();
  readonly #humans = new Map<string, Human>();
  /** One hash over all that the patches for a commit are held against. */
  readonly #against = new Map<string, string>();

  /** Of several texts of one change the one that tells most is kept; old contents are kept of all. */
  addHuman({ commit, file, files, base }: ChangePrint): void {
    if (files.length === 0) return;
    const id = commit.slice(0, 8);
    const print = { file, told: told(files), files };
    const known = this.#humans.get(id) ?? { best: print, bases: [] };
    const best = byTelling(print, known.best) < 0 ? print : known.best;
    const bases = base === undefined ? known.bases : [...known.bases, { file, told: print.told, base }];
    this.#humans.set(id, { best, bases });
  }

  /** What an attempt was shown waits as its patch does. */
  keepShown(attempt: AttemptRecord, shown: Shown): void {
    this.#shown.set(shownKey(attempt), shown);
  }

  /** The attempts with how much of the human change each was shown. */
  withLeaks(attempts: readonly AttemptRecord[], from: readonly number[]): AttemptRecord[] {
    return attempts.map((attempt) => {
      const shown = this.#shown.get(shownKey(attempt));
      const human = this.#humans.get(attempt.commit.slice(0, 8))?.best;
      const leak = shown === undefined || human === undefined ? undefined : leakOf(shown, human.files, from);
      return leak === undefined ? attempt : { ...attempt, leak };
    });
  }

  /** What is known of a patch at once: its identity. */
  identify({ file, sha256, bytes, text }: RawPatch, { commit }: PatchedAttempt): AttemptPatch {
    const bare = text.trim();
    const textSha256 = createHash("sha256").update(bare).digest("hex");
    const patch = { file, sha256, textSha256, bytes, empty: bare === "" };
    if (!patch.empty) this.#texts.set(textKey(commit, patch), text);
    return patch;
  }

  /** The attempts with what their patches prove. */
  finish(
    attempts: readonly AttemptRecord[],
    catalogue: PatchCatalogue,
    read: PythonReader,
    memo: PatchMemo | null = null,
  ): AttemptRecord[] {
    const tools = { knowledge: patchKnowledge(catalogue), read: rememberingLines(read) };
    const keyed = attempts.map((attempt) => ({ attempt, key: this.#keyOf(attempt) }));
    const questions = new Map(keyed.flatMap((each) => (each.key === null ? [] : [[each.key, each.attempt]])));
    const known = new Map<string, PatchFacts>();
    for (const [key, { commit, patch }] of [...questions].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const text = patch === undefined ? undefined : this.#texts.get(textKey(commit, patch));
      if (patch === undefined || text === undefined) continue;
      const before = memo?.find(key) ?? null;
      const facts = before ?? patchFacts({ text, file: patch.file, ...this.#humanOf(commit) }, tools);
      if (before === null) memo?.put(key, facts);
      known.set(key, facts);
    }
    return keyed.map(({ attempt, key }) => {
      const facts = key === null ? undefined : known.get(key);
      if (attempt.patch === undefined || facts === undefined) return attempt;
      const { patch } = attempt;
      return { ...attempt, patch: { ...patch, facts: standingIn(facts, patch.file) } };
    });
  }

  /** Everything that decides what is read from the attempt's patch. */
  #keyOf({ commit, patch }: AttemptRecord): string | null {
    if (patch === undefined) return null;
    const id = commit.slice(0, 8);
    const against = this.#against.get(id) ?? hashOf(this.#humanOf(commit));
    this.#against.set(id, against);
    return `${patch.sha256} ${against}`;
  }

  #humanOf(commit: string): Against {
    const { best = null, bases = [] } = this.#humans.get(commit.slice(0, 8)) ?? {};
    return {
      human: best,
      base: new Map(bases.toSorted(byTelling).flatMap(({ base }) => Object.entries(base))),
    };
  }
}

function hashOf({ human, base }: Against): string {
  const content = JSON.stringify([human, [...base]]);
  return createHash("sha256").update(content).digest("hex");
}

function textKey(commit: string, { sha256 }: Pick<AttemptPatch, "sha256">): string {
  return `${commit.slice(0, 8)} ${sha256}`;
}

/** How much a print tells: blob ids first, then files. */
function told(files: ChangePrint["files"]): number {
  return files.filter(({ blobs }) => blobs !== null).length * 1000 + files.length;
}

/** The most telling first; of equals the first by file, and of one file the first that was read. */
function byTelling(a: Told, b: Told): number {
  return b.told - a.told || compareText(a.file, b.file);
}

/** The same facts of a copy: what proves them stands in the copy's file. */
function standingIn(facts: PatchFacts, file: string): PatchFacts {
  const moved = Object.entries(facts.answers).map(([name, answer]) => [
    name,
    answer.origin === undefined ? answer : { ...answer, origin: { ...answer.origin, file } },
  ]);
  return { ...facts, answers: Object.fromEntries(moved) as PatchFacts["answers"] };
}
