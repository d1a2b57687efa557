import path from "node:path";
import { Cache } from "../io/cache.ts";
import type { PatchFacts, PatchMemo } from "../model/patchFacts.ts";
import { type CacheOptions, setName } from "./cachedRead.ts";

/** What was read from the patches of one set of paths, kept between runs: parsing them takes longer than all else of a set. */
export class PatchCache implements PatchMemo {
  readonly #cache: Cache;

  constructor({ folder, now, key }: CacheOptions, paths: readonly string[]) {
    this.#cache = new Cache(path.join(folder, `${setName(paths)}-patches.cache`), key, now);
  }

  find(key: string): PatchFacts | null {
    const stored = this.#cache.find(key, "");
    if (stored === null) return null;
    this.#cache.keep();
    return JSON.parse(stored.body) as PatchFacts;
  }

  put(key: string, facts: PatchFacts): void {
    this.#cache.put(key, "", { sha256: "", body: `${JSON.stringify(facts)}\n` });
  }

  save(): void {
    this.#cache.save();
  }

  close(): void {
    this.#cache.close();
  }
}
