import { ancestry } from "./classes.ts";
import type { Machine } from "./machine.ts";
import { inOrder } from "./methods.ts";
import { NONE_TYPE } from "./operators.ts";
import { textFor } from "./print.ts";
import {
  dictOf,
  type Given,
  isUnknown,
  keyOf,
  listOf,
  native,
  setOf,
  settled,
  tupleOf,
  unknown,
  type Value,
} from "./value.ts";
import { ownTable } from "../../../model/ownTable.ts";

/*
 * The names that every Python program has.
 */

type Run = (given: Given, machine: Machine) => Value;

const types = "int float str bool list dict set tuple frozenset type object bytes Exception".split(" ");

const functions = ownTable<Run>({
  isinstance: ({ values }) => verdict(isInstance(settled(values[0] ?? null), settled(values[1] ?? null))),
  issubclass: ({ values }) => verdict(isSubclass(settled(values[0] ?? null), settled(values[1] ?? null))),
  len: ({ values }, machine) => machine.iterate(values[0] ?? null)?.length ?? unknown("a length"),
  sorted: ({ values, named }, machine) => {
    const items = machine.iterate(values[0] ?? null);
    if (items === null || named.has("key")) return items === null ? unknown("a sorted list") : listOf(items);
    const sorted = [...items].sort(inOrder);
    return listOf(settled(named.get("reverse") ?? false) === true ? sorted.reverse() : sorted);
  },
  any: ({ values }, machine) => some(values[0] ?? null, true, machine),
  all: ({ values }, machine) => some(values[0] ?? null, false, machine),
  next: ({ values }, machine) => {
    const items = machine.iterate(values[0] ?? null);
    return items === null ? unknown("the next of a list") : (items[0] ?? values[1] ?? null);
  },
  iter: ({ values }) => values[0] ?? null,
  getattr: ({ values }, machine) => {
    const name = settled(values[1] ?? null);
    if (typeof name !== "string") return unknown("an attribute");
    const found = machine.attribute(values[0] ?? null, name);
    return isUnknown(found) && values.length > 2 && !isUnknown(settled(values[0] ?? null))
      ? (values[2] ?? null)
      : found;
  },
  hasattr: ({ values }, machine) => {
    const name = settled(values[1] ?? null);
    if (typeof name !== "string" || isUnknown(settled(values[0] ?? null))) return unknown("an attribute");
    return !isUnknown(machine.attribute(values[0] ?? null, name));
  },
  zip: ({ values }, machine) => {
    const lists = values.map((value) => machine.iterate(value));
    if (lists.includes(null)) return unknown("a zip");
    const known = lists.map((list) => list ?? []);
    const length = Math.min(...known.map((list) => list.length));
    return listOf(Array.from({ length }, (_, at) => tupleOf(known.map((list) => list[at] ?? null))));
  },
  enumerate: ({ values }, machine) => {
    const items = machine.iterate(values[0] ?? null);
    return items === null
      ? unknown("an enumeration")
      : listOf(items.map((item, index) => tupleOf([index, item])));
  },
  map: ({ values }, machine) => {
    const items = machine.iterate(values[1] ?? null);
    if (items === null) return unknown("a map");
    return listOf(items.map((item) => machine.call(values[0] ?? null, { values: [item], named: new Map() })));
  },
  filter: ({ values }, machine) => {
    const items = machine.iterate(values[1] ?? null);
    if (items === null) return unknown("a filter");
    const [test = null] = values;
    const truths = items.map((item) =>
      machine.truth(settled(test) === null ? item : machine.call(test, { values: [item], named: new Map() })),
    );
    return truths.includes(null) ? unknown("a filter") : listOf(items.filter((_, index) => truths[index]));
  },
  range: ({ values }) => {
    const [a, b, step = 1] = values.map(settled);
    const [from, to] = b === undefined ? [0, a] : [a, b];
    if (typeof from !== "number" || typeof to !== "number" || typeof step !== "number" || step === 0)
      return unknown("a range");
    const length = Math.min(10_000, Math.max(0, Math.ceil((to - from) / step)));
    return listOf(Array.from({ length }, (_, index) => from + index * step));
  },
  min: extreme(-1),
  max: extreme(1),
  reversed: ({ values }, machine) => listOf([...(machine.iterate(values[0] ?? null) ?? [])].reverse()),
  print: () => null,
  exit: () => unknown("exit"),
  callable: ({ values }) => verdict(isCallable(settled(values[0] ?? null))),
});

/** Types called like functions. */
const makes = ownTable<Run>({
  str: ({ values }) => (values.length === 0 ? "" : (textFor(values[0] ?? null) ?? unknown("a text"))),
  int: ({ values }) => numberOf(values, Math.trunc),
  float: ({ values }) => numberOf(values, (number) => number),
  bool: ({ values }, machine) => machine.truth(values[0] ?? false) ?? unknown("a condition"),
  list: (given, machine) => collection(given, machine, listOf),
  tuple: (given, machine) => collection(given, machine, tupleOf),
  set: (given, machine) => collection(given, machine, setOf),
  frozenset: (given, machine) => collection(given, machine, setOf),
  dict: ({ values, named }, machine) => {
    const pairs: (readonly [Value, Value])[] = [];
    const other = settled(values[0] ?? null);
    if (typeof other === "object" && other?.kind === "dict")
      for (const { key, value } of other.entries.values()) pairs.push([key, value]);
    else if (other !== null)
      for (const item of machine.iterate(other) ?? []) {
        const [key = null, value = null] = machine.iterate(item) ?? [];
        pairs.push([key, value]);
      }
    return dictOf([...pairs, ...named]);
  },
  type: ({ values }) => typeOf(settled(values[0] ?? null)),
});

