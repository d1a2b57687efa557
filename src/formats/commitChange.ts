import { type CommitPlace, commitRecord, type FactKeys } from "./commitFacts.ts";
import { type Fields, hash, type Place, pointer, present } from "./fields.ts";
import { merged, type Parsed, problemOnly, type RawChange } from "./source.ts";
import type { SourceFile } from "../io/file.ts";
import type { Project } from "../model/records.ts";

/** A commit with its diff and prose: which key of the object holds what. */
export interface CommitWithChange {
  readonly file: SourceFile;
  readonly format: string;
  readonly fields: Fields;
  readonly at: Place;
  readonly project: Project | undefined;
  readonly hashKey: string;
  readonly facts: FactKeys;
  readonly texts: {
    readonly diff: string;
    readonly subject?: string;
    readonly message: string;
    readonly discussion?: string;
  };
  /** Old contents of changed files by path. */
  readonly base?: Readonly<Record<string, string>>;
}

/** The commit's record and its raw change; the subject is the first line of the message where it has no key of its own. */
export function commitWithChange(from: CommitWithChange): Parsed {
  const { file, format, fields, at, project, hashKey } = from;
  const commit = hash(fields[hashKey]);
  if (commit === undefined)
    return problemOnly(file, pointer(...at, hashKey), "no commit hash", "add the commit's hash");
  const place: CommitPlace = { file, format, commit, project, at, fields };
  return merged([
    { records: [commitRecord(place, from.facts)], problems: [] },
    { records: [{ ...rawChange(place, from.texts), ...present({ base: from.base }) }], problems: [] },
  ]);
}

function rawChange(
  { file, format, commit, project, at, fields }: CommitPlace,
  keys: CommitWithChange["texts"],
): RawChange {
  const prose = (key: string | undefined) => {
    const value = key === undefined ? undefined : fields[key];
    return typeof value === "string" ? value : "";
  };
  const where = (key: string | undefined) => (key === undefined ? "" : pointer(...at, key));
  const subject = keys.subject ?? keys.message;
  return {
    kind: "raw-change",
    commit,
    ...present({ project }),
    format,
    file: file.path,
    diff: prose(keys.diff),
    subject: prose(subject).split("\n", 1)[0] ?? "",
    message: prose(keys.message),
    discussion: prose(keys.discussion),
    pointers: {
      diff: where(keys.diff),
      subject: where(subject),
      message: where(keys.message),
      discussion: where(keys.discussion),
    },
  };
}
