import { decoratorName } from "./functions.ts";
import type { Machine } from "./machine.ts";
import { BlockScope, type CodeScope } from "./scope.ts";
import type { Statement } from "./syntax.ts";
import { type ClassValue, type ObjectValue, settled, type TypeName, unknown, type Value } from "./value.ts";

/** A class as a value; its body is looked at name by name. `isWhole`: the text around it is followed as a whole. */
export function classOf(
  { name, bases, decorators, body }: Extract<Statement, { readonly kind: "class" }>,
  scope: CodeScope,
  machine: Machine,
  isWhole: boolean,
): ClassValue {
  const around = "label" in scope ? scope.label : null;
  const label = isWhole || around === null ? null : `${around}${name}.`;
  const inner = new BlockScope(machine, { path: scope.path, label, block: body, around: scope });
  const made: ClassValue = {
    kind: "class",
    name,
    path: scope.path,
    bases: bases
      .filter(({ name: keyword }) => keyword === undefined)
      .map(({ value }) => machine.evaluate(value, scope)),
    decorators: decorators.map(decoratorName),
    scope: inner,
  };
  inner.owner = made;
  return made;
}

export function bodyOf({ scope }: ClassValue): BlockScope {
  return scope as BlockScope;
}

/** The class and what it is derived from, nearest first; classes of libraries by their names. */
export function ancestry(of: ClassValue): readonly (ClassValue | TypeName)[] {
  const found: (ClassValue | TypeName)[] = [];
  const visit = (value: Value): void => {
    const base = settled(value);
    if (typeof base !== "object" || base === null) return;
    if (base.kind === "generic") visit(base.origin);
    else if (base.kind === "unknown") found.push(outside(base.from));
    else if (base.kind === "type") found.push(base);
    else if (base.kind === "class" && !found.includes(base)) {
      found.push(base);
      for (const each of base.bases) visit(each);
    }
  };
  visit(of);
  return found;
}

/** A class of a library, by its full name. */
export function outside(from: string): TypeName {
  const dot = from.lastIndexOf(".");
  return { kind: "type", module: from.slice(0, Math.max(0, dot)), name: from.slice(dot + 1) };
}

export function descends(of: ClassValue, isWanted: (base: ClassValue | TypeName) => boolean): boolean {
  return ancestry(of).some(isWanted);
}

const isEnumBase = (base: ClassValue | TypeName): boolean =>
  base.kind === "type" && base.module === "enum" && base.name !== "auto";

export function isEnum(of: ClassValue): boolean {
  return descends(of, isEnumBase);
}

const members = new WeakMap<ClassValue, ReadonlyMap<string, ObjectValue>>();

/** The members of an enum by name, in order of writing. */
export function membersOf(of: ClassValue): ReadonlyMap<string, ObjectValue> {
  const known = members.get(of);
  if (known !== undefined) return known;
  const made = new Map<string, ObjectValue>();
  members.set(of, made);
  const scope = bodyOf(of);
  const isText = descends(of, ({ name, kind }) => kind === "type" && /^(StrEnum|str)$/.test(name));
  for (const name of scope.names()) {
    const value = settled(scope.own(name) ?? unknown(name));
    if (name.startsWith("_") || (typeof value === "object" && value?.kind === "function")) continue;
    const number = isAuto(value) ? (isText ? name.toLowerCase() : made.size + 1) : value;
    made.set(name, {
      kind: "object",
      of,
      attributes: new Map<string, Value>([
        ["name", name],
        ["value", number],
      ]),
    });
  }
  return made;
}

function isAuto(value: Value): boolean {
  return typeof value === "object" && value?.kind === "object" && value.of === "auto";
}
