import { NONE_TYPE } from "./operators.ts";
import { type Generic, keyOf, settled, tupleOf, unknown, type Value } from "./value.ts";
import { ownTable } from "../../../model/ownTable.ts";

/*
 * Types as values: what `typing.get_origin` and `typing.get_args` say of them.
 */

/** typing's old names for what the language has itself. */
const plain = ownTable<string>({
  List: "list",
  Dict: "dict",
  Set: "set",
  Tuple: "tuple",
  FrozenSet: "frozenset",
  Type: "type",
});

export function genericOf(origin: Value, items: readonly Value[]): Generic {
  const value = settled(origin);
  if (typeof value === "object" && value?.kind === "type" && value.name === "SkipValidation")
    return {
      kind: "generic",
      origin: { kind: "type", module: "typing", name: "Annotated" },
      items: [...items, { kind: "object", of: "SkipValidation", attributes: new Map() }],
    };
  const name =
    typeof value === "object" && value?.kind === "type" && value.module === "typing"
      ? plain[value.name]
      : undefined;
  return {
    kind: "generic",
    origin: name === undefined ? value : { kind: "type", module: "builtins", name },
    items: isLiteral(value) ? items : items.map((item) => (settled(item) === null ? NONE_TYPE : item)),
  };
}

function isLiteral(value: Value): boolean {
  return typeof value === "object" && value?.kind === "type" && value.name === "Literal";
}

export function originOf(given: Value): Value {
  const value = settled(given);
  if (typeof value !== "object" || value === null) return null;
  if (value.kind === "generic") return value.origin;
  // a class of a library has none
  return value.kind === "unknown" && !/^[\w.]+$/.test(value.from) ? unknown("a type's origin") : null;
}

export function argumentsOfType(given: Value): Value {
  const value = settled(given);
  if (typeof value !== "object" || value === null) return tupleOf([]);
  if (value.kind === "generic") return tupleOf(flattened(value));
  return value.kind === "unknown" ? unknown("a type's arguments") : tupleOf([]);
}

/** A Literal of Literals has the values of all. */
function flattened({ origin, items }: Generic): readonly Value[] {
  if (!isLiteral(origin)) return items;
  const values = items.flatMap((item) => {
    const value = settled(item);
    return typeof value === "object" && value?.kind === "generic" ? flattened(value) : [value];
  });
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
