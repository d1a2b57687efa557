import type { Block } from "./outline.ts";
import type { Tree } from "./tree.ts";

/*
 * What a name of a program can stand for, as far as declarations of command lines need it. What cannot be known from
 * the text alone (the machine, the environment, libraries) is `unknown`, and stays so through everything done with it.
 */

export type Value = null | boolean | number | string | Thing;

export type Thing =
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

interface Unknown {
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

export interface Parameter {
  readonly name: string;
  readonly stars: 0 | 1 | 2;
  readonly standard: Tree | null;
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
  /** Its statements, or the value that a lambda gives. */
  readonly body: Block | Tree;
  readonly scope: Scope;
  readonly decorators: readonly string[];
  /** The class in whose body it stands. */
  readonly owner: ClassValue | null;
  /** The object or class that it was taken from. */
  readonly self?: Value;
}

/** `super()`: what stands after a class in the ancestry of an object. */
interface Super {
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

interface Native {
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
interface Deferred {
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

export function given(...values: readonly Value[]): Given {
  return { values, named: new Map() };
}

export function typeName(module: string, name: string): TypeName {
  return { kind: "type", module, name };
}

/** What an imported name stands for. */
export function settled(value: Value): Exclude<Value, Deferred> {
  let now = value;
  while (typeof now === "object" && now !== null && now.kind === "deferred") now = now.get();
  return now;
}

/** The value where it is a thing of that kind; null for all others. */
export function thing<K extends Thing["kind"]>(
  value: Value | undefined,
  kind: K,
): (Thing & { readonly kind: K }) | null {
  const now = value === undefined ? null : settled(value);
  return typeof now === "object" && now?.kind === kind ? (now as Thing & { readonly kind: K }) : null;
}

export function isUnknown(value: Value): value is Unknown {
  return thing(value, "unknown") !== null;
}

/** A list, tuple or set. */
export function itemsOf(value: Value | undefined): Items | null {
  return thing(value, "list") ?? thing(value, "tuple") ?? thing(value, "set");
}

export function listOf(items: readonly Value[]): Items {
  return { kind: "list", items: [...items] };
}

export function tupleOf(items: readonly Value[]): Items {
  return { kind: "tuple", items: [...items] };
}

export function setOf(items: readonly Value[]): Items {
  return { kind: "set", items: [...new Map(items.map((item) => [keyOf(item), item])).values()] };
}

export function dictOf(entries: Iterable<readonly [Value, Value]>): Dict {
  const dict: Dict = { kind: "dict", entries: new Map() };
  for (const [key, value] of entries) dict.entries.set(keyOf(key), { key, value });
  return dict;
}

export function pairsOf({ entries }: Dict): (readonly [Value, Value])[] {
  return [...entries.values()].map(({ key, value }) => [key, value]);
}

/** An object of ours: `MISSING`, a field of a dataclass, a member of an enum. */
export function objectOf(
  of: ObjectValue["of"],
  attributes: Readonly<Record<string, Value>> = {},
): ObjectValue {
  return { kind: "object", of, attributes: new Map(Object.entries(attributes)) };
}

export function native(name: string, call: (given: Given) => Value): Native {
  return { kind: "native", name, call };
}

/** `str(value)`; null where it cannot be known. Members of the enums that command lines use are texts. */
export function textFor(value: Value): string | null {
  const now = settled(value);
  if (now === null) return "None";
  if (typeof now === "boolean") return now ? "True" : "False";
  if (typeof now !== "object") return String(now);
  const member = now.kind === "object" ? now.attributes.get("value") : undefined;
  return typeof member === "string" ? member : null;
}

let counted = 0;
const numbers = new WeakMap<object, number>();

/** Equal values have equal keys; things that are not values have one of their own. */
export function keyOf(value: Value): string {
  const now = settled(value);
  if (now === null || typeof now !== "object") return `${typeof now} ${String(now)}`;
  switch (now.kind) {
    case "list":
    case "tuple":
      return `${now.kind} [${now.items.map(keyOf).join(", ")}]`;
    case "set":
      return `set {${now.items.map(keyOf).toSorted().join(", ")}}`;
    case "dict":
      return `dict {${[...now.entries].map(([key, each]) => `${key}: ${keyOf(each.value)}`).join(", ")}}`;
    case "ellipsis":
      return "ellipsis";
    case "type":
      return `type ${now.module}.${now.name}`;
    case "generic":
      return genericKey(now);
    default:
      return `${now.kind} ${identity(now)}`;
  }
}

function genericKey({ origin, items }: Generic): string {
  const keys = items.map(keyOf);
  const isUnion = thing(origin, "type")?.name.startsWith("Union") === true;
  return `generic ${keyOf(origin)}[${(isUnion ? keys.toSorted() : keys).join(", ")}]`;
}

function identity(value: object): number {
  const known = numbers.get(value) ?? ++counted;
  numbers.set(value, known);
  return known;
}
