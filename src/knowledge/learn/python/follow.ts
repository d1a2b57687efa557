import { newParser } from "./argparse.ts";
import { attributeOf } from "./attributes.ts";
import { descends, isEnum, membersOf } from "./classes.ts";
import { instance } from "./dataclasses.ts";
import { evaluate } from "./evaluate.ts";
import { runBlock } from "./execute.ts";
import { copyOf, external } from "./externals.ts";
import { follow } from "./functions.ts";
import { type Doubt, holds, type Machine, type SetRule, TooLong, type Trace } from "./machine.ts";
import { makeOf } from "./natives.ts";
import type { Block } from "./outline.ts";
import { BlockScope, type CodeScope, ownOf } from "./scope.ts";
import type { Tree } from "./tree.ts";
import {
  type Callable,
  type ClassValue,
  type Given,
  given,
  itemsOf,
  keyOf,
  type ModuleValue,
  pairsOf,
  type Scope,
  settled,
  thing,
  unknown,
  type Value,
} from "./value.ts";

/** Where the files of the clone stand at one commit. */
interface Files {
  /** The statements of a file; null where there is none. */
  open(path: string): Block | null;
  /** What a name of a file means, as a number. */
  fingerprint(path: string, key: string): number;
}

/**
 * What functions said of classes: kept from one commit to the next while every name that the answer rests on means the
 * same. A configuration of thirty classes that changes in one of them is worked out for that one.
 */
type Memo = Map<string, { readonly value: Value; readonly trace: Trace; readonly doubts: readonly Doubt[] }>;

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
  /** Every name that was looked at. */
  readonly trace: Trace = new Map();
  readonly doubts: Doubt[] = [];
  readonly #options: FollowOptions;
  readonly #modules = new Map<string, ModuleValue | null>();
  #steps = 0;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  evaluate(tree: Tree, scope: Scope): Value {
    return evaluate(tree, scope as CodeScope, this);
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
    if (!keys.has(key)) keys.set(key, this.#options.files.fingerprint(path, key));
  }

  doubt(kind: Doubt["kind"], detail: string): void {
    this.doubts.push({ kind, ...this.place, detail });
  }

  call(callee: Value, all: Given): Value {
    const value = settled(callee);
    const [callable, library] = [thing(value, "function"), thing(value, "unknown")?.from];
    const assumed = this.#options.assumed.get(callable?.name ?? library?.replace(/^.*\./, "") ?? "");
    if (assumed !== undefined) return assumed;
    if (callable !== null) return this.#callFunction(callable, all);
    if (library !== undefined) return unknown(`${library}()`);
    const [made, type] = [thing(value, "class"), thing(value, "type")];
    if (made !== null) return this.#make(made, all);
    if (type?.name === "ArgumentParser") return newParser(type.name, all, this);
    if (type !== null) return makeOf(type.name, all, this) ?? unknown(`${type.module}.${type.name}()`);
    const native = thing(value, "native");
    return native === null ? unknown("a call") : native.call(all);
  }

  #make(of: ClassValue, all: Given): Value {
    if (descends(of, /\.ArgumentParser$/)) return newParser(of.name, all, this);
    if (isEnum(of)) {
      const wanted = keyOf(all.values[0] ?? null);
      const isWanted = (member: Value) => keyOf(this.attribute(member, "value")) === wanted;
      return [...membersOf(of).values()].find(isWanted) ?? unknown(of.name);
    }
    const made = instance(of, all, this);
    const init = thing(attributeOf(made, "__init__", this), "function");
    if (init !== null) this.#callFunction(init, all);
    return made;
  }

  /** A function that declares a set of flags: what it declares is the set's, and one with its own reading is not followed. */
  #callFunction(callable: Callable, all: Given): Value {
    const set = this.#options.setOf(callable.path, callable.qualified);
    if (set === null) return this.#ofClass(callable, all) ?? follow(callable, all, this);
    const [parser] = [...all.values, ...all.named.values()].flatMap((each) => thing(each, "parser") ?? []);
    if (parser === undefined) return follow(callable, all, this);
    parser.record.sets.add(set.id);
    if (set.isBoundary) return parser;
    this.sets.push(set.id);
    try {
      return follow(callable, all, this);
    } finally {
      this.sets.pop();
    }
  }

  /** What a function of a file says of one class of a file; undefined for other calls. */
  #ofClass(callable: Callable, { values, named }: Given): Value | undefined {
    const { memo, files } = this.#options;
    const of = thing(values[0], "class");
    const isPlain = values.length === 1 && named.size === 0 && callable.self === undefined;
    if (memo === null || !isPlain || of === null || !isOfFile(callable) || !isOfFile(of)) return undefined;
    const key = `${callable.path} ${callable.name} ${of.path} ${of.name}`;
    let known = memo.get(key);
    if (known === undefined || !holds(known.trace, (path, each) => files.fingerprint(path, each))) {
      // in a reading of its own: what it rests on is complete then
      const inner = new Follower({ ...this.#options, memo: null });
      const own = ({ path, name }: Callable | ClassValue) =>
        ownOf(inner.file(path) ?? undefined, name) ?? null;
      const value = inner.call(own(callable), given(own(of)));
      known = { value, trace: inner.trace, doubts: inner.doubts };
      memo.set(key, known);
    }
    for (const [path, keys] of known.trace) for (const each of keys.keys()) this.note(path, each);
    this.doubts.push(...known.doubts);
    return copyOf(known.value);
  }

  iterate(of: Value | undefined): readonly Value[] | null {
    const value = of === undefined ? null : settled(of);
    if (typeof value === "string") return Array.from(value);
    const [items, dict, made] = [itemsOf(value), thing(value, "dict"), thing(value, "class")];
    if (items !== null) return items.items;
    if (dict !== null) return pairsOf(dict).map(([key]) => key);
    return made !== null && isEnum(made) ? [...membersOf(made).values()] : null;
  }

  truth(of: Value): boolean | null {
    const value = settled(of);
    if (typeof value !== "object" || value === null) return Boolean(value);
    if (value.kind === "unknown") return null;
    return value.kind === "dict" ? value.entries.size > 0 : itemsOf(value)?.items.length !== 0;
  }

  /** A file as a module, by its path. */
  file(path: string): ModuleValue | null {
    const known = this.#modules.get(path);
    if (known !== undefined) return known;
    this.note(path, "");
    const block = this.#options.files.open(path);
    const scope = block && new BlockScope(this, { path, label: "", block, around: null });
    const made: ModuleValue | null = scope && { kind: "module", path, scope };
    this.#modules.set(path, made);
    return made;
  }

  module(name: string, level: number, from: string): Value | undefined {
    const folder = from.split("/").slice(0, -1);
    const above = folder.slice(0, folder.length - (level - 1)).map((part) => `${part}/`);
    const roots = level > 0 ? [above.join("")] : [...this.#options.roots, `${folder.join("/")}/`];
    for (const root of roots) {
      const place = `${root}${name.replaceAll(".", "/")}`.replace(/^\/|\/$/g, "");
      const found = this.file(`${place}.py`) ?? this.file(`${place}/__init__.py`);
      if (found !== null) return found;
    }
    return level > 0 ? undefined : external(name, this);
  }
}

/** Neither it nor what stands around is inside a class or function: its file and name are all that it takes to find it. */
function isOfFile({
  scope,
  qualified,
  name,
}: {
  readonly scope: Scope;
  readonly qualified?: string;
  readonly name: string;
}): boolean {
  if (!(scope instanceof BlockScope)) return false;
  return qualified === undefined ? scope.label === `${name}.` : scope.label === "" && qualified === name;
}
