import { isEnum, membersOf, outside } from "./classes.ts";
import type { Machine } from "./machine.ts";
import type { CodeScope } from "./scope.ts";
import type { Tree } from "./tree.ts";
import { genericOf, unionOf } from "./types.ts";
import { itemsOf, keyOf, settled, textFor, thing, unknown, type Value } from "./value.ts";

/** `of[index]`: of a list, a text, a dictionary, an enum; of a type it makes a type. */
export function indexInto(of: Value, index: readonly Tree[], scope: CodeScope, machine: Machine): Value {
  const library = thing(of, "unknown");
  // `numpy.typing.NDArray`, by its looks
  const type =
    library !== null && /^(\w+\.)+[A-Z]\w*$/.test(library.from) ? outside(library.from) : settled(of);
  if (thing(type, "type") !== null || thing(type, "generic") !== null)
    return typeFrom(type, index, scope, machine);
  const [first] = index;
  if (first?.type === "slice") return sliced(of, first, scope, machine);
  const key = first === undefined ? null : settled(machine.evaluate(first, scope));
  const made = thing(of, "class");
  if (made !== null && !isEnum(made)) return genericOf(made, [key]);
  const dict = thing(of, "dict");
  const found =
    made !== null
      ? membersOf(made).get(textFor(key) ?? "")
      : dict !== null
        ? dict.entries.get(keyOf(key))?.value
        : entry(sequence(of), key);
  return found === undefined ? unknown("an entry that is missing") : found;
}

function typeFrom(of: Value, index: readonly Tree[], scope: CodeScope, machine: Machine): Value {
  const [first] = index;
  const parts = first?.type === "tuple" ? first.kids : index;
  const items = parts.map((part) => machine.evaluate(part, scope));
  const type = thing(of, "type");
  if (type?.module !== "typing" || !/^(Optional|Union)$/.test(type.name)) return genericOf(of, items);
  return unionOf(type.name === "Optional" ? [...items, null] : items, "typing");
}

function entry(items: readonly Value[] | undefined, key: Value): Value | undefined {
  return typeof key === "number" ? items?.at(key) : undefined;
}

function sequence(of: Value): readonly Value[] | undefined {
  const value = settled(of);
  return typeof value === "string" ? Array.from(value) : itemsOf(value)?.items;
}

/** `a[1:2]` has its parts around colons; a step is not followed. */
function sliced(of: Value, { kids }: Tree, scope: CodeScope, machine: Machine): Value {
  const parts: Value[] = [null];
  for (const each of kids) {
    if (each.type === ":") parts.push(null);
    else parts[parts.length - 1] = settled(machine.evaluate(each, scope));
  }
  const items = sequence(of);
  const [start, end, step = null] = parts.map((part) =>
    typeof part === "number" ? part : (part ?? undefined),
  );
  if (items === undefined || typeof start === "object" || typeof end === "object" || step !== null)
    return unknown("a slice");
  const part = items.slice(start as number | undefined, end as number | undefined);
  return typeof settled(of) === "string" ? part.map(textFor).join("") : { kind: "list", items: part };
}
