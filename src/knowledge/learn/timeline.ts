/** A value for a time: from a position on, and up to another one or still. */
export interface Span<T> {
  readonly key: string;
  readonly from: number;
  readonly to: number | null;
  readonly value: T;
}

/**
 * Spans of things that come, change and go along the main line. What is equal before and after a commit is one span;
 * texts are compared, so that the order of keys must be the same.
 */
export class Timeline<T extends object> {
  readonly #closed: Span<T>[] = [];
  readonly #open = new Map<string, Span<T> & { readonly text: string }>();
  readonly #order = new Map<string, number>();

  /** What stands from a position on. */
  set(position: number, state: ReadonlyMap<string, T>): void {
    for (const [key, open] of this.#open) {
      if (state.has(key) && JSON.stringify(state.get(key)) === open.text) continue;
      const { text: _, ...span } = open;
      if (open.from < position) this.#closed.push({ ...span, to: position });
      this.#open.delete(key);
    }
    for (const [key, value] of state)
      if (!this.#open.has(key)) this.restore({ key, value, from: position, to: null });
  }

  /** A span that earlier runs know. */
  restore(span: Span<T>): void {
    const { key, value, to } = span;
    if (!this.#order.has(key)) this.#order.set(key, this.#order.size);
    if (to !== null) this.#closed.push(span);
    else this.#open.set(key, { ...span, text: JSON.stringify(value) });
  }

  /** In the order in which the things first came; the spans of one by time. */
  spans(): Span<T>[] {
    return [...this.#closed, ...this.#open.values()].toSorted(
      (a, b) => (this.#order.get(a.key) ?? 0) - (this.#order.get(b.key) ?? 0) || a.from - b.from,
    );
  }
}

/** Names that hold and have no value. */
export function holding(names: readonly string[]): Map<string, object> {
  return new Map(names.map((name) => [name, {}]));
}
