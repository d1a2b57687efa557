import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
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

/** One file of a clone is never larger. */
const LARGEST = 256 * 1024 * 1024;

/** git did not do what it was asked; the message is git's own. */
export class GitError extends Error {}

export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  open(words: readonly string[]) {
    return spawn("git", this.#words(words), { stdio: ["pipe", "pipe", "pipe"], env: environment() });
  }

  /** The output as text, at once. Throws GitError. */
  now(words: readonly string[]): string {
    const { error, status, stdout, stderr } = spawnSync("git", this.#words(words), {
      env: environment(),
      encoding: "utf8",
      maxBuffer: LARGEST,
    });
    if (error !== undefined) throw missing(error);
    if (status !== 0) throw new GitError(said(stderr, status));
    return stdout;
  }

  /** The output as text. Throws GitError. */
  async text(words: readonly string[], input = ""): Promise<string> {
    const pieces: string[] = [];
    await this.pieces(words, (piece) => pieces.push(piece), input);
    return pieces.join("");
  }

  /** The output as it comes, in order. Throws GitError. */
  async pieces(words: readonly string[], take: (piece: string) => void, input = ""): Promise<void> {
    const child = this.open(words);
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
    // git may end before it has read all: its status says why
    child.stdin.on("error", () => undefined).end(input);
    const [code] = (await once(child, "close").catch((error: unknown) => {
      throw missing(error);
    })) as [number | null];
    if (code !== 0) throw new GitError(said(errors, code));
  }

  #words(words: readonly string[]): string[] {
    return ["-C", this.folder, ...guards, ...words];
  }
}

/** A hook that starts benchtriage leaves its own repository in the environment. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...rest } = process.env;
  return {
    ...rest,
    GIT_NO_LAZY_FETCH: "1",
    // older versions of git do not know the line above
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

function missing(cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(`git cannot be run: ${reason}`, "install git, and have it on the path", { cause });
}
