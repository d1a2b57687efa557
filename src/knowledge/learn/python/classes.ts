import type { Machine } from "./machine.ts";
import type { Block } from "./outline.ts";
import { BlockScope, type CodeScope } from "./scope.ts";
import { field, type Tree } from "./tree.ts";
import {
  type ClassValue,
  type ObjectValue,
  objectOf,
  thing,
  type TypeName,
  typeName,
  type Value,
} from "./value.ts";

/** A class as a value; its body is looked at name by name. `isWhole`: the text around it is followed as a whole. */
export function classOf(
  {
    definition,
    decorators,
    body,
    isWhole,
  }: {
    readonly definition: Tree;
    readonly decorators: readonly string[];
    readonly body: Block;
    readonly isWhole: boolean;
  },
  scope: CodeScope,
  machine: Machine,
): ClassValue {
  const { path } = scope;
  const name = field(definition, "name").text;
  const around = scope instanceof BlockScope && !isWhole ? scope.label : null;
  const label = around === null ? null : `${around}${name}.`;
  const inner = new BlockScope(machine, { path, label, block: body, around: scope });
  const bases = field(definition, "superclasses")
    .kids.filter(({ type }) => type !== "keyword_argument")
    .map((each) => machine.evaluate(each, scope));
  const made: ClassValue = { kind: "class", name, path, bases, decorators, scope: inner };
  inner.owner = made;
  return made;
}

export function bodyOf({ scope }: ClassValue): BlockScope {
  return scope as BlockScope;
}

/** The class and what it is derived from, nearest first; classes of libraries by their names. */
export function ancestry(of: ClassValue): readonly (ClassValue | TypeName)[] {
  const found = new Set<ClassValue | TypeName>();
  const visit = (value: Value): void => {
    const [generic, library, type] = [thing(value, "generic"), thing(value, "unknown"), thing(value, "type")];
    const base = thing(value, "class");
    if (generic !== null) visit(generic.origin);
    else if (library !== null) found.add(outside(library.from));
    else if (type !== null) found.add(type);
    else if (base !== null && !found.has(base)) {
      found.add(base);
      for (const each of base.bases) visit(each);
    }
  };
  visit(of);
  return [...found];
}

/** A class of a library, by its full name. */
export function outside(from: string): TypeName {
  const dot = from.lastIndexOf(".");
  return typeName(from.slice(0, Math.max(0, dot)), from.slice(dot + 1));
}

/** Whether it is made of a class of a library or of the language. */
export function descends(of: ClassValue, name: RegExp): boolean {
  return ancestry(of).some((base) => base.kind === "type" && name.test(`${base.module}.${base.name}`));
}

export function isEnum(of: ClassValue): boolean {
  return descends(of, /^enum\.(?!auto$)/);
}

const members = new WeakMap<ClassValue, ReadonlyMap<string, ObjectValue>>();

/** The members of an enum by name, in order of writing. */
export function membersOf(of: ClassValue): ReadonlyMap<string, ObjectValue> {
  const known = members.get(of);
  if (known !== undefined) return known;
  const made = new Map<string, ObjectValue>();
  members.set(of, made);
  const scope = bodyOf(of);
  const isText = descends(of, /\.(StrEnum|str)$/);
  for (const name of scope.names()) {
    const value = scope.own(name);
    if (value === undefined || name.startsWith("_") || thing(value, "function") !== null) continue;
    const isAuto = thing(value, "object")?.of === "auto";
    const own = isAuto ? (isText ? name.toLowerCase() : made.size + 1) : value;
    made.set(name, objectOf(of, { name, value: own }));
  }
  return made;
}
