import path from "node:path";
import { crc32 } from "node:zlib";
import { CacheReader, CacheWriter } from "./cacheFile.ts";

/*
 * What was read from each file of one set of paths, so that an unchanged file need not be read again. The cache is one
 * file: a head line with the key, then entry after entry in the order of their names, each a head line and a body. It
 * is read and rewritten in one pass beside the walk, which has the same order, and never stands in memory.
 *
 * A cache is a convenience: whatever is wrong with it (another key, a cut, a wrong check sum, a full disk) it counts as
 * empty from there on and is written anew, under another name first, so that runs at the same time do not meet.
 */

export interface CacheEntry {
  readonly sha256: string;
  readonly body: string;
}

/** Longer bodies are not kept: the file is read anew each time. */
export const BODY_LIMIT = 64 * 1024 * 1024;

type Head = readonly [name: string, stamp: string, sha256: string, crc: number, bytes: number];

interface Stored {
  readonly head: Head;
  /** Where its head line begins, its body begins, and it ends. */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

export class Cache {
  readonly #file: string;
  readonly #key: string;
  readonly #now: number;
  readonly #old: CacheReader | null;
  #writer: CacheWriter | null = null;
  #next: Stored | null = null;
  /** Everything of the old file before this is also in the new one, byte for byte. */
  #kept = 0;

  /**
   * @param key whatever makes older entries worthless when it changes
   * @param now milliseconds since 1970, for caches that nobody uses any more
   */
  constructor(file: string, key: string, now: number) {
    this.#now = now;
    this.#file = file;
    this.#key = JSON.stringify({ cache: "benchtriage", key });
    this.#old = CacheReader.open(file);
    const head = this.#old?.line(0);
    if (head?.text === this.#key) {
      this.#kept = head.end;
      this.#advance(head.end);
    } else this.#write();
  }

  get isEmpty(): boolean {
    return this.#next === null;
  }

  /** What is stored under the name if the stamp is the same. Names are asked for in ascending order, each once. */
  find(name: string, stamp: string): CacheEntry | null {
    while (this.#next !== null && this.#next.head[0] < name) this.#skip(this.#next);
    const stored = this.#next;
    if (stored === null || stored.head[0] !== name) return null;
    const bytes = stored.head[1] === stamp ? this.#old?.bytes(stored.bodyStart, stored.end) : undefined;
    if (bytes === undefined || checkSum(stored.head, bytes) !== stored.head[3]) {
      this.#skip(stored);
      return null;
    }
    return { sha256: stored.head[2], body: bytes.toString("utf8") };
  }

  /** The entry just found stays. */
  keep(): void {
    const stored = this.#next;
    if (stored === null) return;
    if (this.#writer === null) this.#kept = stored.end;
    else this.#copy(this.#writer, stored.start, stored.end);
    this.#advance(stored.end);
  }

  /** A new entry in the place of the name last asked for; null keeps nothing under the name. */
  put(name: string, stamp: string, entry: CacheEntry | null): void {
    if (this.#next?.head[0] === name) this.#skip(this.#next);
    if (entry === null) return;
    const body = Buffer.from(entry.body);
    if (body.byteLength > BODY_LIMIT) return;
    const unsigned: Head = [name, stamp, entry.sha256, 0, body.byteLength];
    const head = unsigned.with(3, checkSum(unsigned, body));
    const writer = this.#write();
    writer.add(Buffer.from(`${JSON.stringify(head)}\n`));
    writer.add(body);
  }

  /** Writes what has changed. Without this call the old cache stays. */
  save(): void {
    while (this.#next !== null) this.#skip(this.#next);
    if (this.#writer === null) this.#old?.touch(this.#now);
    else this.#writer.finish(this.#file);
  }

  close(): void {
    this.#old?.close();
    this.#writer?.abandon();
  }

  #skip(stored: Stored): void {
    this.#write();
    this.#advance(stored.end);
  }

  #advance(at: number): void {
    const line = this.#old?.line(at);
    const head = line === undefined ? null : headOf(line.text);
    this.#next = null;
    if (line === undefined || head === null || head[4] > BODY_LIMIT) {
      if (this.#old?.has(at) === true) this.#write();
      return;
    }
    this.#next = { head, start: at, bodyStart: line.end, end: line.end + head[4] };
  }

  /** The new file, begun at the first difference with all that came before it. */
  #write(): CacheWriter {
    if (this.#writer !== null) return this.#writer;
    this.#writer = new CacheWriter(path.dirname(this.#file), this.#now);
    if (this.#kept > 0) this.#copy(this.#writer, 0, this.#kept);
    else this.#writer.add(Buffer.from(`${this.#key}\n`));
    return this.#writer;
  }

  #copy(writer: CacheWriter, start: number, end: number): void {
    const PIECE = 1024 * 1024;
    for (let at = start; at < end; at += PIECE) {
      const bytes = this.#old?.bytes(at, Math.min(at + PIECE, end));
      // the window they stand in is read over
      if (bytes !== undefined) writer.add(Buffer.from(bytes));
    }
  }
}

/** Over everything an entry says, so that no name ever answers with another one's body. */
function checkSum([name, stamp, sha256]: Head, body: Buffer): number {
  return crc32(body, crc32(JSON.stringify([name, stamp, sha256])));
}

function headOf(line: string): Head | null {
  try {
    const head: unknown = JSON.parse(line);
    if (!Array.isArray(head) || head.length !== 5) return null;
    const [name, stamp, sha256, crc, bytes] = head as unknown[];
    if (typeof name !== "string" || typeof stamp !== "string" || typeof sha256 !== "string") return null;
    if (typeof crc !== "number" || typeof bytes !== "number" || !(bytes >= 0)) return null;
    return [name, stamp, sha256, crc, bytes];
  } catch {
    return null;
  }
}
