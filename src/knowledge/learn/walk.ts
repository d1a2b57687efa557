import { type Library, Missing } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { type Read, read, type ReadContext, type Reading } from "./reading.ts";

/** One reading that is kept up to date along the main line. */
export interface Kept {
  readonly reading: Reading;
  readonly context: ReadContext;
  read: Read | null;
}

export interface Contents {
  read(blob: string): Promise<string | null>;
}

/**
 * Keeps readings up to date: one is followed again only where a name that it rests on means something else than before.
 */
export class Walk {
  readonly #library: Library;
  readonly #contents: Contents;
  readonly #kept = new Set<Kept>();
  readonly #byPath = new Map<string, Set<Kept>>();

  constructor(library: Library, contents: Contents) {
    this.#library = library;
    this.#contents = contents;
  }

  /** Takes on a reading; returns what it reads now. */
  async add(kept: Kept): Promise<void> {
    this.#kept.add(kept);
    await this.#follow(kept);
  }

  drop(kept: Kept): void {
    this.#forget(kept);
    this.#kept.delete(kept);
  }

  /** Applies the changes of one commit; returns the readings that may read otherwise now. */
  async step(changes: readonly FileChange[]): Promise<Set<Kept>> {
    const touched = new Map<Kept, Set<string>>();
    for (const { path, blob } of changes) {
      this.#library.change(path, blob);
      for (const kept of this.#byPath.get(path) ?? []) {
        const paths = touched.get(kept) ?? new Set();
        touched.set(kept, paths.add(path));
      }
    }
    const changed = new Set<Kept>();
    for (const [kept, paths] of touched) {
      if (!(await this.#differs(kept, paths))) continue;
      await this.#follow(kept);
      changed.add(kept);
    }
    return changed;
  }

  async #differs({ read: before }: Kept, paths: ReadonlySet<string>): Promise<boolean> {
    return this.#with(() =>
      [...paths].some((path) =>
        [...(before?.trace.get(path) ?? [])].some(
          ([key, value]) => this.#library.fingerprint(path, key) !== value,
        ),
      ),
    );
  }

  async #follow(kept: Kept): Promise<void> {
    this.#forget(kept);
    kept.read = await this.#with(() => read(kept.reading, kept.context));
    for (const path of kept.read.trace.keys()) {
      const readers = this.#byPath.get(path) ?? new Set();
      this.#byPath.set(path, readers.add(kept));
    }
  }

  #forget(kept: Kept): void {
    for (const path of kept.read?.trace.keys() ?? []) this.#byPath.get(path)?.delete(kept);
  }

  /** Begins again with every content that turns out to be missing. */
  async #with<T>(work: () => T): Promise<T> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        this.#library.provide(error.blob, await this.#contents.read(error.blob));
      }
    }
  }
}
