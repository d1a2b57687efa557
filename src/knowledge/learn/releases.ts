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

/**
 * Releases in the order of the main line. A tag on it is exact; one on a branch stands where the branch left the main
 * line, as its flags are those of that commit; a release without a tag stands at its date.
 */
export function releasesOf(
  git: Git,
  line: readonly MainCommit[],
  { programs, before }: { readonly programs: ProjectPrograms; readonly before: ProjectFlags["releases"] },
): Release[] {
  const positions = new Map(line.map(({ hash }, index) => [hash, index + 1]));
  const last = line.at(-1)?.hash ?? "";
  const all: (Omit<Release, "position"> & { readonly position: number | null })[] = [
    ...before.map(([version, position, date]) => ({ version, position, date })),
    ...programs.releases.map(({ version, date, at = date }) => ({
      version,
      position: (at.includes("-") ? null : atCommit(line, at)) ?? atDate(line, at.includes("-") ? at : date),
      date,
    })),
    ...tagsOf(git).map(({ commit, ...tag }) => ({
      ...tag,
      position: positions.get(commit) ?? positions.get(branchPoint(git, commit, last)) ?? null,
    })),
  ];
  // of what is said of a release twice the later one holds
  const found = new Map(
    all.flatMap(({ position, ...release }) =>
      position === null ? [] : [[release.version, { ...release, position }] as const],
    ),
  );
  return [...found.values()].toSorted((a, b) => a.position - b.position || (a.date < b.date ? -1 : 1));
}

/** `v0.6.3`, `0.5.10rc0`, `v0.8.5.post1`; tags of other things are left out. */
const VERSION = /^v?(\d+\.\d+(?:\.\d+)*(?:\.?(?:post|rc|a|b)\d+)?)$/;

function tagsOf(git: Git) {
  const format = "%(refname:short)%00%(objectname)%00%(*objectname)%00%(creatordate:short)";
  const text = git.text(["for-each-ref", `--format=${format}`, "refs/tags"]);
  return text.split("\n").flatMap((row) => {
    const [name = "", object = "", commit = "", date = ""] = row.split("\0");
    const version = VERSION.exec(name)?.[1];
    return version === undefined ? [] : [{ version, commit: commit === "" ? object : commit, date }];
  });
}

/** Where a branch left the main line; empty for a tag of another history, or of something that is no commit. */
function branchPoint(git: Git, commit: string, last: string): string {
  try {
    return git.text(["merge-base", commit, last]).trim();
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}

function atCommit(line: readonly MainCommit[], commit: string): number | null {
  const found = line.findIndex(({ hash }) => hash.startsWith(commit) || commit.startsWith(hash));
  return found < 0 ? null : found + 1;
}

function atDate(line: readonly MainCommit[], date: string): number {
  return Math.max(1, line.findLastIndex(({ day }) => day <= date) + 1);
}
