import { parserMethod } from "./argparse.ts";
import { ancestry, bodyOf, isEnum, membersOf } from "./classes.ts";
import { defaultOf } from "./dataclasses.ts";
import { external } from "./externals.ts";
import type { Machine } from "./machine.ts";
import { methodNamed } from "./methods.ts";
import { ownOf } from "./scope.ts";
import {
  type ClassValue,
  dictOf,
  given,
  type ModuleValue,
  type ObjectValue,
  settled,
  thing,
  type Thing,
  unknown,
  type Value,
} from "./value.ts";

/** `of.name`. */
export function attributeOf(of: Value, name: string, machine: Machine): Value {
  const value = settled(of);
  if (typeof value === "string") return methodNamed(value, name, machine) ?? unknown(`str.${name}`);
  if (value === null || typeof value !== "object") return unknown(`a value's ${name}`);
  const found = ofThing(value, name, machine);
  if (found !== undefined) return found;
  return unknown(value.kind === "unknown" ? `${value.from}.${name}` : `a ${value.kind}'s ${name}`);
}

function ofThing(value: Thing, name: string, machine: Machine): Value | undefined {
  switch (value.kind) {
    case "unknown":
      return external(`${value.from}.${name}`, machine);
    case "module":
      return ofModule(value, name, machine);
    case "class":
      return ofClass(value, name, machine);
    case "object":
      return ofObject(value, name, machine);
    case "dict":
    case "list":
    case "tuple":
    case "set":
      return methodNamed(value, name, machine);
    case "parser":
      return parserMethod(value, name, machine);
    case "type":
      return { __module__: value.module, __name__: value.name }[name];
    case "super": {
      const holder = thing(value.self, "class") ?? thing(value.self, "object");
      return holder === null ? undefined : taken(inherited(value.owner, name, 1), holder, machine);
    }
    case "generic":
      return name.startsWith("__") ? attributeOf(value.origin, name, machine) : undefined;
    default:
      return name === "__name__" && value.kind === "function" ? value.name : undefined;
  }
}

function ofModule(module: ModuleValue, name: string, machine: Machine): Value | undefined {
  const own = ownOf(module, name);
  if (own !== undefined) return own;
  const isPackage = module.path.endsWith("/__init__.py");
  return isPackage ? machine.module(name, 1, module.path) : undefined;
}

function ofClass(of: ClassValue, name: string, machine: Machine): Value | undefined {
  if (name === "__name__" || name === "__qualname__") return of.name;
  if (name === "__module__") return of.path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
  if (isEnum(of)) {
    const member = name === "__members__" ? dictOf(membersOf(of)) : membersOf(of).get(name);
    if (member !== undefined) return member;
  }
  return taken(inherited(of, name), of, machine);
}

function ofObject(value: ObjectValue, name: string, machine: Machine): Value | undefined {
  const { attributes, of } = value;
  if (attributes.has(name)) return attributes.get(name);
  if (typeof of === "string") return undefined;
  if (name === "__class__") return of;
  return name === "__dict__" ? dictOf(attributes) : taken(inherited(of, name), value, machine);
}

function inherited(of: ClassValue, name: string, skip = 0): Value | undefined {
  for (const base of ancestry(of).slice(skip)) {
    const value = base.kind === "class" ? bodyOf(base).own(name) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A method knows what it was taken from, unless it is a plain function taken from its class. */
function taken(value: Value | undefined, of: ClassValue | ObjectValue, machine: Machine): Value | undefined {
  const method = thing(value, "function");
  if (value === undefined || method === null)
    return value === undefined ? undefined : (defaultOf(value) ?? value);
  if (method.decorators.includes("staticmethod")) return method;
  const isOfObject = of.kind === "object";
  if (method.decorators.includes("classmethod"))
    return { ...method, self: isOfObject && typeof of.of === "object" ? of.of : of };
  if (!isOfObject) return method;
  const bound = { ...method, self: of };
  const isProperty = method.decorators.some((name) => name.endsWith("property"));
  return isProperty ? machine.call(bound, given()) : bound;
}
