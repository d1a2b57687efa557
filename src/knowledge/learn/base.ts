import type { CommitTable, ProjectFlags } from "../../commands/flagCatalogue.ts";
import { UserError } from "../../model/userError.ts";
import { LEARNER, lineOf } from "./catalogue.ts";
import type { MainCommit } from "./mainLine.ts";

/** What is known before a run. */
export interface Before {
  readonly flags: ProjectFlags;
  readonly commits: CommitTable;
}

/** Where a clone's main line lies beside the one that is known. */
export interface Alignment {
  /** The main line as a whole: what is known from before the clone begins, and the clone's. */
  readonly line: readonly MainCommit[];
  /** So many commits of it are known; what comes after is read. */
  readonly known: number;
  /** So many commits of it are not in the clone. */
  readonly outside: number;
  readonly remarks: readonly Remark[];
}

/** What is unusual about the clone, or about what is known. */
export type Remark =
  /** It begins in the middle, at a commit that is known. */
  | { readonly kind: "shallow"; readonly position: number }
  /** It begins in the middle, and what lies between is not known: changes there are dated at its first commit. */
  | { readonly kind: "gap"; readonly from: string; readonly to: string }
  /** From here on it has other commits than were known. */
  | { readonly kind: "rewritten"; readonly position: number; readonly commits: number }
  /** None of its commits was known. */
  | { readonly kind: "other-history"; readonly commits: number }
  /** What was known was read in another way, and is read again. */
  | { readonly kind: "read-anew" };

/** Lays a clone's main line beside the known one. `since`: a commit from which on to read again, or `start`. */
export function align(
  before: Before | null,
  clone: readonly MainCommit[],
  { isShallow, since }: { readonly isShallow: boolean; readonly since: string | undefined },
): Alignment {
  const table = before === null ? [] : lineOf(before.commits);
  const first = clone[0];
  const found = first === undefined ? -1 : table.findIndex((commit) => isSame(commit, first));
  const isGap = found < 0 && isShallow && table.length > 0;
  const outside = found >= 0 ? found : isGap ? table.length : 0;
  const shared = found < 0 ? 0 : sharedFrom(table, clone, found);
  const line = [...table.slice(0, outside), ...clone];
  // a run that was interrupted has written its commits, and not yet its flags
  const known = Math.min(outside + shared, before?.flags.until?.[0] ?? Infinity);
  const remarks = remarksOn({ table, clone, outside, known, isShallow, isGap, found });
  const isOld = before !== null && before.flags.learner !== LEARNER;
  return {
    line,
    outside,
    known: Math.max(outside, Math.min(isOld ? 0 : known, startOf(since, line))),
    remarks: isOld ? [...remarks, { kind: "read-anew" }] : remarks,
  };
}

function remarksOn(at: {
  readonly table: readonly MainCommit[];
  readonly clone: readonly MainCommit[];
  readonly outside: number;
  readonly known: number;
  readonly isShallow: boolean;
  readonly isGap: boolean;
  readonly found: number;
}): Remark[] {
  const { table, clone, outside, known, isShallow, isGap, found } = at;
  if (isGap) return [{ kind: "gap", from: table.at(-1)?.day ?? "", to: clone[0]?.day ?? "" }];
  if (found < 0) return table.length === 0 ? [] : [{ kind: "other-history", commits: table.length }];
  const isDiverged = known < table.length && known < outside + clone.length;
  return [
    ...(isShallow ? [{ kind: "shallow" as const, position: outside + 1 }] : []),
    ...(isDiverged
      ? [{ kind: "rewritten" as const, position: known + 1, commits: table.length - known }]
      : []),
  ];
}

/** The shorter of two hashes is known by its first digits. */
function isSame(a: MainCommit, b: MainCommit): boolean {
  return a.hash.slice(0, 8) === b.hash.slice(0, 8);
}

function sharedFrom(table: readonly MainCommit[], clone: readonly MainCommit[], from: number): number {
  const differs = clone.findIndex((commit, index) => {
    const known = table[from + index];
    return known === undefined || !isSame(known, commit);
  });
  return differs < 0 ? clone.length : differs;
}

function startOf(since: string | undefined, line: readonly MainCommit[]): number {
  if (since === undefined) return Infinity;
  if (since === "start") return 0;
  const wanted = since.toLowerCase();
  const at = /^[0-9a-f]{7,40}$/.test(wanted)
    ? line.findIndex(({ hash }) => hash.startsWith(wanted) || (hash.length === 8 && wanted.startsWith(hash)))
    : -1;
  if (at < 0)
    throw new UserError(
      `--since ${since} is no commit of the main line`,
      "a commit as git log --first-parent lists them, or start",
    );
  return at;
}
