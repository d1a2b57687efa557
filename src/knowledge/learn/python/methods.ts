import type { Machine } from "./machine.ts";
import { textFor } from "./print.ts";
import {
  type Dict,
  dictOf,
  type Given,
  type Items,
  keyOf,
  listOf,
  native,
  setOf,
  settled,
  tupleOf,
  unknown,
  type Value,
} from "./value.ts";

/*
 * The methods of texts, lists, sets and dictionaries that declarations use.
 */

type Method<T> = (self: T, given: Given, machine: Machine) => Value;
type Methods<T> = Readonly<Record<string, Method<T>>>;

function methodOf<T>(methods: Methods<T>, self: T, name: string, machine: Machine): Value | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method === undefined ? undefined : native(name, (given) => method(self, given, machine));
}

const textOf = (given: Given, index: number): string => textFor(given.values[index] ?? null) ?? "";

const ofText: Methods<string> = {
  lower: (self) => self.toLowerCase(),
  upper: (self) => self.toUpperCase(),
  strip: (self, given) => trimmed(self, given, true, true),
  lstrip: (self, given) => trimmed(self, given, true, false),
  rstrip: (self, given) => trimmed(self, given, false, true),
  replace: (self, given) => self.replaceAll(textOf(given, 0), textOf(given, 1)),
  split: (self, given) =>
    listOf(given.values.length === 0 ? self.trim().split(/\s+/) : self.split(textOf(given, 0))),
  startswith: (self, given) => options(given).some((each) => self.startsWith(each)),
  endswith: (self, given) => options(given).some((each) => self.endsWith(each)),
  removeprefix: (self, given) =>
    self.startsWith(textOf(given, 0)) ? self.slice(textOf(given, 0).length) : self,
  join: (self, given, machine) => {
    const texts = machine.iterate(given.values[0] ?? null)?.map(textFor);
    return texts === undefined || texts.includes(null) ? unknown("a joined text") : texts.join(self);
  },
  format: () => unknown("a formatted text"),
};

/** `startswith` takes one text or several. */
function options({ values }: Given): readonly string[] {
  const value = settled(values[0] ?? null);
  if (typeof value === "string") return [value];
  return typeof value === "object" && value?.kind === "tuple"
    ? value.items.flatMap((item) => (typeof item === "string" ? [item] : []))
    : [];
}

function trimmed(self: string, given: Given, left: boolean, right: boolean): string {
  const signs = given.values.length === 0 ? " \t\n\r" : textOf(given, 0);
  let [start, end] = [0, self.length];
  if (left) while (start < end && signs.includes(self[start] ?? "")) start += 1;
  if (right) while (end > start && signs.includes(self[end - 1] ?? "")) end -= 1;
  return self.slice(start, end);
}

export function textMethod(self: string, name: string, machine: Machine): Value | undefined {
  return methodOf(ofText, self, name, machine);
}

const ofItems: Methods<Items> = {
  append: (self, { values }) => added(self, [values[0] ?? null]),
  add: (self, { values }) => added(self, [values[0] ?? null]),
  extend: (self, { values }, machine) => added(self, machine.iterate(values[0] ?? null) ?? []),
  update: (self, { values }, machine) => added(self, machine.iterate(values[0] ?? null) ?? []),
  insert: (self, { values }) => {
    const at = settled(values[0] ?? 0);
    if (typeof at === "number") self.items.splice(at, 0, values[1] ?? null);
    return null;
  },
  remove: (self, { values }) => removed(self, values[0] ?? null),
  discard: (self, { values }) => removed(self, values[0] ?? null),
  pop: (self) => self.items.pop() ?? unknown("an empty list"),
  sort: (self) => {
    self.items.sort(inOrder);
    return null;
  },
  copy: (self) => ({ ...self, items: [...self.items] }),
  union: (self, { values }, machine) => setOf([...self.items, ...(machine.iterate(values[0] ?? null) ?? [])]),
  index: (self, { values }) => self.items.findIndex((item) => keyOf(item) === keyOf(values[0] ?? null)),
};

function added(self: Items, items: readonly Value[]): null {
  const known = self.kind === "set" ? new Set(self.items.map(keyOf)) : null;
  for (const item of items) if (known?.has(keyOf(item)) !== true) self.items.push(item);
  return null;
}

function removed(self: Items, item: Value): null {
  const at = self.items.findIndex((each) => keyOf(each) === keyOf(item));
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

export function itemsMethod(self: Items, name: string, machine: Machine): Value | undefined {
  return methodOf(ofItems, self, name, machine);
}

const ofDict: Methods<Dict> = {
  keys: (self) => listOf([...self.entries.values()].map(({ key }) => key)),
  values: (self) => listOf([...self.entries.values()].map(({ value }) => value)),
  items: (self) => listOf([...self.entries.values()].map(({ key, value }) => tupleOf([key, value]))),
  get: (self, { values }) => self.entries.get(keyOf(values[0] ?? null))?.value ?? values[1] ?? null,
  pop: (self, { values }) => {
    const key = keyOf(values[0] ?? null);
    const found = self.entries.get(key);
    self.entries.delete(key);
    return found?.value ?? values[1] ?? unknown("a key that is missing");
  },
  setdefault: (self, { values }) => {
    const key = keyOf(values[0] ?? null);
    const found = self.entries.get(key);
    if (found !== undefined) return found.value;
    const value = values[1] ?? null;
    self.entries.set(key, { key: values[0] ?? null, value });
    return value;
  },
  update: (self, { values, named }) => {
    const other = settled(values[0] ?? null);
    if (typeof other === "object" && other?.kind === "dict")
      for (const [key, entry] of other.entries) self.entries.set(key, { ...entry });
    for (const [key, value] of named) self.entries.set(keyOf(key), { key, value });
    return null;
  },
  copy: (self) => dictOf([...self.entries.values()].map(({ key, value }) => [key, value])),
};

export function dictMethod(self: Dict, name: string, machine: Machine): Value | undefined {
  return methodOf(ofDict, self, name, machine);
}
