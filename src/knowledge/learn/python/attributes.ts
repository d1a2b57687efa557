import { ancestry, bodyOf, isEnum, membersOf } from "./classes.ts";
import { defaultOf, isFieldSpec } from "./dataclasses.ts";
import { external } from "./externals.ts";
import type { Machine } from "./machine.ts";
import { parserMethod } from "./argparse.ts";
import { BlockScope } from "./scope.ts";
import { dictMethod, itemsMethod, textMethod } from "./methods.ts";
import {
  type Callable,
  type ClassValue,
  dictOf,
  type ModuleValue,
  type ObjectValue,
  settled,
  type Super,
  unknown,
  type Value,
} from "./value.ts";

/** `of.name`. */
export function attributeOf(of: Value, name: string, machine: Machine): Value {
  const value = settled(of);
  if (typeof value === "string") return textMethod(value, name, machine) ?? unknown(`str.${name}`);
  if (value === null || typeof value !== "object") return unknown(`a value's ${name}`);
  switch (value.kind) {
    case "unknown":
      return external(`${value.from}.${name}`, machine) ?? unknown(`${value.from}.${name}`);
    case "module":
      return ofModule(value, name, machine);
    case "class":
      return ofClass(value, name, machine) ?? unknown(`${value.name}.${name}`);
    case "object":
      return ofObject(value, name, machine);
    case "dict":
      return dictMethod(value, name, machine) ?? unknown(`dict.${name}`);
    case "list":
    case "tuple":
    case "set":
      return itemsMethod(value, name, machine) ?? unknown(`${value.kind}.${name}`);
    case "parser":
      return parserMethod(value, name, machine) ?? unknown(`parser.${name}`);
    case "type":
      return ofType(value.module, value.name, name);
    case "super":
      return ofSuper(value, name, machine);
    case "generic":
      return name.startsWith("__") ? attributeOf(value.origin, name, machine) : unknown(`a type's ${name}`);
    case "function":
      return name === "__name__" ? value.name : unknown(`${value.name}.${name}`);
    default:
      return unknown(`a ${value.kind}'s ${name}`);
  }
}

function ofType(module: string, type: string, name: string): Value {
  if (name === "__module__") return module;
  return name === "__name__" || name === "__qualname__" ? type : unknown(`${module}.${type}.${name}`);
}

function ofModule({ path, scope }: ModuleValue, name: string, machine: Machine): Value {
  const own = scope instanceof BlockScope ? scope.own(name) : scope.lookup(name);
  if (own !== undefined) return own;
  const isPackage = path.endsWith("/__init__.py");
  return (isPackage ? machine.module(name, 1, path) : undefined) ?? unknown(`${path}:${name}`);
}

/** A name of a class or of what it is derived from; undefined where none has it. */
function ofClass(of: ClassValue, name: string, machine: Machine): Value | undefined {
  if (name === "__name__" || name === "__qualname__") return of.name;
  if (name === "__module__") return of.path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
  if (isEnum(of)) {
    if (name === "__members__") return dictOf(membersOf(of));
    const member = membersOf(of).get(name);
    if (member !== undefined) return member;
  }
  const found = inherited(of, name);
  if (found === undefined) return undefined;
  if (isFieldSpec(found)) return defaultOf(found) ?? unknown(`${of.name}.${name}`);
  return taken(found, of, machine);
}

function ofSuper({ owner, self }: Super, name: string, machine: Machine): Value {
  const found = inherited(owner, name, 1);
  const of = settled(self);
  const isHeld = typeof of === "object" && (of?.kind === "class" || of?.kind === "object");
  return found === undefined || !isHeld ? unknown(`super().${name}`) : taken(found, of, machine);
}

function inherited(of: ClassValue, name: string, skip = 0): Value | undefined {
  for (const base of ancestry(of).slice(skip)) {
    const value = base.kind === "class" ? bodyOf(base).own(name) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A method knows what it was taken from, unless it is a plain function taken from its class. */
function taken(value: Value, of: ClassValue | ObjectValue, machine: Machine): Value {
  const method = settled(value);
  if (typeof method !== "object" || method?.kind !== "function") return value;
  if (method.decorators.includes("staticmethod")) return method;
  if (method.decorators.includes("classmethod"))
    return bound(method, of.kind === "object" && typeof of.of === "object" ? of.of : of);
  if (of.kind === "class") return method;
  return method.decorators.some((name) => name.endsWith("property"))
    ? machine.call(bound(method, of), { values: [], named: new Map() })
    : bound(method, of);
}

function bound(method: Callable, self: Value): Callable {
  return { ...method, self };
}

function ofObject(value: ObjectValue, name: string, machine: Machine): Value {
  const own = value.attributes.get(name);
  if (own !== undefined) return own;
  if (typeof value.of === "string") return unknown(`${value.of}.${name}`);
  if (name === "__class__") return value.of;
  if (name === "__dict__") return dictOf(value.attributes);
  const found = inherited(value.of, name);
  if (found === undefined) return unknown(`${value.of.name}.${name}`);
  if (isFieldSpec(found)) return defaultOf(found) ?? unknown(`${value.of.name}.${name}`);
  return taken(found, value, machine);
}
