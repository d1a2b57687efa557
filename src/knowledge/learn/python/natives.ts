import { ancestry } from "./classes.ts";
import type { Machine } from "./machine.ts";
import { inOrder } from "./methods.ts";
import { typeOf } from "./types.ts";
import {
  dictOf,
  given,
  type Given,
  isUnknown,
  keyOf,
  listOf,
  native,
  pairsOf,
  setOf,
  settled,
  textFor,
  thing,
  tupleOf,
  typeName,
  unknown,
  type Value,
} from "./value.ts";

/*
 * The names that every Python program has.
 */

type Run = (given: Given, machine: Machine) => Value;

const types = "int float str bool list dict set tuple frozenset type object bytes Exception".split(" ");
const first = ({ values }: Given): Value => values[0] ?? null;
const told = (value: boolean | null | undefined): Value => value ?? unknown("a condition");

/** A function of the list that it is given; unknown where that is. */
const ofList =
  (run: (items: readonly Value[], given: Given, machine: Machine) => Value, at = 0): Run =>
  (all, machine) => {
    const items = machine.iterate(all.values[at]);
    return items === null ? unknown("a list") : run(items, all, machine);
  };

const functions: Readonly<Record<string, Run>> = {
  isinstance: ({ values: [value = null, of = null] }) => told(isInstance(value, of)),
  len: ofList((items) => items.length),
  sorted: ofList((items, { named }) => {
    if (named.has("key")) return listOf(items);
    const sorted = items.toSorted(inOrder);
    return listOf(named.get("reverse") === true ? sorted.reverse() : sorted);
  }),
  any: ofList((items, _, machine) =>
    told(
      some(
        items.map((item) => machine.truth(item)),
        true,
      ),
    ),
  ),
  all: ofList((items, _, machine) =>
    told(
      some(
        items.map((item) => machine.truth(item)),
        false,
      ),
    ),
  ),
  next: ofList((items, { values }) => items[0] ?? values[1] ?? null),
  iter: first,
  getattr: ({ values: [of = null, name = null, other] }, machine) => {
    const found = machine.attribute(of, textFor(name) ?? "");
    return isUnknown(found) && other !== undefined && !isUnknown(of) ? other : found;
  },
  hasattr: ({ values: [of = null, name = null] }, machine) =>
    isUnknown(of) ? unknown("an attribute") : !isUnknown(machine.attribute(of, textFor(name) ?? "")),
  enumerate: ofList((items) => listOf(items.map((item, index) => tupleOf([index, item])))),
  filter: ofList((items, { values: [test = null] }, machine) => {
    const truths = items.map((item) =>
      machine.truth(settled(test) === null ? item : machine.call(test, given(item))),
    );
    return truths.includes(null) ? unknown("a filter") : listOf(items.filter((_, index) => truths[index]));
  }, 1),
  range: ({ values }) => {
    const [a, b] = values.map(settled);
    const [from, to] = b === undefined ? [0, a] : [a, b];
    if (typeof from !== "number" || typeof to !== "number" || values.length > 2) return unknown("a range");
    return listOf(
      Array.from({ length: Math.min(10_000, Math.max(0, to - from)) }, (_, index) => from + index),
    );
  },
  min: ofList((items) => items.toSorted(inOrder)[0] ?? unknown("a least")),
  max: ofList((items) => items.toSorted(inOrder).at(-1) ?? unknown("a most")),
  callable: ({ values: [value = null] }) =>
    isUnknown(value) ? unknown("a condition") : /^(function|native|class|type) /.test(keyOf(value)),
  print: () => null,
};

/** Types called like functions. */
const makes: Readonly<Record<string, Run>> = {
  str: ({ values }) => (values.length === 0 ? "" : (textFor(values[0] ?? null) ?? unknown("a text"))),
  int: numberOf,
  float: numberOf,
  bool: ({ values }, machine) => told(machine.truth(values[0] ?? false)),
  list: collection(listOf),
  tuple: collection(tupleOf),
  set: collection(setOf),
  frozenset: collection(setOf),
  dict: (all, machine) => {
    const other = thing(first(all), "dict");
    const pairs = (other === null ? machine.iterate(all.values[0]) : null) ?? [];
    return dictOf([
      ...(other === null ? [] : pairsOf(other)),
      ...pairs.map((pair) => (machine.iterate(pair) ?? []) as unknown as readonly [Value, Value]),
      ...all.named,
    ]);
  },
  type: (all) => typeOf(first(all)),
};

export function builtin(name: string, machine: Machine): Value | undefined {
  if (types.includes(name)) return typeName("builtins", name);
  if (name === "__name__") return "__main__";
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return run === undefined ? undefined : native(name, (all) => run(all, machine));
}

/** A type of the language called like a function; undefined for others. */
export function makeOf(type: string, all: Given, machine: Machine): Value | undefined {
  return Object.hasOwn(makes, type) ? makes[type]?.(all, machine) : undefined;
}

/** Whether one of the truths is the wanted one, as `wanted`; null where that cannot be known. */
function some(truths: readonly (boolean | null)[], wanted: boolean): boolean | null {
  if (truths.includes(wanted)) return wanted;
  return truths.includes(null) ? null : !wanted;
}

function numberOf(all: Given): Value {
  const value = settled(all.values[0] ?? 0);
  const number = typeof value === "object" ? NaN : Number(value);
  return Number.isFinite(number) ? number : unknown("a number");
}

function collection(make: (items: readonly Value[]) => Value): Run {
  const made = ofList(make);
  return (all, machine) => (all.values.length === 0 ? make([]) : made(all, machine));
}

function isInstance(value: Value, of: Value): boolean | null {
  const several = thing(of, "tuple") ?? thing(of, "generic");
  if (several !== null)
    return some(
      several.items.map((item) => isInstance(value, item)),
      true,
    );
  const [library, foreign] = [thing(value, "unknown")?.from, thing(of, "unknown")?.from];
  if (library !== undefined) return isFromElsewhere(library, of) ? false : null;
  const object = thing(value, "object")?.of;
  // a class of a library: nothing that the program makes itself is one, unless its class is made of it
  if (foreign !== undefined) {
    const name = foreign.slice(foreign.lastIndexOf(".") + 1);
    const isMade = typeof object === "object" && ancestry(object).some((base) => base.name === name);
    return /^[\w.]+$/.test(foreign) && !isMade ? false : null;
  }
  if (typeof object === "string") return thing(of, "type")?.name === object;
  const type = typeOf(value);
  return isUnknown(type) ? null : isSubclass(type, of) === true;
}

/** A name of one library is not made by a class of another, nor of the language. */
function isFromElsewhere(from: string, of: Value): boolean {
  const type = thing(of, "type");
  if (!/^[\w.]+$/.test(from) || (type === null && thing(of, "class") === null)) return false;
  return type === null || type.module.split(".")[0] !== from.split(".")[0];
}

function isSubclass(type: Value, of: Value): boolean | null {
  if (isUnknown(type) || isUnknown(of)) return null;
  const several = thing(of, "tuple");
  if (several !== null)
    return some(
      several.items.map((item) => isSubclass(type, item)),
      true,
    );
  const own = thing(type, "class");
  const bases = own === null ? [type] : ancestry(own);
  return bases.some((base) => keyOf(base) === keyOf(of));
}
