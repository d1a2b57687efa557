import { type Git, GitError } from "./git.ts";

/** Contents of a clone by their ids. */
export class Blobs {
  readonly #git: Git;
  #ahead = new Map<string, string>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** Reads ahead, all at once, and forgets what was read ahead before: a process for each takes longer than all else. */
  ahead(ids: readonly string[]): void {
    this.#ahead = new Map();
    if (ids.length === 0) return;
    try {
      const all = this.#git.bytes(["cat-file", "--batch"], `${ids.join("\n")}\n`);
      for (let at = 0; at < all.length; at = this.#take(all, at));
    } catch (error) {
      // one that is missing can end the whole: each is asked for when it is wanted
      if (!(error instanceof GitError)) throw error;
    }
  }

  /** One answer: `ID TYPE SIZE`, content, end of line; `ID missing`. Returns where the next one begins. */
  #take(all: Buffer, at: number): number {
    const line = all.indexOf(10, at);
    const [id = "", type, size] = all.toString("latin1", at, line).split(" ");
    if (size === undefined) return line + 1;
    const end = line + 1 + Number(size);
    if (type === "blob") this.#ahead.set(id, all.toString("utf8", line + 1, end));
    return end + 1;
  }

  /** Null where the clone does not have it. */
  read(id: string): string | null {
    const ready = this.#ahead.get(id);
    if (ready !== undefined) return ready;
    try {
      return this.#git.text(["cat-file", "blob", id]);
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }
}
