import { bindersOf, starsOf } from "./fingerprint.ts";
import type { Machine } from "./machine.ts";
import type { Block, Statement } from "./outline.ts";
import { field } from "./tree.ts";
import { type Callable, type ClassValue, type Scope, thing, type Value } from "./value.ts";

/** Where code is followed. */
export type CodeScope = BlockScope | LocalScope;

/** The names of a call. */
export class LocalScope implements Scope {
  /** Line of the statement that is followed here. */
  row = 0;
  /** The file whose text is followed here. */
  readonly path: string;
  /** The call that is followed; null in a comprehension. */
  readonly callable: Callable | null;
  readonly #values = new Map<string, Value>();
  readonly #around: CodeScope;

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

interface Place {
  readonly path: string;
  /** Names of the classes around, with a dot after each; null where the text around is followed as a whole. */
  readonly label: string | null;
  readonly block: Block;
  readonly around: CodeScope | null;
}

/**
 * The names of a file or of a class. A name is worked out when it is asked for, from the statements that bind or
 * change it, in their order: the rest of a file (and what it imports) is never looked at.
 */
export class BlockScope implements Scope {
  row = 0;
  readonly path: string;
  readonly label: string | null;
  readonly block: Block;
  readonly around: CodeScope | null;
  /** The class whose body it is. */
  owner: ClassValue | null = null;
  readonly #machine: Machine;
  readonly #values = new Map<string, Value>();
  readonly #known = new Set<string>();
  readonly #run = new Set<Statement>();

  constructor(machine: Machine, { path, label, block, around }: Place) {
    this.#machine = machine;
    this.path = path;
    this.label = label;
    this.block = block;
    this.around = around;
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
      if (!this.#values.has(name)) this.#lookAtStars(name);
    }
    return this.#values.get(name);
  }

  bind(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** The annotated names in order of writing: the fields of a dataclass. */
  annotated(): readonly Statement[] {
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

  #follow(statement: Statement): void {
    if (this.#run.has(statement)) return;
    this.#run.add(statement);
    this.#machine.run([statement], this);
  }

  #lookAtStars(name: string): void {
    for (const statement of starsOf(this.block)) {
      const from = dottedOf(field(statement.tree(), "module_name").text);
      const module = this.#machine.module(from.name, from.level, this.path);
      const value = ownOf(module, name);
      if (value !== undefined) return void this.#values.set(name, value);
    }
  }
}

/** A name of a module itself. */
export function ownOf(module: Value | undefined, name: string): Value | undefined {
  const scope = thing(module, "module")?.scope;
  return scope instanceof BlockScope ? scope.own(name) : undefined;
}

/** `..config.model`: a name, and the dots before it. */
export function dottedOf(text: string): { readonly name: string; readonly level: number } {
  const name = text.replace(/^\.+/, "");
  return { name, level: text.length - name.length };
}
