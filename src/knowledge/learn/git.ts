import { spawn } from "node:child_process";
import { once } from "node:events";
import { UserError } from "../../model/userError.ts";

/*
 * git, asked with lists of words and never through a shell. Nothing of the clone is run: no hooks, no filters, no
 * fetching of what is missing.
 */

const guards = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];

export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  open(words: readonly string[]) {
    return spawn("git", ["-C", this.folder, ...guards, ...words], {
      stdio: ["pipe", "pipe", "pipe"],
      env: {
        ...process.env,
        GIT_NO_LAZY_FETCH: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
      },
    });
  }

  /** The output as text. Throws what git says where it fails. */
  async text(words: readonly string[]): Promise<string> {
    const pieces: string[] = [];
    await this.pieces(words, (piece) => pieces.push(piece));
    return pieces.join("");
  }

  /** The output as it comes, in order. */
  async pieces(words: readonly string[], take: (piece: string) => void): Promise<void> {
    const child = this.open(words);
    let said = "";
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (said += piece));
    child.stdin.end();
    const [code] = (await once(child, "close").catch((error: unknown) => {
      throw new UserError(`git cannot be run: ${messageOf(error)}`, "install git, and have it on the path", {
        cause: error,
      });
    })) as [number | null];
    if (code !== 0) throw new GitError(said.trim().replace(/^fatal: /, "") || `git ended with ${code}`);
  }
}

/** git did not do what it was asked; the message is git's own. */
export class GitError extends Error {}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
