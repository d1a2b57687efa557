import { once } from "node:events";
import type { Git } from "./git.ts";

/** Contents by id, from one `git cat-file --batch` that stays open. */
export class Blobs {
  readonly #child: ReturnType<Git["open"]>;
  readonly #waiting: ((content: string | null) => void)[] = [];
  #pieces: Buffer[] = [];
  #length = 0;
  /** Bytes that the next answer needs before it can be read. */
  #needed = 1;

  constructor(git: Git) {
    this.#child = git.open(["cat-file", "--batch"]);
    this.#child.stdout.on("data", (piece: Buffer) => this.#take(piece));
    this.#child.stderr.resume();
    this.#child.stdin.on("error", () => this.#end());
    this.#child.on("close", () => this.#end());
    this.#child.on("error", () => this.#end());
  }

  /** Null where the clone does not have it. */
  read(id: string): Promise<string | null> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin.write(`${id}\n`);
    });
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null) await once(this.#child, "close");
  }

  #end(): void {
    for (const resolve of this.#waiting.splice(0)) resolve(null);
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
    const rest = all.subarray(end);
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    this.#needed = 1;
    this.#waiting.shift()?.(content);
    return this.#length > 0;
  }
}
