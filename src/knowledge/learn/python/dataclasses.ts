import { ancestry, bodyOf } from "./classes.ts";
import type { Machine } from "./machine.ts";
import { field } from "./tree.ts";
import {
  type ClassValue,
  type Given,
  listOf,
  type ObjectValue,
  objectOf,
  textFor,
  thing,
  unknown,
  type Value,
} from "./value.ts";

/*
 * Fields of dataclasses, of the standard library and of pydantic, as `dataclasses.fields` shows them.
 */

export const MISSING: ObjectValue = objectOf("MISSING");

/** `dataclasses.field(…)`, or pydantic's `Field(…)`: what stands at a name of a dataclass in place of its default. */
export function fieldSpec(of: "field" | "FieldInfo", { values, named }: Given): ObjectValue {
  const given = named.has("default") || of === "field" ? named.get("default") : values[0];
  const standard = thing(given, "ellipsis") === null ? given : unknown("a required field");
  return objectOf(of, {
    ...Object.fromEntries(named),
    default: present(standard),
    default_factory: present(named.get("default_factory"), of === "FieldInfo" ? null : MISSING),
  });
}

/** None is a default like any other. */
function present(value: Value | undefined, other: Value = MISSING): Value {
  return value === undefined ? other : value;
}

/** What the class itself has at the name of such a field; undefined for what is no field. */
export function defaultOf(value: Value): Value | undefined {
  const spec = thing(value, "object");
  if (spec?.of !== "field" && spec?.of !== "FieldInfo") return undefined;
  const standard = spec.attributes.get("default") ?? null;
  return standard === MISSING ? unknown("a field") : standard;
}

/** By its decorators: `dataclass`, pydantic's of the same name, and functions called `config` that apply it. */
export function isDataclass(value: Value): boolean {
  const of = thing(value, "class");
  return (
    of !== null &&
    ancestry(of).some(
      (base) => base.kind === "class" && base.decorators.some((name) => /dataclass$|^config$/.test(name)),
    )
  );
}

/** `dataclasses.fields(cls)`: with those that it inherits, in the order in which `__init__` takes them. */
export function fieldsOf(of: ClassValue, machine: Machine): Value {
  const found = new Map<string, Value>();
  for (const base of ancestry(of).toReversed()) {
    if (base.kind !== "class") continue;
    const scope = bodyOf(base);
    for (const statement of scope.annotated()) {
      const [assignment] = statement.tree().kids;
      const name = assignment === undefined ? "" : field(assignment, "left").text;
      if (assignment === undefined || !/^\w+$/.test(name)) continue;
      const type = machine.evaluate(field(assignment, "type"), scope);
      if (!isNoField(type)) found.set(name, fieldObject(name, type, scope.own(name)));
    }
  }
  return listOf([...found.values()]);
}

function isNoField(type: Value): boolean {
  const origin = thing(thing(type, "generic")?.origin ?? type, "type");
  return /^(ClassVar|InitVar|KW_ONLY)$/.test(origin?.name ?? "");
}

function fieldObject(name: string, type: Value, value: Value | undefined): ObjectValue {
  // dataclasses see pydantic's Field as a default like any other
  const spec = thing(value, "object");
  const own = spec?.of === "field" ? spec.attributes : null;
  return objectOf("Field", {
    name,
    type,
    default: present(own === null ? value : own.get("default")),
    default_factory: present(own?.get("default_factory")),
    metadata: own?.get("metadata") ?? null,
  });
}

/** An instance made of what is given; fields left out keep their defaults, made when they are asked for. */
export function instance(of: ClassValue, { values, named }: Given, machine: Machine): ObjectValue {
  const fields = values.length > 0 ? (machine.iterate(fieldsOf(of, machine)) ?? []) : [];
  const names = fields.map((each) => textFor(machine.attribute(each, "name")));
  const byPlace = values.flatMap((value, index) => {
    const name = names[index];
    return name == null ? [] : [[name, value] as const];
  });
  return objectOf(of, Object.fromEntries([...byPlace, ...named]));
}
