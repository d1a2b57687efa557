import type { Machine } from "./machine.ts";
import type { Expression } from "./syntax.ts";
import {
  dictOf,
  isUnknown,
  keyOf,
  listOf,
  type Scope,
  setOf,
  settled,
  unknown,
  type Value,
} from "./value.ts";

/** Binds a value to a name, an attribute, a place in a list or dictionary, or its parts to several of them. */
export function assignTo(target: Expression, value: Value, scope: Scope, machine: Machine): void {
  if (target.kind === "name") scope.bind(target.name, value);
  else if (target.kind === "tuple" || target.kind === "list") spread(target.items, value, scope, machine);
  else if (target.kind === "star") assignTo(target.value, value, scope, machine);
  else if (target.kind === "index") putInto(target, value, scope, machine);
  else if (target.kind === "attribute") {
    const of = settled(machine.evaluate(target.of, scope));
    if (typeof of === "object" && of?.kind === "object") of.attributes.set(target.name, value);
  }
}

function spread(targets: readonly Expression[], value: Value, scope: Scope, machine: Machine): void {
  const items = machine.iterate(value);
  const star = targets.findIndex(({ kind }) => kind === "star");
  targets.forEach((target, index) => {
    if (items === null) return assignTo(target, unknown("an unpacked value"), scope, machine);
    const after = targets.length - 1 - index;
    if (index === star)
      return assignTo(target, listOf(items.slice(index, items.length - after)), scope, machine);
    const item = star >= 0 && index > star ? items[items.length - 1 - after] : items[index];
    return assignTo(target, item ?? null, scope, machine);
  });
}

function putInto(
  target: Extract<Expression, { readonly kind: "index" }>,
  value: Value,
  scope: Scope,
  machine: Machine,
): void {
  const of = settled(machine.evaluate(target.of, scope));
  const key = settled(machine.evaluate(target.index, scope));
  if (typeof of !== "object" || of === null) return;
  if (of.kind === "dict") of.entries.set(keyOf(key), { key, value });
  else if (of.kind === "list" && typeof key === "number")
    of.items[key < 0 ? of.items.length + key : key] = value;
}

/** `del of[key]`; of a name nothing: it is not used after. */
export function remove(target: Expression, scope: Scope, machine: Machine): void {
  if (target.kind !== "index") return;
  const of = settled(machine.evaluate(target.of, scope));
  const key = settled(machine.evaluate(target.index, scope));
  if (typeof of !== "object" || of === null) return;
  if (of.kind === "dict") of.entries.delete(keyOf(key));
  else if (of.kind === "list" && typeof key === "number") of.items.splice(key, 1);
}

/** A binary operator; `inPlace` is that of `+=`, which changes a list for everyone who holds it. */
export function operate(operator: string, given: Value, other: Value, inPlace = false): Value {
  const left = settled(given);
  const right = settled(other);
  if (operator === "|") return either(left, right);
  if (isUnknown(left)) return left;
  if (isUnknown(right)) return right;
  if (typeof left === "string") return text(operator, left, right);
  if (isNumeric(left) && isNumeric(right)) return calculate(operator, Number(left), Number(right));
  if (typeof left === "object" && left !== null && "items" in left && left.kind !== "generic")
    return onItems(operator, left, right, inPlace);
  return unknown(`an operator ${operator}`);
}

const isNumeric = (value: Value): value is number | boolean =>
  typeof value === "number" || typeof value === "boolean";

function text(operator: string, left: string, right: Value): Value {
  if (operator === "+" && typeof right === "string") return left + right;
  if (operator === "*" && typeof right === "number") return left.repeat(Math.max(0, right));
  return unknown("a formatted text");
}

function calculate(operator: string, left: number, right: number): Value {
  const results: Readonly<Record<string, () => number>> = {
    "+": () => left + right,
    "-": () => left - right,
    "*": () => left * right,
    "/": () => left / right,
    "//": () => Math.floor(left / right),
    "%": () => ((left % right) + right) % right,
    "**": () => left ** right,
    "<<": () => left * 2 ** right,
    ">>": () => Math.floor(left / 2 ** right),
    "&": () => Number(BigInt(left) & BigInt(right)),
  };
  return results[operator]?.() ?? unknown(`an operator ${operator}`);
}

type Sequence = Extract<Value, { readonly kind: "list" | "tuple" | "set" }>;

function onItems(operator: string, left: Sequence, right: Value, inPlace: boolean): Value {
  const other = itemsOf(right);
  if (operator === "*" && typeof right === "number")
    return { ...left, items: Array.from({ length: Math.max(0, right) }, () => left.items).flat() };
  if (other === null) return unknown("a list and something else");
  if (operator === "-") {
    const gone = new Set(other.map(keyOf));
    return setOf(left.items.filter((item) => !gone.has(keyOf(item))));
  }
  if (operator === "&") {
    const both = new Set(other.map(keyOf));
    return setOf(left.items.filter((item) => both.has(keyOf(item))));
  }
  if (operator !== "+") return unknown(`an operator ${operator}`);
  if (!inPlace || left.kind === "tuple") return { ...left, items: [...left.items, ...other] };
  left.items.push(...other);
  return left;
}

