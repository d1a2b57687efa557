import { existsSync, statSync } from "node:fs";
import type { Project } from "../../model/records.ts";
import { UserError } from "../../model/userError.ts";
import { Git, GitError } from "./git.ts";
import type { ProjectPrograms } from "./programs.ts";

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
 * @param ref the branch or commit at which the main line ends
 * @throws UserError where there is no clone, no such branch, or another project
 */
export function openClone(
  folder: string,
  ref = "HEAD",
  programs: ProjectPrograms,
  all: readonly ProjectPrograms[],
): Clone {
  const clone = openFolder(folder);
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const head = refused(
    () => clone.git.text(words).trim(),
    () => new UserError(`${folder} has no commit ${ref}`, "--ref BRANCH, as git branch --all lists them"),
  );
  const names = namesAt(clone.git, head);
  if (isMarked(names, programs)) return { ...clone, head };
  const other = all.find((each) => isMarked(names, each))?.project;
  throw new UserError(
    `${folder} is no clone of ${programs.project}${other === undefined ? "" : `: it is one of ${other}`}`,
    other === undefined
      ? `--repo with a clone of ${programs.project}`
      : `benchtriage learn ${other} --repo …`,
  );
}

/**
 * Opens a clone of whatever is in it.
 * @returns the project where it is one of those that are known; null for any other
 * @throws UserError where there is no clone
 */
export function openAnyClone(
  folder: string,
  programs: readonly ProjectPrograms[],
): Omit<Clone, "head"> & { readonly project: Project | null } {
  const clone = openFolder(folder);
  try {
    const names = namesAt(clone.git, "HEAD");
    return { ...clone, project: programs.find((each) => isMarked(names, each))?.project ?? null };
  } catch (error) {
    // nothing is checked out: its commits can be asked for all the same
    if (error instanceof GitError) return { ...clone, project: null };
    throw error;
  }
}

function openFolder(folder: string): Omit<Clone, "head"> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`no such folder: ${folder}`, "--repo FOLDER, with a git clone in it");
  const git = new Git(folder);
  const isShallow = refused(
    () => git.text(["rev-parse", "--is-shallow-repository"]),
    ({ message }) =>
      new UserError(`${folder} is no git clone: ${message}`, "git clone the project, and give its folder"),
  );
  return { git, isShallow: isShallow.trim() === "true" };
}

function namesAt(git: Git, commit: string): string[] {
  return git.text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).split("\0");
}

function isMarked(names: readonly string[], { marker }: ProjectPrograms): boolean {
  const pattern = new RegExp(marker);
  return names.some((name) => pattern.test(name));
}

function refused(ask: () => string, refusal: (error: GitError) => UserError): string {
  try {
    return ask();
  } catch (error) {
    throw error instanceof GitError ? refusal(error) : error;
  }
}
