import { fieldObjects, fieldSpec, isDataclass, MISSING } from "./dataclasses.ts";
import { Finished, type Machine } from "./machine.ts";
import {
  dictOf,
  type Given,
  listOf,
  native,
  type ObjectValue,
  settled,
  tupleOf,
  unknown,
  type Value,
} from "./value.ts";
import { argumentsOfType, originOf } from "./typing.ts";
import { ownTable } from "../../../model/ownTable.ts";

/*
 * The few things of libraries that decide how command lines are declared, by their full names. All others are unknown.
 */

type Make = (machine: Machine) => Value;

const type =
  (module: string, name: string): Make =>
  () => ({ kind: "type", module, name });

const call =
  (name: string, run: (given: Given, machine: Machine) => Value): Make =>
  (machine) =>
    native(name, (given) => run(given, machine));

const auto: ObjectValue = { kind: "object", of: "auto", attributes: new Map() };
const first = ({ values }: Given): Value => values[0] ?? null;
const specialForms =
  "Any Union Optional Literal Annotated ClassVar Callable List Dict Set Tuple FrozenSet Type Sequence Iterable Generator NamedTuple TypedDict Protocol Generic";

const table = ownTable<Make>({
  ...Object.fromEntries(
    specialForms.split(" ").flatMap((name) => [
      [`typing.${name}`, type("typing", name)],
      [`typing_extensions.${name}`, type("typing", name)],
      [`collections.abc.${name}`, type("collections.abc", name)],
    ]),
  ),
  "typing.TYPE_CHECKING": () => false,
  "typing.cast": call("cast", ({ values }) => values[1] ?? null),
  "typing.get_args": call("get_args", (given) => argumentsOfType(first(given))),
  "typing.get_origin": call("get_origin", (given) => originOf(first(given))),
  "typing.get_type_hints": call("get_type_hints", hints),
  "types.UnionType": type("types", "UnionType"),
  "types.NoneType": type("builtins", "NoneType"),
  "dataclasses.field": call("field", (given) => fieldSpec("field", given)),
  "dataclasses.fields": call("fields", (given, machine) => {
    const value = settled(first(given));
    const of = typeof value === "object" && value?.kind === "object" ? value.of : value;
    return typeof of === "object" && of?.kind === "class" ? fieldObjects(of, machine) : unknown("fields");
  }),
  "dataclasses.is_dataclass": call("is_dataclass", (given) => isDataclass(settled(first(given)))),
  "dataclasses.MISSING": () => MISSING,
  "dataclasses.InitVar": type("dataclasses", "InitVar"),
  "dataclasses.KW_ONLY": type("dataclasses", "KW_ONLY"),
  // annotates a type with an object of its own class, as `Annotated` does
  "pydantic.SkipValidation": type("pydantic", "SkipValidation"),
  "pydantic.Field": call("Field", (given) => fieldSpec("FieldInfo", given)),
  "pydantic.fields.FieldInfo": type("pydantic.fields", "FieldInfo"),
  "copy.deepcopy": call("deepcopy", (given) => copyOf(first(given))),
  "copy.copy": call("copy", (given) => copyOf(first(given))),
  "functools.partial": call("partial", ({ values, named }, machine) => {
    const [callee = null, ...before] = values;
    return native("partial", (given) =>
      machine.call(callee, {
        values: [...before, ...given.values],
        named: new Map([...named, ...given.named]),
      }),
    );
  }),
  "itertools.permutations": call("permutations", ({ values, named }, machine) => {
    const items = machine.iterate(values[0] ?? null);
    const length = settled(values[1] ?? named.get("r") ?? items?.length ?? 0);
    if (items === null || typeof length !== "number") return unknown("permutations");
    return listOf(permutations(items, length).map(tupleOf));
  }),
  "itertools.chain": call("chain", ({ values }, machine) => {
    const lists = values.map((value) => machine.iterate(value));
    return lists.includes(null) ? unknown("a chain") : listOf(lists.flatMap((list) => list ?? []));
  }),
  "enum.auto": call("auto", () => auto),
  "sys.argv": () => listOf(["program"]),
  "sys.exit": call("exit", () => {
    throw new Finished("exit", null);
  }),
  "argparse.ArgumentParser": type("argparse", "ArgumentParser"),
  "argparse.BooleanOptionalAction": type("argparse", "BooleanOptionalAction"),
  "argparse.SUPPRESS": () => "==SUPPRESS==",
  "json.loads": type("json", "loads"),
});

export function external(name: string, machine: Machine): Value | undefined {
  return Object.hasOwn(table, name) ? table[name]?.(machine) : undefined;
}

function hints(given: Given, machine: Machine): Value {
  const of = settled(first(given));
  if (typeof of !== "object" || of?.kind !== "class") return unknown("type hints");
  const fields = machine.iterate(fieldObjects(of, machine)) ?? [];
  return dictOf(
    fields.map((field) => [machine.attribute(field, "name"), machine.attribute(field, "type")] as const),
  );
}

/** Of a list or dictionary one that can be changed without the other. */
export function copyOf(given: Value): Value {
  const value = settled(given);
  if (typeof value !== "object" || value === null) return value;
  if (value.kind === "list" || value.kind === "set") return { ...value, items: value.items.map(copyOf) };
  if (value.kind !== "dict") return value;
  return dictOf([...value.entries.values()].map((each) => [each.key, copyOf(each.value)] as const));
}

function permutations<T>(items: readonly T[], length: number): T[][] {
  if (length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1), length - 1).map((rest) => [item, ...rest]),
  );
}
