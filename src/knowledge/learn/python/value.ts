import type { Block, Expression, Parameter } from "./syntax.ts";

/*
 * What a name of a program can stand for, as far as declarations of command lines need it. What cannot be known from
 * the text alone (the machine, the environment, libraries) is `unknown`, and stays so through everything done with it.
 */

export type Value = null | boolean | number | string | Thing;

type Thing =
  | Unknown
  | Items
  | Dict
  | Callable
  | ClassValue
  | ModuleValue
  | ObjectValue
  | Native
  | TypeName
  | Generic
  | Deferred
  | ParserValue
  | Super
  | { readonly kind: "ellipsis" };

export interface Unknown {
  readonly kind: "unknown";
  /** The library it comes from, where it comes from one: `torch`. */
  readonly from: string;
}

/** Lists, tuples and sets; sets keep the order of writing. */
export interface Items {
  readonly kind: "list" | "tuple" | "set";
  readonly items: Value[];
}

export interface Dict {
  readonly kind: "dict";
  readonly entries: Map<string, { readonly key: Value; value: Value }>;
}

/** A function or method with the scope it was made in. */
export interface Callable {
  readonly kind: "function";
  readonly name: string;
  /** `Class.method` of its file, for those that stand in one. */
  readonly path: string;
  readonly qualified: string;
  readonly parameters: readonly Parameter[];
  /** Values of parameters that are left out, made when the function is. */
  readonly standards: ReadonlyMap<string, Value>;
  readonly body: Block | Expression;
  readonly scope: Scope;
  readonly decorators: readonly string[];
  /** The class in whose body it stands. */
  readonly owner: ClassValue | null;
  /** The object or class that it was taken from. */
  readonly self?: Value;
}

/** `super()`: what stands after a class in the ancestry of an object. */
export interface Super {
  readonly kind: "super";
  readonly owner: ClassValue;
  readonly self: Value;
}

export interface ClassValue {
  readonly kind: "class";
  readonly name: string;
  readonly path: string;
  readonly bases: readonly Value[];
  readonly decorators: readonly string[];
  readonly scope: Scope;
}

export interface ModuleValue {
  readonly kind: "module";
  readonly path: string;
  readonly scope: Scope;
}

/** An instance: of a class of the clone, or one of ours (a field of a dataclass, a member of an enum). */
export interface ObjectValue {
  readonly kind: "object";
  readonly of: ClassValue | string;
  readonly attributes: Map<string, Value>;
}

export interface Native {
  readonly kind: "native";
  readonly name: string;
  readonly call: (given: Given) => Value;
}

/** `int`, `typing.Literal`, a class of a library. */
export interface TypeName {
  readonly kind: "type";
  readonly module: string;
  readonly name: string;
}

export interface Generic {
  readonly kind: "generic";
  readonly origin: Value;
  readonly items: readonly Value[];
}

/** An imported name: its file is looked at when it is used. */
export interface Deferred {
  readonly kind: "deferred";
  readonly get: () => Value;
}

export interface ParserValue {
  readonly kind: "parser";
  readonly role: "parser" | "subparsers";
  readonly record: ParserRecord;
}

/** What was asked of a parser. Groups write into the record of their parser. */
export interface ParserRecord {
  /** The class it is made of, as its own file calls it. */
  readonly className: string;
  readonly declared: DeclaredArgument[];
  readonly sets: Set<string>;
  readonly children: Map<string, ParserRecord>;
}

export interface DeclaredArgument {
  readonly names: readonly Value[];
  readonly options: ReadonlyMap<string, Value>;
  /** The set whose function declared it: null for the program's own. */
  readonly set: string | null;
}

export interface Given {
  readonly values: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** Where a name is looked up and bound. */
export interface Scope {
  lookup(name: string): Value | undefined;
  bind(name: string, value: Value): void;
}

export function unknown(from: string): Unknown {
  return { kind: "unknown", from };
}

export function isUnknown(value: Value): value is Unknown {
  return typeof value === "object" && value !== null && value.kind === "unknown";
}

/** What an imported name stands for. */
export function settled(value: Value): Exclude<Value, Deferred> {
  let now = value;
  while (typeof now === "object" && now !== null && now.kind === "deferred") now = now.get();
  return now;
}

export function listOf(items: readonly Value[]): Items {
  return { kind: "list", items: [...items] };
}

export function tupleOf(items: readonly Value[]): Items {
  return { kind: "tuple", items: [...items] };
}

export function setOf(items: readonly Value[]): Items {
  const kept = new Map(items.map((item) => [keyOf(item), item]));
  return { kind: "set", items: [...kept.values()] };
}

export function dictOf(entries: Iterable<readonly [Value, Value]>): Dict {
  const dict: Dict = { kind: "dict", entries: new Map() };
  for (const [key, value] of entries) dict.entries.set(keyOf(key), { key, value });
  return dict;
}

export function native(name: string, call: (given: Given) => Value): Native {
  return { kind: "native", name, call };
}

function genericKey({ origin, items }: Generic): string {
  const keys = items.map(keyOf);
  const isUnion = typeof origin === "object" && origin?.kind === "type" && origin.name.startsWith("Union");
  return `generic ${keyOf(origin)}[${(isUnion ? keys.toSorted() : keys).join(", ")}]`;
}

let counted = 0;
const numbers = new WeakMap<object, number>();

/** Equal values have equal keys; things that are not values have one of their own. */
export function keyOf(given: Value): string {
  const value = settled(given);
  if (value === null || typeof value !== "object") return `${typeof value} ${String(value)}`;
  switch (value.kind) {
    case "list":
    case "tuple":
      return `${value.kind} [${value.items.map(keyOf).join(", ")}]`;
    case "set":
      return `set {${value.items.map(keyOf).toSorted().join(", ")}}`;
    case "dict":
      return `dict {${[...value.entries].map(([key, each]) => `${key}: ${keyOf(each.value)}`).join(", ")}}`;
    case "ellipsis":
      return "ellipsis";
    case "type":
      return `type ${value.module}.${value.name}`;
    case "generic":
      return genericKey(value);
    default:
      return `${value.kind} ${identity(value)}`;
  }
}

function identity(value: object): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  counted += 1;
  numbers.set(value, counted);
  return counted;
}
