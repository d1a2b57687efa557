/** What stands at one position, by key. */
export type State<T> = ReadonlyMap<string, T>;

/**
 * Spans of things that come, change and go along the main line. What is equal before and after a commit is one span;
 * texts are compared, so that the order of keys must be the same.
 */
export class Timeline<T extends object> {
  readonly #closed: {
    readonly key: string;
    readonly from: number;
    readonly to: number;
    readonly value: T;
  }[] = [];
  readonly #open = new Map<string, { readonly from: number; readonly value: T; readonly text: string }>();
  readonly #order = new Map<string, number>();

  /** The state from a position on. */
  set(position: number, state: State<T>): void {
    for (const [key, open] of this.#open) {
      const text = state.has(key) ? JSON.stringify(state.get(key)) : null;
      if (text === open.text) continue;
      if (open.from < position) this.#closed.push({ key, from: open.from, to: position, value: open.value });
      this.#open.delete(key);
    }
    for (const [key, value] of state) {
      if (!this.#order.has(key)) this.#order.set(key, this.#order.size);
      if (!this.#open.has(key)) this.#open.set(key, { from: position, value, text: JSON.stringify(value) });
    }
  }

  /** Knowledge of earlier runs. */
  restore(key: string, value: T, from: number, to: number | null): void {
    if (!this.#order.has(key)) this.#order.set(key, this.#order.size);
    if (to !== null) this.#closed.push({ key, from, to, value });
    else this.#open.set(key, { from, value, text: JSON.stringify(value) });
  }

  /** In the order in which the things first came; the spans of one by time. */
  spans(): { readonly key: string; readonly from: number; readonly to: number | null; readonly value: T }[] {
    const open = [...this.#open].map(([key, { from, value }]) => ({ key, from, to: null, value }));
    return [...this.#closed, ...open].toSorted(
      (a, b) => (this.#order.get(a.key) ?? 0) - (this.#order.get(b.key) ?? 0) || a.from - b.from,
    );
  }
}
