import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { CondensedRecord } from "../dataset/digest.ts";
import { BODY_LIMIT, Cache, type CacheEntry } from "../io/cache.ts";
import { fileHash, type SourceFile } from "../io/file.ts";
import type { FoundFile } from "../io/walk.ts";
import { sources } from "../sources/index.ts";
import { catalogueTexts, codeFolder, version } from "./home.ts";
import type { FileRead } from "./readFile.ts";

export interface CacheOptions {
  /** Where caches of all sets stand. */
  readonly folder: string;
  /** The time of the run, in milliseconds since 1970. */
  readonly now: number;
  /** Hash every file and hold it against the hash of what was read. */
  readonly verify?: boolean | undefined;
}

type Take = (record: CondensedRecord) => void;
/** A record, and the same as JSON. */
export type TakeLine = (record: CondensedRecord, line: string) => void;

export interface FreshRead {
  readonly read: FileRead;
  readonly file: Pick<SourceFile, "sha256">;
}

/** A file system may count time in steps of two seconds: a younger file could change and keep its stamp. */
const SETTLED_MS = 2000;

/**
 * What one run reads through the cache. Files are asked for in the order of their labels; `save` when all were.
 */
export class CachedRead {
  /** Files whose content changed although size, time and inode did not; only `verify` finds them. */
  readonly disguised: string[] = [];
  readonly #cache: Cache;
  readonly #verify: boolean;
  readonly #settled: number;

  /** @param root what labels are relative to: records carry labels, so another root has another cache */
  constructor({ folder, now, verify = false }: CacheOptions, root: string, paths: readonly string[]) {
    const set = [root, ...new Set(paths.map((each) => path.resolve(each)))];
    const name = createHash("sha256").update(JSON.stringify(set.toSorted())).digest("hex").slice(0, 16);
    this.#cache = new Cache(path.join(folder, `${name}.cache`), cacheKey(), now);
    this.#verify = verify;
    this.#settled = now - SETTLED_MS;
  }

  read(found: FoundFile, take: Take, fresh: (take: TakeLine) => FreshRead): FileRead {
    const stored = this.#cache.find(found.label, found.stamp);
    if (stored !== null && this.#holds(found, stored)) {
      const [read, ...records] = JSON.parse(stored.body) as [FileRead, ...CondensedRecord[]];
      records.forEach(take);
      this.#cache.keep();
      return read;
    }
    const lines: string[] = [];
    let length = 0;
    const { read, file } = fresh((record, line) => {
      length += line.length;
      if (length <= BODY_LIMIT) lines.push(line);
      take(record);
    });
    const isKept = found.mtimeMs < this.#settled && length <= BODY_LIMIT;
    const body = () => `[${[JSON.stringify(read), ...lines].join(",\n")}]\n`;
    this.#cache.put(found.label, found.stamp, isKept ? { sha256: file.sha256, body: body() } : null);
    return read;
  }

  #holds(found: FoundFile, { sha256 }: CacheEntry): boolean {
    if (!this.#verify || fileHash(found.absolute) === sha256) return true;
    this.disguised.push(found.label);
    return false;
  }

  save(): void {
    this.#cache.save();
  }

  close(): void {
    this.#cache.close();
  }
}

/** Everything besides a file's own bytes that decides what is read from it: code, formats, catalogues. */
function cacheKey(): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([version, sources.map((source) => `${source.name}@${source.version}`)]));
  for (const text of catalogueTexts()) hash.update(text);
  // a version says nothing of a working copy: its files do
  for (const name of readdirSync(codeFolder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(codeFolder, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
