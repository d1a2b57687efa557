import { existsSync, statSync } from "node:fs";
import type { Project } from "../../model/records.ts";
import { UserError } from "../../model/userError.ts";
import { Git, GitError } from "./git.ts";
import type { ProjectPrograms } from "./programs.ts";
import { patternOf } from "../../model/patterns.ts";

/** A clone that can be read. */
export interface Clone {
  readonly git: Git;
  /** 40 hex digits of the commit at which its main line ends. */
  readonly head: string;
  /** Its history begins in the middle. */
  readonly isShallow: boolean;
}

/**
 * Opens a clone of a project.
 * @param ref the branch or commit at which the main line ends; absent: what the clone has checked out
 * @throws UserError where there is no clone, no such branch, or another project
 */
export async function openClone(
  folder: string,
  ref: string | undefined,
  programs: ProjectPrograms,
  others: readonly ProjectPrograms[],
): Promise<Clone> {
  const { git, isShallow } = await openFolder(folder);
  const wanted = ref ?? "HEAD";
  const head = await asked(
    git,
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${wanted}^{commit}`],
    () => new UserError(`${folder} has no commit ${wanted}`, "--ref BRANCH, as git branch --all lists them"),
  );
  await checkProject(git, head.trim(), folder, programs, others);
  return { git, head: head.trim(), isShallow };
}

/**
 * Opens a clone of whatever is in it.
 * @returns the project where it is one of those that are known; null for any other
 * @throws UserError where there is no clone
 */
export async function openAnyClone(
  folder: string,
  programs: readonly ProjectPrograms[],
): Promise<Pick<Clone, "git" | "isShallow"> & { readonly project: Project | null }> {
  const clone = await openFolder(folder);
  try {
    const names = await namesAt(clone.git, "HEAD");
    return { ...clone, project: programs.find((each) => isMarked(names, each))?.project ?? null };
  } catch (error) {
    // nothing is checked out: its commits can be asked for all the same
    if (error instanceof GitError) return { ...clone, project: null };
    throw error;
  }
}

async function openFolder(folder: string): Promise<Pick<Clone, "git" | "isShallow">> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`no such folder: ${folder}`, "--repo FOLDER, with a git clone in it");
  const git = new Git(folder);
  const isShallow = await asked(git, ["rev-parse", "--is-shallow-repository"], notGit(folder));
  return { git, isShallow: isShallow.trim() === "true" };
}

async function namesAt(git: Git, commit: string): Promise<string[]> {
  return (await git.text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit])).split("\0");
}

function isMarked(names: readonly string[], { marker }: ProjectPrograms): boolean {
  const pattern = patternOf(marker);
  return names.some((name) => pattern.test(name));
}

function notGit(folder: string): (error: GitError) => UserError {
  return (error) =>
    new UserError(
      `${folder} is no git clone: ${error.message}`,
      "git clone the project, and give its folder",
    );
}

async function asked(
  git: Git,
  words: readonly string[],
  refused: (error: GitError) => UserError,
): Promise<string> {
  try {
    return await git.text(words);
  } catch (error) {
    throw error instanceof GitError ? refused(error) : error;
  }
}

async function checkProject(
  git: Git,
  head: string,
  folder: string,
  programs: ProjectPrograms,
  others: readonly ProjectPrograms[],
): Promise<void> {
  const names = await namesAt(git, head);
  if (isMarked(names, programs)) return;
  const other = others.find((each) => each !== programs && isMarked(names, each));
  throw new UserError(
    `${folder} is no clone of ${programs.project}${other === undefined ? "" : `: it is one of ${other.project}`}`,
    other === undefined
      ? `--repo with a clone of ${programs.project}`
      : `benchtriage learn ${other.project} --repo …`,
  );
}
