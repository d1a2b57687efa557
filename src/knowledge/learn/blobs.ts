import { once } from "node:events";
import { type Git, GitError } from "./git.ts";

/** What the ids of a clone hold. */
export interface Contents {
  /** Reads ahead: what was asked for here is at hand when it is wanted. */
  ahead(ids: Iterable<string>): Promise<void>;
  /** Null where the clone does not have it. */
  read(id: string): string | null;
}

/** Contents of a clone: ahead from one `git cat-file --batch` that stays open, else by a process of their own. */
export class Blobs implements Contents {
  readonly #git: Git;
  readonly #child: ReturnType<Git["open"]>;
  readonly #ready = new Map<string, string | null>();
  readonly #waiting: { readonly id: string; readonly resolve: () => void }[] = [];
  #pieces: Buffer[] = [];
  #length = 0;
  /** Bytes that the next answer needs before it can be read. */
  #needed = 1;
  #hasEnded = false;

  constructor(git: Git) {
    this.#git = git;
    this.#child = git.open(["cat-file", "--batch"]);
    this.#child.stdout.on("data", (piece: Buffer) => this.#take(piece));
    this.#child.stderr.resume();
    this.#child.stdin.on("error", () => this.#end());
    this.#child.on("close", () => this.#end());
    this.#child.on("error", () => this.#end());
  }

  async ahead(ids: Iterable<string>): Promise<void> {
    // git ends at a content that the clone does not have: from then on each is asked for alone
    if (this.#hasEnded) return;
    const asked = [...ids].map(
      (id) =>
        new Promise<void>((resolve) => {
          this.#waiting.push({ id, resolve });
          this.#child.stdin.write(`${id}\n`);
        }),
    );
    await Promise.all(asked);
  }

  read(id: string): string | null {
    const ready = this.#ready.get(id);
    if (ready !== undefined) {
      // each is wanted once: whoever asked keeps what he made of it
      this.#ready.delete(id);
      return ready;
    }
    try {
      return this.#git.now(["cat-file", "blob", id]);
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }

  /** Forgets what was read ahead and not wanted. */
  forget(): void {
    this.#ready.clear();
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null) await once(this.#child, "close");
  }

  #end(): void {
    this.#hasEnded = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #take(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    while (this.#length >= this.#needed && this.#answer());
  }

  /** Reads one answer, `ID TYPE SIZE`, content, end of line; false while it is not there as a whole. */
  #answer(): boolean {
    const all =
      this.#pieces.length === 1 ? (this.#pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#pieces);
    this.#pieces = [all];
    const line = all.indexOf(10);
    if (line < 0) return false;
    const [, type, size] = all.toString("latin1", 0, line).split(" ");
    const bytes = type === "missing" || size === undefined ? null : Number(size);
    const end = bytes === null ? line + 1 : line + 1 + bytes + 1;
    this.#needed = end;
    if (all.length < end) return false;
    const content = bytes === null || type !== "blob" ? null : all.toString("utf8", line + 1, end - 1);
    this.#drop(end);
    const answered = this.#waiting.shift();
    if (answered !== undefined) this.#ready.set(answered.id, content);
    answered?.resolve();
    return this.#length > 0;
  }

  #drop(end: number): void {
    const rest = this.#pieces[0]?.subarray(end) ?? Buffer.alloc(0);
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    this.#needed = 1;
  }
}
