import { createHash } from "node:crypto";
import path from "node:path";
import { Cache, type CacheEntry } from "../io/cache.ts";
import type { FoundFile } from "../io/walk.ts";
import type { FileEntry } from "./fileEntry.ts";

/** What a command line can say of the cache. */
export type CachePlace = Omit<CacheOptions, "key">;

export interface CacheOptions {
  /** Where caches of all sets stand. */
  readonly folder: string;
  /** Everything besides a file's own bytes that decides what is read from it: code, libraries, formats, catalogues. */
  readonly key: string;
  /** The time of the run, in milliseconds since 1970. */
  readonly now: number;
  /** Read every file anew and hold what it says against what is stored. */
  readonly verify?: boolean | undefined;
}

/** A file system may count time in steps of two seconds: a younger file could change and keep its stamp. */
const SETTLED_MS = 2000;

/**
 * What one run reads through the cache. Files are asked for in the order of their labels; `save` when all were.
 */
export class CachedRead {
  /** Files of which the cache says something else than they hold, although size, time and inode are the same; only `verify` finds them. */
  readonly disguised: string[] = [];
  readonly #cache: Cache;
  readonly #verify: boolean;
  readonly #settled: number;
  /** What is stored of the file last asked for, to be held against the file itself. */
  #expected: CacheEntry | null = null;

  /** @param root what labels are relative to: records carry labels, so another root has another cache */
  constructor({ folder, now, key, verify = false }: CacheOptions, root: string, paths: readonly string[]) {
    this.#cache = new Cache(path.join(folder, `${setName([root, ...paths])}.cache`), key, now);
    this.#verify = verify;
    this.#settled = now - SETTLED_MS;
  }

  /** No file is known: all are read anew. */
  get isEmpty(): boolean {
    return this.#cache.isEmpty;
  }

  /** What is known of the file; it stays known. Null for a file that is to be read anew. */
  find(found: FoundFile): Pick<FileEntry, "body"> | null {
    const stored = this.#cache.find(found.label, found.stamp);
    this.#expected = this.#verify ? stored : null;
    if (stored === null || this.#verify) return null;
    this.#cache.keep();
    return stored;
  }

  /** What was read anew of the file last asked for; null where it is not to be kept. */
  put(found: FoundFile, entry: FileEntry | null): void {
    const expected = this.#expected;
    this.#expected = null;
    if (expected !== null && (entry?.sha256 !== expected.sha256 || entry.body !== expected.body))
      this.disguised.push(found.label);
    const isKept = entry !== null && entry.sha256 !== "" && found.mtimeMs < this.#settled;
    this.#cache.put(found.label, found.stamp, isKept ? entry : null);
  }

  save(): void {
    this.#cache.save();
  }

  close(): void {
    this.#cache.close();
  }
}

/** What the caches of a set of paths are called. */
export function setName(paths: readonly string[]): string {
  const set = [...new Set(paths.map((each) => path.resolve(each)))].toSorted();
  return createHash("sha256").update(JSON.stringify(set)).digest("hex").slice(0, 16);
}
