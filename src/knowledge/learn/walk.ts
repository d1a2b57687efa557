import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { holds, type Trace } from "./python/machine.ts";

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
  readonly #traces = new Map<Kept, Trace>();
  readonly #byPath = new Map<string, Set<Kept>>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Whether something rests on a file. */
  wants(path: string): boolean {
    return (this.#byPath.get(path)?.size ?? 0) > 0;
  }

  add(kept: Kept): void {
    for (const path of this.#traces.get(kept)?.keys() ?? []) this.#byPath.get(path)?.delete(kept);
    const trace = kept.follow();
    this.#traces.set(kept, trace);
    for (const path of trace.keys()) this.#byPath.set(path, (this.#byPath.get(path) ?? new Set()).add(kept));
  }

  /** Applies the changes of one commit; returns the readings that may read otherwise now. */
  step(changes: readonly FileChange[]): ReadonlySet<Kept> {
    for (const { path, blob } of changes) this.#library.change(path, blob);
    const touched = new Set(changes.flatMap(({ path }) => [...(this.#byPath.get(path) ?? [])]));
    const changed = [...touched].filter(
      (kept) =>
        !holds(this.#traces.get(kept) ?? new Map(), (path, key) => this.#library.fingerprint(path, key)),
    );
    for (const kept of changed) this.add(kept);
    return new Set(changed);
  }
}
