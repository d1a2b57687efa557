import { isEnum, membersOf, outside } from "./classes.ts";
import type { Machine } from "./machine.ts";
import { unionOf } from "./operators.ts";
import type { CodeScope } from "./scope.ts";
import type { Expression } from "./syntax.ts";
import { genericOf } from "./typing.ts";
import { type Items, keyOf, settled, unknown, type Value } from "./value.ts";

/** `of[index]`: of a list, a text, a dictionary, an enum; of a type it makes a type. */
export function indexInto(of: Value, index: Expression, scope: CodeScope, machine: Machine): Value {
  const value = settled(of);
  if (typeof value === "object" && value !== null) {
    if (value.kind === "type" || value.kind === "generic") return typeFrom(value, index, scope, machine);
    if (value.kind === "class") return ofClass(value, machine.evaluate(index, scope));
    if (value.kind === "unknown")
      return isClassName(value.from)
        ? typeFrom(outside(value.from), index, scope, machine)
        : unknown(`${value.from}[]`);
  }
  if (index.kind === "slice") return sliced(value, index.parts, scope, machine);
  return entry(value, settled(machine.evaluate(index, scope)));
}

/** `numpy.typing.NDArray`, by its looks. */
function isClassName(from: string): boolean {
  return /^([\w]+\.)+[A-Z]\w*$/.test(from);
}

function typeFrom(of: Value, index: Expression, scope: CodeScope, machine: Machine): Value {
  const parts = index.kind === "tuple" ? index.items : [index];
  const items = parts.map((part) => machine.evaluate(part, scope));
  const name = typeof of === "object" && of?.kind === "type" && of.module === "typing" ? of.name : "";
  if (name === "Optional") return unionOf([...items, null], "typing");
  return name === "Union" ? unionOf(items, "typing") : genericOf(of, items);
}

function ofClass(of: Extract<Value, { readonly kind: "class" }>, index: Value): Value {
  const name = settled(index);
  if (isEnum(of) && typeof name === "string") return membersOf(of).get(name) ?? unknown(`${of.name}.${name}`);
  return genericOf(of, [name]);
}

function entry(of: Value, index: Value): Value {
  if (typeof of === "object" && of?.kind === "dict")
    return of.entries.get(keyOf(index))?.value ?? unknown("a key that is missing");
  const items = sequence(of);
  if (items === null || typeof index !== "number") return unknown("an entry");
  return items[index < 0 ? items.length + index : index] ?? unknown("an entry that is missing");
}

function sequence(of: Value): readonly Value[] | null {
  if (typeof of === "string") return Array.from(of);
  return isItems(of) ? of.items : null;
}

function isItems(of: Value): of is Items {
  return typeof of === "object" && of !== null && (of.kind === "list" || of.kind === "tuple");
}

function sliced(of: Value, parts: readonly (Expression | null)[], scope: CodeScope, machine: Machine): Value {
  const [start, end, step] = parts.map((part) =>
    part === null ? undefined : settled(machine.evaluate(part, scope)),
  );
  const isPlace = (value: Value | undefined): value is number | undefined =>
    value === undefined || typeof value === "number";
  if (!isPlace(start) || !isPlace(end) || step !== undefined) return unknown("a slice");
  if (typeof of === "string") return of.slice(start, end);
  return isItems(of) ? { ...of, items: of.items.slice(start, end) } : unknown("a slice");
}
