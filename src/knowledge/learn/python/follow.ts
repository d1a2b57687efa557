import { attributeOf } from "./attributes.ts";
import { newParser } from "./argparse.ts";
import { descends, isEnum, membersOf } from "./classes.ts";
import { instance } from "./dataclasses.ts";
import { evaluate } from "./evaluate.ts";
import { runBlock } from "./execute.ts";
import { copyOf, external } from "./externals.ts";
import { follow } from "./functions.ts";
import { type Doubt, type Machine, type SetRule, TooLong } from "./machine.ts";
import { holds, type Memo, type Remembered, type Trace } from "./memo.ts";
import { makeOf } from "./natives.ts";
import { BlockScope, type CodeScope } from "./scope.ts";
import type { Block, Expression } from "./syntax.ts";
import {
  type Callable,
  type ClassValue,
  type Given,
  keyOf,
  type ModuleValue,
  type Scope,
  settled,
  unknown,
  type Value,
} from "./value.ts";

/** Where a file of the clone stands at one commit. */
export interface Files {
  /** The statements of a file; null where there is none. */
  open(path: string): Block | null;
  /** What a name of a file means, as a number. */
  meaning(path: string, key: string): number;
}

export interface FollowOptions {
  readonly files: Files;
  /** Folders that Python looks for modules in, with a slash at the end unless empty. */
  readonly roots: readonly string[];
  readonly setOf: (path: string, qualified: string) => SetRule | null;
  /** What questions about the machine are answered with, by the name of the function that asks. */
  readonly assumed: ReadonlyMap<string, boolean>;
  readonly memo: Memo | null;
}

/** Steps of one reading: the largest needs some tens of thousands. */
const LIMIT = 5_000_000;

