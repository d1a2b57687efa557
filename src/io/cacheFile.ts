import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";

/* How a cache is read and replaced (cache.ts says what stands in it). */

const WINDOW = 4 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

/** A file of which pieces are read in ascending order, through one window. */
export class CacheReader {
  readonly #descriptor: number;
  #window = Buffer.allocUnsafe(0);
  #at = 0;

  /** Null where there is none, and where somebody else could have written it: what stands in it would speak for the data. */
  static open(file: string): CacheReader | null {
    try {
      if (!isOurs(statSync(path.dirname(file)))) return null;
      const descriptor = openSync(file, "r");
      if (isOurs(fstatSync(descriptor))) return new CacheReader(descriptor);
      closeSync(descriptor);
    } catch {
      // none
    }
    return null;
  }

  private constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /** Whether there is a byte at this place. */
  has(at: number): boolean {
    return this.#from(at, 1).byteLength > 0;
  }

  /** The line that begins here, and where the next one does. */
  line(at: number): { readonly text: string; readonly end: number } | undefined {
    const window = this.#from(at, 1);
    let end = window.indexOf(10);
    for (let wanted = WINDOW; end < 0 && wanted <= 2 * WINDOW; wanted += WINDOW) {
      end = this.#from(at, wanted).indexOf(10);
    }
    if (end < 0) return undefined;
    return { text: this.#from(at, end).toString("utf8", 0, end), end: at + end + 1 };
  }

  /** Valid until the next call. */
  bytes(start: number, end: number): Buffer | undefined {
    const window = this.#from(start, end - start);
    return window.byteLength < end - start ? undefined : window.subarray(0, end - start);
  }

  /** At least so many bytes from here on, unless the file ends before. */
  #from(at: number, length: number): Buffer {
    const skip = at - this.#at;
    if (skip >= 0 && skip + length <= this.#window.byteLength) return this.#window.subarray(skip);
    const window = Buffer.allocUnsafe(Math.max(WINDOW, length));
    const filled = this.#fill(window, at);
    this.#window = window.subarray(0, filled);
    this.#at = at;
    return this.#window;
  }

  /** An error of the disk is the end of the file: what cannot be read is written anew. */
  #fill(window: Buffer, at: number): number {
    let filled = 0;
    try {
      while (filled < window.byteLength) {
        const read = readSync(this.#descriptor, window, filled, window.byteLength - filled, at + filled);
        if (read === 0) break;
        filled += read;
      }
    } catch {
      return filled;
    }
    return filled;
  }

  /** A cache in use is not tidied away. */
  touch(now: number): void {
    try {
      if (now - fstatSync(this.#descriptor).mtimeMs < DAY) return;
      futimesSync(this.#descriptor, now / 1000, now / 1000);
    } catch {
      // another user's file: it will be made anew some day
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Belongs to this user, and nobody else may write it. Windows tells neither; its user folders are the user's. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** A new cache beside its place; gives up silently where the disk does. */
export class CacheWriter {
  readonly #place: string;
  #descriptor: number | null = null;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(folder: string, now: number) {
    this.#place = path.join(folder, `${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!isOurs(statSync(folder))) return;
      this.#descriptor = openSync(this.#place, "wx", 0o600);
      tidy(folder, now);
    } catch {
      this.#descriptor = null;
    }
  }

  /** @param bytes not changed by anybody until they are written */
  add(bytes: Buffer): void {
    if (this.#descriptor === null) return;
    this.#pieces.push(bytes);
    this.#length += bytes.byteLength;
    if (this.#length > WINDOW) this.#flush();
  }

  #flush(): void {
    if (this.#descriptor === null) return;
    const all = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    try {
      for (let written = 0; written < all.byteLength;) written += writeSync(this.#descriptor, all, written);
    } catch {
      this.abandon();
    }
  }

  finish(file: string): void {
    this.#flush();
    if (this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    try {
      renameSync(this.#place, file);
    } catch {
      rmSync(this.#place, { force: true });
    }
  }

  abandon(): void {
    if (this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    rmSync(this.#place, { force: true });
  }
}

/** What a cache begins with. */
export const CACHE_SIGN = '{"cache":"benchtriage"';

/**
 * Removes caches of sets nobody has read for a month, and what an interrupted run left behind: files that begin as ours do,
 * whatever they are called, and nothing else that somebody keeps there.
 */
function tidy(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const limit = name.endsWith(".tmp") ? DAY : name.endsWith(".cache") ? 30 * DAY : Infinity;
    const file = path.join(folder, name);
    try {
      if (now - statSync(file).mtimeMs > limit && beginsAsOurs(file)) rmSync(file, { force: true });
    } catch {
      // another run was faster, or it is no file
    }
  }
}

function beginsAsOurs(file: string): boolean {
  const descriptor = openSync(file, "r");
  try {
    const head = Buffer.alloc(CACHE_SIGN.length);
    return readSync(descriptor, head, 0, head.length, 0) === head.length && head.toString() === CACHE_SIGN;
  } finally {
    closeSync(descriptor);
  }
}
