import type { Contents } from "./blobs.ts";
import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { holds, type Trace } from "./python/memo.ts";

/** Something read from the text that is kept up to date along the main line. */
export interface Kept {
  /** Reads it at the commit at which the library stands; returns what that rests on. */
  follow(): Trace;
}

/**
 * Keeps readings up to date: one is followed again only where a name that it rests on means something else than before.
 */
export class Walk {
  readonly #library: Library;
  readonly #contents: Contents;
  readonly #traces = new Map<Kept, Trace>();
  readonly #byPath = new Map<string, Set<Kept>>();

  constructor(library: Library, contents: Contents) {
    this.#library = library;
    this.#contents = contents;
  }

  add(kept: Kept): void {
    this.#follow(kept);
  }

  /** Applies the changes of one commit; returns the readings that may read otherwise now. */
  async step(changes: readonly FileChange[]): Promise<ReadonlySet<Kept>> {
    const touched = new Set<Kept>();
    const wanted: string[] = [];
    for (const { path, blob } of changes) {
      this.#library.change(path, blob);
      const readers = this.#byPath.get(path);
      if (readers === undefined || readers.size === 0) continue;
      if (blob !== null) wanted.push(blob);
      for (const kept of readers) touched.add(kept);
    }
    if (wanted.length > 0) await this.#contents.ahead(wanted);
    const changed = [...touched].filter((kept) => this.#differs(kept));
    for (const kept of changed) this.#follow(kept);
    return new Set(changed);
  }

  #differs(kept: Kept): boolean {
    const trace = this.#traces.get(kept);
    return trace === undefined || !holds(trace, (path, key) => this.#library.fingerprint(path, key));
  }

  #follow(kept: Kept): void {
    for (const path of this.#traces.get(kept)?.keys() ?? []) this.#byPath.get(path)?.delete(kept);
    const trace = kept.follow();
    this.#traces.set(kept, trace);
    for (const path of trace.keys()) {
      const readers = this.#byPath.get(path) ?? new Set();
      this.#byPath.set(path, readers.add(kept));
    }
  }
}