export function builtin(name: string, machine: Machine): Value | undefined {
  if (types.includes(name)) return { kind: "type", module: "builtins", name };
  if (name === "__name__") return "__main__";
  if (name === "Ellipsis") return { kind: "ellipsis" };
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return run === undefined ? undefined : native(name, (given) => run(given, machine));
}

/** A type of the language called like a function; undefined for others. */
export function makeOf(type: string, given: Given, machine: Machine): Value | undefined {
  return Object.hasOwn(makes, type) ? makes[type]?.(given, machine) : undefined;
}

function verdict(value: boolean | null): Value {
  return value ?? unknown("a condition");
}

function some(given: Value, wanted: boolean, machine: Machine): Value {
  const truths = machine.iterate(given)?.map((item) => machine.truth(item));
  if (truths === undefined) return unknown("a condition");
  if (truths.includes(wanted)) return wanted;
  return truths.includes(null) ? unknown("a condition") : !wanted;
}

function extreme(sign: 1 | -1): Run {
  return ({ values }, machine) => {
    const items = values.length === 1 ? machine.iterate(values[0] ?? null) : values;
    if (items === null || items.length === 0 || items.some((item) => isUnknown(settled(item))))
      return unknown("an extreme");
    return items.reduce((best, item) => (inOrder(item, best) * sign > 0 ? item : best));
  };
}

function numberOf(values: readonly Value[], round: (number: number) => number): Value {
  const value = settled(values[0] ?? 0);
  if (typeof value === "number" || typeof value === "boolean") return round(Number(value));
  const number = typeof value === "string" ? Number(value) : NaN;
  return Number.isFinite(number) ? round(number) : unknown("a number");
}

function collection({ values }: Given, machine: Machine, make: (items: readonly Value[]) => Value): Value {
  if (values.length === 0) return make([]);
  const items = machine.iterate(values[0] ?? null);
  return items === null ? unknown("a list") : make(items);
}

function typeOf(value: Value): Value {
  if (value === null) return NONE_TYPE;
  const plain = { boolean: "bool", number: "int", string: "str" } as const;
  if (typeof value !== "object")
    return { kind: "type", module: "builtins", name: plain[typeof value as keyof typeof plain] };
  if (value.kind === "list" || value.kind === "tuple" || value.kind === "set" || value.kind === "dict")
    return { kind: "type", module: "builtins", name: value.kind };
  if (value.kind === "object" && typeof value.of === "object") return value.of;
  const isType = value.kind === "class" || value.kind === "type" || value.kind === "generic";
  return isType ? { kind: "type", module: "builtins", name: "type" } : unknown("a type");
}

function isCallable(value: Value): boolean | null {
  if (value === null || typeof value !== "object") return false;
  if (value.kind === "unknown") return null;
  return ["function", "native", "class", "type"].includes(value.kind);
}

function isInstance(value: Value, of: Value): boolean | null {
  if (typeof of === "object" && of !== null && "items" in of) {
    const each = of.items.map((item) => isInstance(value, settled(item)));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if (isUnknown(value)) return isFromElsewhere(value.from, of) ? false : null;
  // a class of a library: nothing that the program makes itself is one, unless its class is made of it
  if (isUnknown(of)) return /^[\w.]+$/.test(of.from) && !isMadeOf(value, of.from) ? false : null;
  if (typeof value === "object" && value?.kind === "object" && typeof value.of === "string")
    return typeof of === "object" && of?.kind === "type" && of.name === value.of;
  const type = typeOf(value);
  if (isUnknown(type)) return null;
  if (keyOf(type) === keyOf(of)) return true;
  return isSubclass(type, of) ?? false;
}

/** A name of one library is not made by a class of another, nor of the language. */
function isFromElsewhere(from: string, of: Value): boolean {
  if (!/^[\w.]+$/.test(from) || typeof of !== "object" || of === null) return false;
  if (of.kind === "type") return of.module.split(".")[0] !== from.split(".")[0];
  return of.kind === "class";
}

function isMadeOf(value: Value, library: string): boolean {
  const of = typeof value === "object" && value?.kind === "object" ? value.of : null;
  const name = library.slice(library.lastIndexOf(".") + 1);
  return typeof of === "object" && of !== null && ancestry(of).some((base) => base.name === name);
}

function isSubclass(type: Value, of: Value): boolean | null {
  if (isUnknown(type) || isUnknown(of)) return null;
  if (typeof of === "object" && of !== null && of.kind === "tuple") {
    const each = of.items.map((item) => isSubclass(type, settled(item)));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if (typeof type !== "object" || type?.kind !== "class") return keyOf(type) === keyOf(of);
  return ancestry(type).some((base) => keyOf(base) === keyOf(of));
}