/** Follows programs at one commit. Values live as long as it does. */
export class Follower implements Machine {
  readonly sets: string[] = [];
  tries = 0;
  place = { path: "", row: 0 };
  readonly #options: FollowOptions;
  /** Every name that was looked at. */
  readonly trace: Trace = new Map();
  readonly doubts: Doubt[] = [];
  readonly #modules = new Map<string, ModuleValue | null>();
  #steps = 0;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    return evaluate(expression, scope as CodeScope, this);
  }

  run(block: Block, scope: Scope) {
    return runBlock(block, scope as CodeScope, this);
  }

  attribute(of: Value, name: string): Value {
    return attributeOf(of, name, this);
  }

  step(): void {
    this.#steps += 1;
    if (this.#steps > LIMIT) throw new TooLong("too many steps");
  }

  note(path: string, key: string): void {
    const keys = this.trace.get(path) ?? new Map<string, number>();
    this.trace.set(path, keys);
    if (!keys.has(key)) keys.set(key, this.#options.files.meaning(path, key));
  }

  doubt(kind: Doubt["kind"], detail: string): void {
    this.doubts.push({ kind, ...this.place, detail });
  }

  setOf(path: string, qualified: string): SetRule | null {
    return this.#options.setOf(path, qualified);
  }

  call(callee: Value, given: Given): Value {
    const value = settled(callee);
    if (typeof value !== "object" || value === null) return unknown("a call");
    const assumed = this.#options.assumed.get(nameOf(value));
    if (assumed !== undefined) return assumed;
    switch (value.kind) {
      case "function":
        return this.#callFunction(value, given);
      case "native":
        return value.call(given);
      case "class":
        return this.#make(value, given);
      case "type":
        return this.#makeOf(value.module, value.name, given);
      case "unknown":
        return unknown(`${value.from}()`);
      default:
        return unknown("a call");
    }
  }

  #makeOf(module: string, name: string, given: Given): Value {
    if (module === "argparse" && name === "ArgumentParser") return newParser(name, given, this);
    const made = module === "builtins" ? makeOf(name, given, this) : undefined;
    return made ?? unknown(`${module}.${name}()`);
  }

  #make(of: ClassValue, given: Given): Value {
    if (descends(of, ({ kind, name }) => kind === "type" && name === "ArgumentParser"))
      return newParser(of.name, given, this);
    if (isEnum(of)) {
      const key = keyOf(given.values[0] ?? null);
      const member = [...membersOf(of).values()].find(
        ({ attributes }) => keyOf(attributes.get("value") ?? null) === key,
      );
      return member ?? unknown(of.name);
    }
    const made = instance(of, given, this);
    const init = attributeOf(made, "__init__", this);
    if (typeof init === "object" && init?.kind === "function") this.#callFunction(init, given);
    return made;
  }

  /** A function that declares a set of flags: what it declares is the set's, and one with its own reading is not followed. */
  #callFunction(callable: Callable, given: Given): Value {
    const set = this.setOf(callable.path, callable.qualified);
    if (set === null) return this.#ofClass(callable, given) ?? follow(callable, given, this);
    const parser = [...given.values, ...given.named.values()].map(settled).find(isParser);
    if (parser === undefined) return follow(callable, given, this);
    parser.record.sets.add(set.id);
    if (set.isBoundary) return parser;
    this.sets.push(set.id);
    try {
      return follow(callable, given, this);
    } finally {
      this.sets.pop();
    }
  }

  /** What a function of a file says of one class; undefined for other calls. */
  #ofClass(callable: Callable, given: Given): Value | undefined {
    const { memo, files } = this.#options;
    const of = settled(given.values[0] ?? null);
    if (memo === null || given.values.length !== 1 || given.named.size > 0 || callable.self !== undefined)
      return undefined;
    if (typeof of !== "object" || of?.kind !== "class" || labelOf(callable.scope) !== "") return undefined;
    const name = labelOf(of.scope)?.slice(0, -1);
    if (name === undefined || name.includes(".") || callable.qualified.includes(".")) return undefined;
    const key = `${callable.path} ${callable.name} ${of.path} ${name}`;
    let known = memo.get(key);
    if (known === undefined || !holds(known.trace, (path, each) => files.meaning(path, each))) {
      known = this.#ask(callable, of.path, name);
      memo.set(key, known);
    }
    for (const [path, keys] of known.trace) for (const each of keys.keys()) this.note(path, each);
    this.doubts.push(...known.doubts);
    return copyOf(known.value);
  }

  /** In a reading of its own: what it rests on is complete then. */
  #ask(callable: Callable, path: string, name: string): Remembered {
    const inner = new Follower({ ...this.#options, memo: null });
    const own = (file: string, each: string) =>
      (inner.file(file)?.scope as BlockScope | undefined)?.own(each) ?? null;
    const value = inner.call(own(callable.path, callable.name), {
      values: [own(path, name)],
      named: new Map(),
    });
    return { value, trace: inner.trace, doubts: inner.doubts };
  }

  iterate(given: Value): readonly Value[] | null {
    const value = settled(given);
    if (typeof value === "string") return Array.from(value);
    if (typeof value !== "object" || value === null) return null;
    if (value.kind === "list" || value.kind === "tuple" || value.kind === "set") return value.items;
    if (value.kind === "dict") return [...value.entries.values()].map(({ key }) => key);
    return value.kind === "class" && isEnum(value) ? [...membersOf(value).values()] : null;
  }

  truth(given: Value): boolean | null {
    const value = settled(given);
    if (typeof value !== "object" || value === null) return Boolean(value);
    if (value.kind === "unknown") return null;
    if (value.kind === "list" || value.kind === "tuple" || value.kind === "set")
      return value.items.length > 0;
    return value.kind === "dict" ? value.entries.size > 0 : true;
  }

  /** A file as a module, by its path. */
  file(path: string): ModuleValue | null {
    const known = this.#modules.get(path);
    if (known !== undefined) return known;
    this.note(path, "");
    const block = this.#options.files.open(path);
    const made: ModuleValue | null =
      block === null
        ? null
        : { kind: "module", path, scope: new BlockScope(this, { path, label: "", block, around: null }) };
    this.#modules.set(path, made);
    return made;
  }

  module(name: string, level: number, from: string): Value | undefined {
    const parts = name === "" ? [] : name.split(".");
    const folder = from.split("/").slice(0, -1);
    const roots =
      level > 0
        ? [folder.slice(0, folder.length - (level - 1)).join("/")]
        : [...this.#options.roots, folder.join("/")];
    for (const root of roots) {
      const place = [...(root === "" ? [] : root.replace(/\/$/, "").split("/")), ...parts].join("/");
      const found = this.file(`${place}.py`) ?? this.file(`${place}/__init__.py`);
      if (found !== null) return found;
    }
    return level > 0 ? undefined : external(name, this);
  }
}

function labelOf(scope: Scope): string | null {
  return scope instanceof BlockScope ? scope.label : null;
}

function nameOf(value: Exclude<Value, null | string | number | boolean>): string {
  if (value.kind === "function") return value.name;
  return value.kind === "unknown" ? value.from.slice(value.from.lastIndexOf(".") + 1) : "";
}

function isParser(value: Value): value is Extract<Value, { readonly kind: "parser" }> {
  return typeof value === "object" && value?.kind === "parser";
}
