import type { Machine } from "./machine.ts";
import {
  type Dict,
  dictOf,
  type Given,
  type Items,
  keyOf,
  listOf,
  native,
  pairsOf,
  setOf,
  settled,
  textFor,
  thing,
  tupleOf,
  unknown,
  type Value,
} from "./value.ts";

/*
 * The methods of texts, lists, sets and dictionaries that declarations use.
 */

type Methods<T> = Readonly<Record<string, (self: T, given: Given, machine: Machine) => Value>>;

function methodOf<T>(methods: Methods<T>, self: T, name: string, machine: Machine): Value | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method === undefined ? undefined : native(name, (given) => method(self, given, machine));
}

const first = ({ values }: Given): Value => values[0] ?? null;
const text = ({ values }: Given, index = 0): string => textFor(values[index] ?? null) ?? "";
const starts = ({ values: [value = null] }: Given): readonly string[] =>
  (thing(value, "tuple")?.items ?? [value]).map((item) => textFor(item) ?? "\0");

const ofText: Methods<string> = {
  lower: (self) => self.toLowerCase(),
  upper: (self) => self.toUpperCase(),
  strip: (self) => self.trim(),
  lstrip: (self, given) =>
    self.replace(given.values.length === 0 ? /^\s+/ : RegExp(`^[${text(given)}]+`), ""),
  replace: (self, given) => self.replaceAll(text(given), text(given, 1)),
  split: (self, given) =>
    listOf(given.values.length === 0 ? self.trim().split(/\s+/) : self.split(text(given))),
  startswith: (self, given) => starts(given).some((each) => self.startsWith(each)),
  endswith: (self, given) => starts(given).some((each) => self.endsWith(each)),
  removeprefix: (self, given) => (self.startsWith(text(given)) ? self.slice(text(given).length) : self),
  join: (self, given, machine) => {
    const texts = machine.iterate(first(given))?.map(textFor);
    return texts === undefined || texts.includes(null) ? unknown("a joined text") : texts.join(self);
  },
};

const ofItems: Methods<Items> = {
  append: (self, given) => added(self, [first(given)]),
  add: (self, given) => added(self, [first(given)]),
  extend: (self, given, machine) => added(self, machine.iterate(first(given)) ?? []),
  update: (self, given, machine) => added(self, machine.iterate(first(given)) ?? []),
  remove: removed,
  discard: removed,
  copy: (self) => ({ ...self, items: [...self.items] }),
  union: (self, given, machine) => setOf([...self.items, ...(machine.iterate(first(given)) ?? [])]),
};

function added(self: Items, items: readonly Value[]): null {
  const known = self.kind === "set" ? new Set(self.items.map(keyOf)) : null;
  for (const item of items) if (known?.has(keyOf(item)) !== true) self.items.push(item);
  return null;
}

function removed(self: Items, given: Given): null {
  const at = self.items.findIndex((each) => keyOf(each) === keyOf(first(given)));
  if (at >= 0) self.items.splice(at, 1);
  return null;
}

/** Python's order of numbers, and of texts by code points. */
export function inOrder(a: Value, b: Value): number {
  const [left, right] = [settled(a), settled(b)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  const [one, two] = [textFor(left) ?? "", textFor(right) ?? ""];
  return one < two ? -1 : one > two ? 1 : 0;
}

const ofDict: Methods<Dict> = {
  keys: (self) => listOf(pairsOf(self).map(([key]) => key)),
  values: (self) => listOf(pairsOf(self).map(([, value]) => value)),
  items: (self) => listOf(pairsOf(self).map(tupleOf)),
  get: (self, { values: [key = null, other = null] }) => valueAt(self, key, other),
  pop: (self, { values: [key = null, other = unknown("a key that is missing")] }) => {
    const found = valueAt(self, key, other);
    self.entries.delete(keyOf(key));
    return found;
  },
  setdefault: (self, { values: [key = null, other = null] }) => {
    const value = valueAt(self, key, other);
    self.entries.set(keyOf(key), { key, value });
    return value;
  },
  update: (self, given) => {
    const other = thing(first(given), "dict");
    for (const [key, value] of [...(other === null ? [] : pairsOf(other)), ...given.named])
      self.entries.set(keyOf(key), { key, value });
    return null;
  },
  copy: (self) => dictOf(pairsOf(self)),
};

function valueAt(of: Dict, key: Value, other: Value): Value {
  const found = of.entries.get(keyOf(key));
  return found === undefined ? other : found.value;
}

/** A method of a text, list, set or dictionary; undefined for others. */
export function methodNamed(value: string | Items | Dict, name: string, machine: Machine): Value | undefined {
  if (typeof value === "string") return methodOf(ofText, value, name, machine);
  return value.kind === "dict"
    ? methodOf(ofDict, value, name, machine)
    : methodOf(ofItems, value, name, machine);
}
