import { spawnSync } from "node:child_process";
import { UserError } from "../../model/userError.ts";

/*
 * git, asked with lists of words and never through a shell. Nothing of the clone is run: no hooks, no filters, no
 * fetching of what is missing.
 */

const settings = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  // a signature is checked by a program that the clone may name
  "log.showSignature=false",
  "log.diffMerges=separate",
];
const guards = settings.flatMap((each) => ["-c", each]);

/** What git says at once is never more. */
const LARGEST = 1024 ** 3;

/** git did not do what it was asked; the message is git's own. */
export class GitError extends Error {}

export class Git {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The output as text. Throws GitError. */
  text(words: readonly string[], input = ""): string {
    return this.bytes(words, input).toString("utf8");
  }

  /** The output as it is. Throws GitError. */
  bytes(words: readonly string[], input = ""): Buffer {
    const { error, status, stdout, stderr } = spawnSync("git", ["-C", this.#folder, ...guards, ...words], {
      env: environment(),
      input,
      maxBuffer: LARGEST,
    });
    if (error !== undefined) throw missing(error);
    if (status !== 0) throw new GitError(said(stderr.toString("utf8"), status));
    return stdout;
  }
}

/** A hook that starts benchtriage leaves its own repository in the environment. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...rest } = process.env;
  return {
    ...rest,
    // what a partial clone left out stays where it is
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

function said(errors: string, code: number | null): string {
  const [line = ""] = errors.trim().split("\n");
  return line.replace(/^(fatal|error): /, "") || `git ended with ${code}`;
}

function missing({ message, cause }: Error): UserError {
  return new UserError(`git cannot be run: ${message}`, "install git, and have it on the path", { cause });
}