function itemsOf(value: Value): readonly Value[] | null {
  return typeof value === "object" && value !== null && "items" in value && value.kind !== "generic"
    ? value.items
    : null;
}

/** `|`: of dictionaries, sets, numbers, and of types. */
function either(left: Value, right: Value): Value {
  if (isNumeric(left) && isNumeric(right)) return Number(BigInt(left) | BigInt(right));
  const [one, two] = [itemsOf(left), itemsOf(right)];
  if (one !== null && two !== null) return setOf([...one, ...two]);
  if (isDict(left) && isDict(right))
    return dictOf(
      [...left.entries.values(), ...right.entries.values()].map(({ key, value }) => [key, value]),
    );
  return unionOf([left, right], isSpecial(left) || isSpecial(right) ? "typing" : "types");
}

function isDict(value: Value): value is Extract<Value, { readonly kind: "dict" }> {
  return typeof value === "object" && value !== null && value.kind === "dict";
}

/** `Literal["a"] | None` is one of typing's unions, `int | None` one of the language's own. */
function isSpecial(value: Value): boolean {
  const { origin } = typeof value === "object" && value?.kind === "generic" ? value : { origin: null };
  return typeof origin === "object" && origin?.kind === "type" && origin.module === "typing";
}

export function unionOf(items: readonly Value[], module: "typing" | "types"): Value {
  const flat = items.flatMap((item) => {
    const value = settled(item);
    return isUnion(value) ? value.items : [value === null ? NONE_TYPE : value];
  });
  const kept = [...new Map(flat.map((item) => [keyOf(item), item])).values()].toSorted(byPlainness);
  if (kept.length === 1 && kept[0] !== undefined) return kept[0];
  const name = module === "typing" ? "Union" : "UnionType";
  return { kind: "generic", origin: { kind: "type", module, name }, items: kept };
}

/**
 * Python keeps one object for all unions of the same types, with the order of the one that was written first, and
 * programs look at the first type. Here plain types go before lists and their like, and None is last.
 */
function byPlainness(a: Value, b: Value): number {
  return rankOf(a) - rankOf(b);
}

function rankOf(value: Value): number {
  if (value === NONE_TYPE || keyOf(value) === keyOf(NONE_TYPE)) return 2;
  return typeof value === "object" && value?.kind === "generic" && !isSpecial(value) ? 1 : 0;
}

export const NONE_TYPE: Value = { kind: "type", module: "builtins", name: "NoneType" };

function isUnion(value: Value): value is Extract<Value, { readonly kind: "generic" }> {
  if (typeof value !== "object" || value?.kind !== "generic") return false;
  const { origin } = value;
  return typeof origin === "object" && origin?.kind === "type" && /^Union(Type)?$/.test(origin.name);
}

/** `==`, `is`, `in`, `<`; null where it cannot be known. */
export function compare(operator: string, given: Value, other: Value, machine: Machine): boolean | null {
  const left = settled(given);
  const right = settled(other);
  if (operator === "in" || operator === "not in") {
    const found = contains(left, right, machine);
    return found === null ? null : found === (operator === "in");
  }
  if (isUnknown(left) || isUnknown(right))
    return /^(==|is)$/.test(operator) && (isOutside(left, right) || isOutside(right, left)) ? false : null;
  if (/^(==|is|!=|<>|is not)$/.test(operator))
    return (keyOf(left) === keyOf(right)) === (operator === "==" || operator === "is");
  if (
    (typeof left === "number" && typeof right === "number") ||
    (typeof left === "string" && typeof right === "string")
  )
    return order(operator, left, right);
  return null;
}

/** A class of a library is none of the types that the language or a program has. */
function isOutside(value: Value, type: Value): boolean {
  return (
    isUnknown(value) &&
    /^[\w.]+$/.test(value.from) &&
    typeof type === "object" &&
    type !== null &&
    ["type", "generic", "class"].includes(type.kind)
  );
}

function order(operator: string, left: number | string, right: number | string): boolean | null {
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  if (operator === ">") return left > right;
  return operator === ">=" ? left >= right : null;
}

function contains(item: Value, of: Value, machine: Machine): boolean | null {
  if (typeof of === "string") return typeof item === "string" ? of.includes(item) : null;
  const items = machine.iterate(of);
  if (items === null) return null;
  const each = items.map((one) => compare("==", one, item, machine));
  return each.includes(true) ? true : each.includes(null) ? null : false;
}
