import { fieldSpec, fieldsOf, isDataclass, MISSING } from "./dataclasses.ts";
import { Finished, type Machine } from "./machine.ts";
import { argumentsOfType, NONE_TYPE, originOf } from "./types.ts";
import {
  dictOf,
  type Given,
  itemsOf,
  listOf,
  native,
  objectOf,
  pairsOf,
  settled,
  thing,
  tupleOf,
  typeName,
  unknown,
  type Value,
} from "./value.ts";

/*
 * The few things of libraries that decide how command lines are declared, by their full names. All others are unknown.
 */

const first = ({ values }: Given): Value => values[0] ?? null;

const constants: Readonly<Record<string, Value>> = {
  ...types(
    "typing",
    "Any Union Optional Literal Annotated ClassVar Callable List Dict Set Tuple FrozenSet Type Sequence Iterable Generator NamedTuple TypedDict Protocol Generic",
  ),
  ...types("collections.abc", "Callable Sequence Iterable Generator Set"),
  ...types("types", "UnionType"),
  ...types("dataclasses", "InitVar KW_ONLY"),
  ...types("pydantic", "SkipValidation"),
  ...types("pydantic.fields", "FieldInfo"),
  ...types("argparse", "ArgumentParser BooleanOptionalAction"),
  ...types("json", "loads"),
  "types.NoneType": NONE_TYPE,
  "typing.TYPE_CHECKING": false,
  "dataclasses.MISSING": MISSING,
  "argparse.SUPPRESS": "==SUPPRESS==",
};

const functions: Readonly<Record<string, (given: Given, machine: Machine) => Value>> = {
  "typing.cast": ({ values }) => values[1] ?? null,
  "typing.get_args": (given) => argumentsOfType(first(given)),
  "typing.get_origin": (given) => originOf(first(given)),
  "typing.get_type_hints": (given, machine) => {
    const fields = machine.iterate(fieldsIn(first(given), machine));
    if (fields === null) return unknown("type hints");
    return dictOf(fields.map((each) => [machine.attribute(each, "name"), machine.attribute(each, "type")]));
  },
  "dataclasses.field": (given) => fieldSpec("field", given),
  "dataclasses.fields": (given, machine) => fieldsIn(first(given), machine),
  "dataclasses.is_dataclass": (given) => isDataclass(first(given)),
  "pydantic.Field": (given) => fieldSpec("FieldInfo", given),
  "copy.deepcopy": (given) => copyOf(first(given)),
  "itertools.permutations": ({ values, named }, machine) => {
    const items = machine.iterate(values[0]);
    const length = settled(values[1] ?? named.get("r") ?? items?.length ?? 0);
    if (items === null || typeof length !== "number") return unknown("permutations");
    return listOf(permutations(items, length).map(tupleOf));
  },
  "enum.auto": () => objectOf("auto"),
  "sys.exit": () => {
    throw new Finished("exit", null);
  },
};

function types(module: string, names: string): Record<string, Value> {
  return Object.fromEntries(names.split(" ").map((name) => [`${module}.${name}`, typeName(module, name)]));
}

/** A thing of a library by its full name; undefined for those that decide nothing. */
export function external(fullName: string, machine: Machine): Value | undefined {
  const name = fullName.replace(/^typing_extensions\./, "typing.");
  if (name === "sys.argv") return listOf(["program"]);
  if (Object.hasOwn(constants, name)) return constants[name];
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return run === undefined ? undefined : native(name, (given) => run(given, machine));
}

function fieldsIn(value: Value, machine: Machine): Value {
  const object = thing(value, "object")?.of;
  const of = thing(typeof object === "object" ? object : value, "class");
  return of === null ? unknown("fields") : fieldsOf(of, machine);
}

/** Of a list or dictionary one that can be changed without the other. */
export function copyOf(value: Value): Value {
  const [items, dict] = [itemsOf(value), thing(value, "dict")];
  if (items !== null && items.kind !== "tuple") return { ...items, items: items.items.map(copyOf) };
  return dict === null ? value : dictOf(pairsOf(dict).map(([key, each]) => [key, copyOf(each)]));
}

function permutations<T>(items: readonly T[], length: number): T[][] {
  if (length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1), length - 1).map((rest) => [item, ...rest]),
  );
}
