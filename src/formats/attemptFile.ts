import type { SourceFile } from "../io/file.ts";
import type { AttemptPartRecord, Claim, PartFacts } from "../model/attemptParts.ts";
import { type Fields, fieldsOf, hash, longestHash, type Place, pointer, present, text } from "./fields.ts";
import { projectOf } from "./runs.ts";
import type { Parsed } from "./reader.ts";

/* What the readers of a run directory share: each reads one file, dataset/ joins the directory. */

/** Directory and identity of a file of a run directory. */
export function attemptFile(file: SourceFile, format: string) {
  const cut = file.path.lastIndexOf("/");
  return {
    directory: cut < 0 ? "." : file.path.slice(0, cut),
    format,
    file: file.path,
    bytes: file.size,
  };
}

/** What a file says, without the fields it says nothing of. */
export type Spoken = { [K in keyof PartFacts]: PartFacts[K] | undefined };

export function attemptPart(
  file: SourceFile,
  format: string,
  part: AttemptPartRecord["part"],
  said: Spoken,
): Parsed {
  const { directory, file: label, bytes } = attemptFile(file, format);
  // no spread: a literal that goes on behind one takes ten times as long to build
  const record: AttemptPartRecord = present({
    kind: "attempt-part" as const,
    part,
    directory,
    format,
    file: label,
    bytes,
    sha256: part === "journal" ? file.sha256 : undefined,
    said: present(said),
  });
  return { records: [record], problems: [] };
}

/** Commit and parent as every file of a run directory names them: `{ commits: { pre, human } }`. */
export function commitsOf(document: Fields) {
  const commits = fieldsOf(document["commits"]);
  return { commit: longestHash(commits["human"]), parent: hash(commits["pre"]) };
}

/** Who the file says it belongs to: one claim for each key that holds a word. */
export function claimsOf(
  document: Fields,
  at: Place,
  keys: Readonly<Record<string, Claim["field"]>>,
): Claim[] {
  return Object.entries(keys).flatMap(([key, field]) => {
    const value = text(document[key]);
    return value === undefined ? [] : [{ field, value, pointer: pointer(...at, key) }];
  });
}

/** The project by the words of a task or a repository. */
export function projectIn(...words: readonly unknown[]) {
  return words.map(projectOf).find((project) => project !== undefined);
}
