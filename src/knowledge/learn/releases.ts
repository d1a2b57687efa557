import type { ProjectFlags } from "../../commands/flagCatalogue.ts";
import { type Git, GitError } from "./git.ts";
import type { MainCommit } from "./mainLine.ts";
import type { ProjectPrograms } from "./programs.ts";

export interface Release {
  readonly version: string;
  /** The last commit of the main line that is in it; of one that is only dated the last of its day. */
  readonly position: number;
  readonly date: string;
}

interface Tag {
  readonly version: string;
  readonly commit: string;
  readonly date: string;
}

/**
 * Releases in the order of the main line. A tag on it is exact; one on a branch stands where the branch left the main
 * line, as its flags are those of that commit; a release without a tag stands at its date.
 */
export async function releasesOf(
  git: Git,
  line: readonly MainCommit[],
  { programs, before }: { readonly programs: ProjectPrograms; readonly before: ProjectFlags["releases"] },
): Promise<Release[]> {
  const found = new Map<string, Release>();
  for (const [version, position, date] of before)
    found.set(version, { version, position: Math.min(position, line.length), date });
  for (const { version, date, at = date } of programs.releases)
    found.set(version, {
      version,
      position: at.includes("-") ? atDate(line, at) : atCommit(line, at, date),
      date,
    });
  const positions = new Map(line.map(({ hash }, index) => [hash, index + 1]));
  for (const { version, commit, date } of await tagsOf(git)) {
    const position = positions.get(commit) ?? (await branchPoint(git, commit, line, positions));
    if (position !== null) found.set(version, { version, position, date });
  }
  return [...found.values()].toSorted((a, b) => a.position - b.position || (a.date < b.date ? -1 : 1) || 0);
}

/** `v0.6.3`, `0.5.10rc0`, `v0.8.5.post1`; tags of other things are left out. */
const VERSION = /^v?(\d+\.\d+(?:\.\d+)*(?:\.?(?:post|rc|a|b)\d+)?)$/;

async function tagsOf(git: Git): Promise<Tag[]> {
  const format = "%(refname:short)%00%(objectname)%00%(*objectname)%00%(creatordate:short)";
  const text = await git.text(["for-each-ref", `--format=${format}`, "refs/tags"]);
  return text.split("\n").flatMap((row) => {
    const [name = "", object = "", commit = "", date = ""] = row.split("\0");
    const version = VERSION.exec(name)?.[1];
    return version === undefined ? [] : [{ version, commit: commit === "" ? object : commit, date }];
  });
}

async function branchPoint(
  git: Git,
  commit: string,
  line: readonly MainCommit[],
  positions: ReadonlyMap<string, number>,
): Promise<number | null> {
  const last = line.at(-1)?.hash ?? "";
  try {
    const base = (await git.text(["merge-base", commit, last])).trim();
    return positions.get(base) ?? null;
  } catch (error) {
    // a tag of another history, or of something that is no commit
    if (error instanceof GitError) return null;
    throw error;
  }
}

function atCommit(line: readonly MainCommit[], commit: string, date: string): number {
  const found = line.findIndex(({ hash }) => hash.startsWith(commit) || commit.startsWith(hash));
  return found < 0 ? atDate(line, date) : found + 1;
}

function atDate(line: readonly MainCommit[], date: string): number {
  return Math.max(1, line.findLastIndex(({ day }) => day <= date) + 1);
}
