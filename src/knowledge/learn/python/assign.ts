import { isSeveral } from "./bindings.ts";
import type { Machine } from "./machine.ts";
import { field, kid, type Tree } from "./tree.ts";
import { keyOf, listOf, type Scope, settled, thing, unknown, type Value } from "./value.ts";

/** Binds a value to a name, an attribute, a place in a list or dictionary, or its parts to several of them. */
export function assignTo(target: Tree, value: Value, scope: Scope, machine: Machine): void {
  if (target.type === "identifier") scope.bind(target.text, value);
  else if (isSeveral(target)) spread(target.kids, value, scope, machine);
  else if (target.type === "list_splat_pattern") assignTo(kid(target), value, scope, machine);
  else if (target.type === "subscript") putInto(target, value, scope, machine);
  else if (target.type === "attribute")
    thing(machine.evaluate(field(target, "object"), scope), "object")?.attributes.set(
      field(target, "attribute").text,
      value,
    );
}

function spread(targets: readonly Tree[], value: Value, scope: Scope, machine: Machine): void {
  const items = machine.iterate(value);
  const star = targets.findIndex(({ type }) => type === "list_splat_pattern");
  targets.forEach((target, index) => {
    if (items === null) return assignTo(target, unknown("an unpacked value"), scope, machine);
    const after = items.length - targets.length + 1;
    const part =
      index === star
        ? listOf(items.slice(index, index + after))
        : (items[star >= 0 && index > star ? index + after - 1 : index] ?? null);
    return assignTo(target, part, scope, machine);
  });
}

function putInto(target: Tree, value: Value, scope: Scope, machine: Machine): void {
  const { dict, list, key } = placeIn(target, scope, machine);
  dict?.entries.set(keyOf(key), { key, value });
  if (list !== null && typeof key === "number") list.items[key < 0 ? list.items.length + key : key] = value;
}

/** `del of[key]`; of a name nothing: it is not used after. */
export function remove(target: Tree, scope: Scope, machine: Machine): void {
  if (target.type !== "subscript") return;
  const { dict, list, key } = placeIn(target, scope, machine);
  dict?.entries.delete(keyOf(key));
  if (list !== null && typeof key === "number") list.items.splice(key, 1);
}

function placeIn(target: Tree, scope: Scope, machine: Machine) {
  const of = machine.evaluate(field(target, "value"), scope);
  const key = settled(machine.evaluate(field(target, "subscript"), scope));
  return { dict: thing(of, "dict"), list: thing(of, "list"), key };
}
