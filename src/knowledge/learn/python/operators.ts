import type { Machine } from "./machine.ts";
import { isSpecial, unionOf } from "./types.ts";
import {
  dictOf,
  isUnknown,
  itemsOf,
  keyOf,
  pairsOf,
  setOf,
  settled,
  thing,
  unknown,
  type Value,
} from "./value.ts";

/** A binary operator; `inPlace` is that of `+=`, which changes a list for everyone who holds it. */
export function operate(operator: string, given: Value, other: Value, inPlace = false): Value {
  const [left, right] = [settled(given), settled(other)];
  if (operator === "|") return either(left, right);
  if (isUnknown(left)) return left;
  if (typeof left === "string")
    return operator === "+" && typeof right === "string" ? left + right : unknown("a text");
  if (typeof left === "number" && typeof right === "number") return calculate(operator, left, right);
  return onItems(operator, left, right, inPlace);
}

function calculate(operator: string, left: number, right: number): Value {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  if (operator === "**") return left ** right;
  return operator === "<<" ? left * 2 ** right : unknown(`an operator ${operator}`);
}

function onItems(operator: string, left: Value, right: Value, inPlace: boolean): Value {
  const [own, other] = [itemsOf(left), itemsOf(right)?.items];
  if (own === null || other === undefined) return unknown(`an operator ${operator}`);
  const isIn = new Set(other.map(keyOf));
  if (operator === "-") return setOf(own.items.filter((item) => !isIn.has(keyOf(item))));
  if (operator === "&") return setOf(own.items.filter((item) => isIn.has(keyOf(item))));
  if (operator !== "+") return unknown(`an operator ${operator}`);
  if (!inPlace || own.kind === "tuple") return { kind: own.kind, items: [...own.items, ...other] };
  own.items.push(...other);
  return own;
}

/** `|`: of dictionaries, sets, and types. */
function either(left: Value, right: Value): Value {
  const [one, two] = [itemsOf(left), itemsOf(right)];
  if (one !== null && two !== null) return setOf([...one.items, ...two.items]);
  const [older, newer] = [thing(left, "dict"), thing(right, "dict")];
  if (older !== null && newer !== null) return dictOf([...pairsOf(older), ...pairsOf(newer)]);
  return unionOf([left, right], isSpecial(left) || isSpecial(right) ? "typing" : "types");
}

/** `==`, `is`, `in`, `<`; null where it cannot be known. */
export function compare(operator: string, given: Value, other: Value, machine: Machine): boolean | null {
  const [left, right] = [settled(given), settled(other)];
  if (operator.endsWith("in")) {
    const found = contains(left, right, machine);
    return found === null ? null : found === (operator === "in");
  }
  const isSame = operator === "==" || operator === "is";
  if (isUnknown(left) || isUnknown(right))
    return isSame && (isOutside(left, right) || isOutside(right, left)) ? false : null;
  if (isSame || operator === "!=" || operator === "is not") return (keyOf(left) === keyOf(right)) === isSame;
  return typeof left === "number" && typeof right === "number" ? order(operator, left, right) : null;
}

/** A class of a library is none of the types that the language or a program has. */
function isOutside(value: Value, type: Value): boolean {
  const isType = (["type", "generic", "class"] as const).some((kind) => thing(type, kind) !== null);
  return isType && /^[\w.]+$/.test(thing(value, "unknown")?.from ?? "");
}

function order(operator: string, left: number, right: number): boolean {
  const isLess = operator.endsWith("=") ? left <= right : left < right;
  const isMore = operator.endsWith("=") ? left >= right : left > right;
  return operator.startsWith("<") ? isLess : isMore;
}

function contains(item: Value, of: Value, machine: Machine): boolean | null {
  if (typeof of === "string") return typeof item === "string" ? of.includes(item) : null;
  const each = machine.iterate(of)?.map((one) => compare("==", one, item, machine));
  if (each === undefined) return null;
  return each.includes(true) ? true : each.includes(null) ? null : false;
}
