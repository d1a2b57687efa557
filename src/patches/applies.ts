import { applyPatch, type StructuredPatch } from "diff";
import { createHash } from "node:crypto";
import type { Answer } from "../model/patchFacts.ts";
import type { FilePrint } from "../model/changePrint.ts";
import type { Damage, DiffFile } from "./diff.ts";
import { isSameBlob } from "./overlap.ts";

/** Old contents by path, as far as a file of the input holds them. */
export type BaseFiles = ReadonlyMap<string, string>;

export interface ApplyQuestion {
  readonly files: readonly DiffFile[];
  /** What git apply refuses as it stands. */
  readonly damages: readonly Damage[];
  readonly human: readonly FilePrint[];
  readonly base: BaseFiles;
}

interface FileAnswer {
  readonly answer: "yes" | "no" | "undecided";
  readonly why: string;
  readonly line: number;
  /** Added by the patch, and nothing tells whether the repository has it. */
  readonly isNew: boolean;
}

/**
 * Does the patch apply to the human commit's parent? A damaged hunk is refused wherever it is applied. A file whose
 * old blob id is the human diff's starts from the very same content; where the old content itself is known the patch
 * is applied. A file neither tells of is undecided, and so is the patch with it.
 * The answer is to "does not apply": yes is a proof.
 */
export function doesNotApply(
  { files, damages, human, base }: ApplyQuestion,
  origin: (line: number) => Answer["origin"],
): Answer {
  const [damage] = damages;
  if (damage !== undefined)
    return proof("yes", `git apply refuses it: ${damageWords(damage)}`, origin(damage.line));
  const known = files.map((file) => fileAnswer(file, human, base));
  // Where another file starts from the parent's content, so did the attempt; what was new to it there is new.
  const fromParent = known.some(({ answer, isNew }) => answer === "yes" && !isNew);
  const answers = known.map((each) =>
    each.isNew && fromParent ? { ...each, answer: "yes" as const } : each,
  );
  const refused = answers.find(({ answer }) => answer === "no");
  if (refused !== undefined) return proof("yes", refused.why, origin(refused.line));
  const open = answers.filter(({ answer }) => answer === "undecided").length;
  if (files.length === 0) return proof("undecided", "no file to apply");
  if (open > 0) return proof("undecided", `the old content of ${open} of ${files.length} files is not known`);
  return proof("no", `all ${files.length} files start from the content of the human commit's parent`);
}

function damageWords({ path, reason }: Damage): string {
  return path === null ? reason : `${path}: ${reason}`;
}

function proof(answer: Answer["answer"], why: string, origin?: Answer["origin"]): Answer {
  return { answer, why, ...(origin === undefined ? {} : { origin }) };
}

function fileAnswer(file: DiffFile, human: readonly FilePrint[], base: BaseFiles): FileAnswer {
  const say = (answer: FileAnswer["answer"], why: string): FileAnswer => ({
    answer,
    why,
    line: file.textLine,
    isNew: false,
  });
  if (file.path.startsWith("/") || file.path.split("/").includes(".."))
    return say("no", `${file.path} is no path of the repository`);
  if (file.binary) return say("no", `${file.path} is binary and its content is not in the patch`);
  const theirs = human.find(({ path, oldPath }) => (oldPath ?? path) === (file.oldPath ?? file.path));
  if (file.status === "added") {
    if (base.has(file.path) || (theirs !== undefined && theirs.status !== "added"))
      return say("no", `${file.path} is added and exists already`);
    return theirs === undefined ? { ...say("undecided", ""), isNew: true } : say("yes", "");
  }
  if (theirs?.status === "added") return say("no", `${file.path} does not exist before the human commit`);
  if (file.blobs !== null && theirs?.blobs != null && isSameBlob(file.blobs[0], theirs.blobs[0]))
    return say("yes", "");
  const old = base.get(file.oldPath ?? file.path);
  if (old === undefined) return say("undecided", "");
  if (file.blobs !== null && isSameBlob(file.blobs[0], blobId(old))) return say("yes", "");
  return applied(file, old) === null ? say("no", `no place in ${file.path} fits its hunks`) : say("yes", "");
}

/** The content after the patch; null where it does not fit. */
export function applied(file: DiffFile, old: string): string | null {
  const patch = {
    oldFileName: file.path,
    newFileName: file.path,
    hunks: file.hunks.map(structured),
  } as StructuredPatch;
  const result = applyPatch(old, patch);
  return result === false ? null : result;
}

function structured({ oldStart, newStart, lines }: DiffFile["hunks"][number]) {
  const count = (sign: string) => lines.filter((line) => line[0] === " " || line[0] === sign).length;
  return { oldStart, newStart, oldLines: count("-"), newLines: count("+"), lines: [...lines] };
}

/** The id git gives a content. */
export function blobId(content: string): string {
  const bytes = Buffer.from(content, "utf8");
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
