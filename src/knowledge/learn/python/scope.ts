import { bindersOf } from "./blockIndex.ts";
import type { Machine } from "./machine.ts";
import type { Block, LazyStatement } from "./syntax.ts";
import type { Callable, ClassValue, Scope, Value } from "./value.ts";

/** The names of a call. */
export class LocalScope implements Scope {
  readonly #values = new Map<string, Value>();
  readonly #around: CodeScope;
  /** The file whose text is followed here. */
  readonly path: string;
  /** The call that is followed; null in a comprehension. */
  readonly callable: Callable | null;

  constructor(around: CodeScope, callable: Callable | null = null) {
    this.#around = around;
    this.path = around.path;
    this.callable = callable;
  }

  /** The method that is followed, from a function inside it too. */
  get method(): Callable | null {
    if (this.callable?.self !== undefined) return this.callable;
    return this.#around instanceof LocalScope ? this.#around.method : null;
  }

  lookup(name: string): Value | undefined {
    return this.#values.has(name) ? this.#values.get(name) : this.#around.lookup(name);
  }

  bind(name: string, value: Value): void {
    this.#values.set(name, value);
  }
}

/**
 * The names of a file or of a class. A name is worked out when it is asked for, from the statements that bind or
 * change it, in their order: the rest of a file (and what it imports) is never looked at.
 */
export class BlockScope implements Scope {
  readonly path: string;
  /** Names of the classes around, with a dot after each; null where the text around is followed as a whole. */
  readonly label: string | null;
  readonly block: Block;
  /** The class whose body it is. */
  owner: ClassValue | null = null;
  readonly around: CodeScope | null;
  readonly #machine: Machine;
  readonly #values = new Map<string, Value>();
  readonly #known = new Set<string>();
  readonly #run = new Set<LazyStatement>();

  constructor(
    machine: Machine,
    place: {
      readonly path: string;
      readonly label: string | null;
      readonly block: Block;
      readonly around: CodeScope | null;
    },
  ) {
    this.#machine = machine;
    this.path = place.path;
    this.label = place.label;
    this.block = place.block;
    this.around = place.around;
  }

  lookup(name: string): Value | undefined {
    return this.own(name) ?? (this.#values.has(name) ? this.#values.get(name) : this.around?.lookup(name));
  }

  /** Without what stands around. */
  own(name: string): Value | undefined {
    if (!this.#known.has(name)) {
      this.#known.add(name);
      this.#note(name);
      for (const statement of bindersOf(this.block, name)) this.#follow(statement);
      if (!this.#values.has(name)) this.#stars(name);
    }
    return this.#values.get(name);
  }

  has(name: string): boolean {
    this.own(name);
    return this.#values.has(name);
  }

  bind(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** The annotated names in order of writing: the fields of a dataclass. */
  annotated(): readonly LazyStatement[] {
    this.#note("@fields");
    return this.block.filter(({ form }) => form === "annotated");
  }

  /** Names that the block binds, in order of writing. */
  names(): readonly string[] {
    this.#note("@names");
    return [...new Set(this.block.flatMap(({ binds }) => binds))];
  }

  #note(name: string): void {
    if (this.label !== null) this.#machine.note(this.path, `${this.label}${name}`);
  }

  #follow(statement: LazyStatement): void {
    if (this.#run.has(statement)) return;
    this.#run.add(statement);
    this.#machine.run([statement], this);
  }

  #stars(name: string): void {
    for (const statement of this.block) {
      if (!statement.star || this.#values.has(name)) continue;
      const from = statement.tree();
      if (from.kind !== "from" || from.names !== null) continue;
      const module = this.#machine.module(from.module, from.level, this.path);
      if (module === undefined) continue;
      const scope = typeof module === "object" && module?.kind === "module" ? module.scope : null;
      const value = scope instanceof BlockScope ? scope.own(name) : undefined;
      if (value !== undefined) this.#values.set(name, value);
    }
  }
}

/** Where code is followed. */
export type CodeScope = BlockScope | LocalScope;
