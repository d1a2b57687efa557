import {
  type Generic,
  itemsOf,
  keyOf,
  objectOf,
  settled,
  thing,
  tupleOf,
  typeName,
  unknown,
  type Value,
} from "./value.ts";

/*
 * Types as values: unions, and what `typing.get_origin` and `typing.get_args` say of them.
 */

export const NONE_TYPE: Value = typeName("builtins", "NoneType");

/** `Origin[items]`. */
export function genericOf(origin: Value, items: readonly Value[]): Generic {
  const { module, name } = thing(origin, "type") ?? { module: "", name: "" };
  if (name === "Annotated" || name === "Literal") return { kind: "generic", origin, items };
  // annotates a type with an object of its own class, as Annotated does
  if (name === "SkipValidation")
    return genericOf(typeName("typing", "Annotated"), [...items, objectOf(name)]);
  // typing's old names for what the language has itself
  const isOld = module === "typing" && /^(List|Dict|Set|Tuple|FrozenSet|Type)$/.test(name);
  return {
    kind: "generic",
    origin: isOld ? typeName("builtins", name.toLowerCase()) : settled(origin),
    items: items.map((item) => (settled(item) === null ? NONE_TYPE : item)),
  };
}

/** `Literal["a"] | None` is one of typing's unions, `int | None` one of the language's own. */
export function unionOf(items: readonly Value[], module: "typing" | "types"): Value {
  const flat = items.flatMap((item) => {
    const union = thing(item, "generic");
    const isUnion = /^Union(Type)?$/.test(thing(union?.origin, "type")?.name ?? "");
    return union !== null && isUnion ? union.items : [settled(item) === null ? NONE_TYPE : item];
  });
  const kept = [...new Map(flat.map((item) => [keyOf(item), item])).values()];
  if (kept.length === 1 && kept[0] !== undefined) return kept[0];
  const origin = typeName(module, module === "typing" ? "Union" : "UnionType");
  return { kind: "generic", origin, items: kept.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

/**
 * Python keeps one object for all unions of the same types, with the order of the one that was written first, and
 * programs look at the first type. Here plain types go before lists and their like, and None is last.
 */
function rankOf(value: Value): number {
  if (keyOf(value) === keyOf(NONE_TYPE)) return 2;
  return thing(value, "generic") !== null && !isSpecial(value) ? 1 : 0;
}

/** `Literal`, `Union` and their like. */
export function isSpecial(value: Value): boolean {
  return thing(thing(value, "generic")?.origin, "type")?.module === "typing";
}

export function originOf(value: Value): Value {
  // a class of a library has none
  const library = thing(value, "unknown")?.from;
  if (library !== undefined && !/^[\w.]+$/.test(library)) return unknown("a type's origin");
  return thing(value, "generic")?.origin ?? null;
}

export function argumentsOfType(value: Value): Value {
  const generic = thing(value, "generic");
  if (generic === null) return thing(value, "unknown") === null ? tupleOf([]) : unknown("a type's arguments");
  return tupleOf(flattened(generic));
}

/** A Literal of Literals has the values of all. */
function flattened({ origin, items }: Generic): readonly Value[] {
  if (thing(origin, "type")?.name !== "Literal") return items;
  const values = items.flatMap((item) => {
    const inner = thing(item, "generic");
    return inner === null ? [item] : flattened(inner);
  });
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** `type(value)`. */
export function typeOf(given: Value): Value {
  const value = settled(given);
  if (value === null) return NONE_TYPE;
  if (typeof value === "boolean") return typeName("builtins", "bool");
  if (typeof value !== "object") return typeName("builtins", typeof value === "number" ? "int" : "str");
  if (itemsOf(value) !== null || value.kind === "dict") return typeName("builtins", value.kind);
  if (value.kind === "object" && typeof value.of === "object") return value.of;
  const isType = value.kind === "class" || value.kind === "type" || value.kind === "generic";
  return isType ? typeName("builtins", "type") : unknown("a type");
}
