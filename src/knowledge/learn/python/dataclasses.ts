import { ancestry, bodyOf } from "./classes.ts";
import type { Machine } from "./machine.ts";
import {
  type ClassValue,
  type Given,
  listOf,
  type ObjectValue,
  settled,
  unknown,
  type Value,
} from "./value.ts";

/*
 * Fields of dataclasses, of the standard library and of pydantic, as `dataclasses.fields` shows them.
 */

export const MISSING: ObjectValue = { kind: "object", of: "MISSING", attributes: new Map() };

/** `dataclasses.field(…)`, or pydantic's `Field(…)`: what stands at a name of a dataclass in place of its default. */
export function fieldSpec(of: "field" | "FieldInfo", { values, named }: Given): ObjectValue {
  const standard = named.has("default") ? named.get("default") : of === "FieldInfo" ? values[0] : undefined;
  const attributes = new Map<string, Value>(named);
  const absent = of === "FieldInfo" ? null : MISSING;
  attributes.set("default", isEllipsis(standard) ? unknown("a required field") : present(standard));
  attributes.set(
    "default_factory",
    named.has("default_factory") ? (named.get("default_factory") ?? null) : absent,
  );
  return { kind: "object", of, attributes };
}

function isEllipsis(value: Value | undefined): boolean {
  return typeof value === "object" && value?.kind === "ellipsis";
}

export function isFieldSpec(given: Value): given is ObjectValue {
  const value = settled(given);
  return (
    typeof value === "object" &&
    value?.kind === "object" &&
    (value.of === "field" || value.of === "FieldInfo")
  );
}

/** What the class itself has at the name of such a field. */
export function defaultOf(spec: ObjectValue): Value | undefined {
  const value = spec.attributes.get("default");
  return value === MISSING ? undefined : value;
}

/** By its decorators: `dataclass`, pydantic's of the same name, and functions called `config` that apply it. */
export function isDataclass(value: Value): value is ClassValue {
  if (typeof value !== "object" || value?.kind !== "class") return false;
  return ancestry(value).some(
    (base) => base.kind === "class" && base.decorators.some((name) => /dataclass$|^config$/.test(name)),
  );
}

interface Field {
  readonly name: string;
  readonly type: Value;
  readonly value: Value | undefined;
}

/** The fields of a dataclass with those it inherits, in the order in which `__init__` takes them. */
function fieldsOf(of: ClassValue, machine: Machine): readonly Field[] {
  const found = new Map<string, Field>();
  for (const base of ancestry(of).toReversed()) {
    if (base.kind !== "class") continue;
    const scope = bodyOf(base);
    for (const lazy of scope.annotated()) {
      const statement = lazy.tree();
      if (statement.kind !== "annotated" || statement.target.kind !== "name") continue;
      const { name } = statement.target;
      const type = machine.evaluate(statement.annotation, scope);
      if (isNoField(type)) continue;
      found.set(name, { name, type, value: scope.own(name) });
    }
  }
  return [...found.values()];
}

function isNoField(type: Value): boolean {
  const value = settled(type);
  const origin = typeof value === "object" && value?.kind === "generic" ? value.origin : value;
  return (
    typeof origin === "object" && origin?.kind === "type" && /^(ClassVar|InitVar|KW_ONLY)$/.test(origin.name)
  );
}

/** `dataclasses.fields(cls)`. */
export function fieldObjects(of: ClassValue, machine: Machine): Value {
  return listOf(fieldsOf(of, machine).map(fieldObject));
}

function fieldObject({ name, type, value }: Field): ObjectValue {
  const spec = value !== undefined && isFieldSpec(value) ? (settled(value) as ObjectValue) : null;
  // dataclasses see pydantic's Field as a default like any other
  const isOwn = spec !== null && spec.of === "field";
  const attributes = new Map<string, Value>([
    ["name", name],
    ["type", type],
    ["default", present(isOwn ? spec.attributes.get("default") : value)],
    ["default_factory", present(isOwn ? spec.attributes.get("default_factory") : undefined)],
    ["metadata", (isOwn ? spec.attributes.get("metadata") : null) ?? null],
  ]);
  return { kind: "object", of: "Field", attributes };
}

/** None is a default like any other. */
function present(value: Value | undefined): Value {
  return value === undefined ? MISSING : value;
}

/** An instance made of what is given; fields left out keep their defaults, made when they are asked for. */
export function instance(of: ClassValue, { values, named }: Given, machine: Machine): ObjectValue {
  const attributes = new Map<string, Value>();
  const fields = values.length > 0 ? fieldsOf(of, machine) : [];
  values.forEach((value, index) => {
    const name = fields[index]?.name;
    if (name !== undefined) attributes.set(name, value);
  });
  for (const [name, value] of named) attributes.set(name, value);
  return { kind: "object", of, attributes };
}
