import { createHash } from "node:crypto";
import type { RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch, AttemptRecord } from "../model/attempts.ts";
import type { PatchCatalogue } from "../model/catalogues.ts";
import type { ChangePrint } from "../model/changePrint.ts";
import type { PatchFacts } from "../model/patchFacts.ts";
import { patchFacts } from "../patches/patchFacts.ts";
import { patchKnowledge } from "../patches/patchKnowledge.ts";
import type { PythonReader } from "../patches/syntax.ts";
import type { PatchedAttempt } from "./attempts.ts";

/**
 * Patches wait here until every human change is read: run directories come before the commits they are about. Equal
 * patches for one commit are kept, and looked at, once.
 */
export class PatchDigest {
  readonly #texts = new Map<string, string>();
  readonly #humans = new Map<string, ChangePrint[]>();

  addHuman(print: ChangePrint): void {
    const id = print.commit.slice(0, 8);
    this.#humans.set(id, [...(this.#humans.get(id) ?? []), print]);
  }

  /** What is known of a patch at once: its identity. */
  identify({ file, sha256, bytes, text }: RawPatch, { commit }: PatchedAttempt): AttemptPatch {
    const bare = text.trim();
    const textSha256 = createHash("sha256").update(bare).digest("hex");
    const patch = { file, sha256, textSha256, bytes, empty: bare === "" };
    if (!patch.empty) this.#texts.set(keyOf(commit, patch), text);
    return patch;
  }

  /** The attempts with what their patches prove. */
  finish(attempts: readonly AttemptRecord[], catalogue: PatchCatalogue, read: PythonReader): AttemptRecord[] {
    const tools = { knowledge: patchKnowledge(catalogue), read };
    const seen = new Map<string, PatchFacts>();
    return attempts.map((attempt) => {
      const { patch, commit } = attempt;
      if (patch === undefined) return attempt;
      const key = keyOf(commit, patch);
      const text = this.#texts.get(key);
      if (text === undefined) return attempt;
      const facts = seen.get(key) ?? patchFacts({ text, file: patch.file, ...this.#humanOf(commit) }, tools);
      seen.set(key, facts);
      return { ...attempt, patch: { ...patch, facts: standingIn(facts, patch.file) } };
    });
  }

  /** Of several texts of one change the one that tells most: blob ids, then files. */
  #humanOf(commit: string) {
    const prints = (this.#humans.get(commit.slice(0, 8)) ?? [])
      .filter(({ files }) => files.length > 0)
      .toSorted((a, b) => identified(b) - identified(a) || (a.file < b.file ? -1 : 1));
    return {
      human: prints[0] ?? null,
      base: new Map(prints.flatMap(({ base }) => Object.entries(base ?? {}))),
    };
  }
}

function keyOf(commit: string, { sha256 }: Pick<AttemptPatch, "sha256">): string {
  return `${commit.slice(0, 8)} ${sha256}`;
}

function identified({ files }: ChangePrint): number {
  return files.filter(({ blobs }) => blobs !== null).length * 1000 + files.length;
}

/** The same facts of a copy: what proves them stands in the copy's file. */
function standingIn(facts: PatchFacts, file: string): PatchFacts {
  const moved = Object.entries(facts.answers).map(([name, answer]) => [
    name,
    answer.origin === undefined ? answer : { ...answer, origin: { ...answer.origin, file } },
  ]);
  return { ...facts, answers: Object.fromEntries(moved) as PatchFacts["answers"] };
}
