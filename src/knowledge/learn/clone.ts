import { existsSync, statSync } from "node:fs";
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
 * @param ref the branch or commit at which the main line ends; absent: what the clone has checked out
 * @throws UserError where there is no clone, no such branch, or another project
 */
export async function openClone(
  folder: string,
  ref: string | undefined,
  programs: ProjectPrograms,
  others: readonly ProjectPrograms[],
): Promise<Clone> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`no such folder: ${folder}`, "--repo FOLDER, with a clone of the project in it");
  const git = new Git(folder);
  const isShallow = (await asked(git, ["rev-parse", "--is-shallow-repository"], notGit(folder))).trim();
  const wanted = ref ?? "HEAD";
  const head = await asked(
    git,
    ["rev-parse", "--verify", "--quiet", "--end-of-options", `${wanted}^{commit}`],
    () => new UserError(`${folder} has no commit ${wanted}`, "--ref BRANCH, as git branch --all lists them"),
  );
  await checkProject(git, head.trim(), folder, programs, others);
  return { git, head: head.trim(), isShallow: isShallow === "true" };
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
  const names = (await git.text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", head])).split("\0");
  const has = ({ marker }: ProjectPrograms) => names.some((name) => new RegExp(marker).test(name));
  if (has(programs)) return;
  const other = others.find((each) => each !== programs && has(each));
  throw new UserError(
    `${folder} is no clone of ${programs.project}${other === undefined ? "" : `: it is one of ${other.project}`}`,
    other === undefined
      ? `--repo with a clone of ${programs.project}`
      : `benchtriage learn ${other.project} --repo …`,
  );
}
