import { functionOf } from "./functions.ts";
import type { Machine } from "./machine.ts";
import { assignTo, compare, operate } from "./operators.ts";
import { type CodeScope, LocalScope } from "./scope.ts";
import { indexInto } from "./subscript.ts";
import { textFor } from "./print.ts";
import type { Argument, Clause, Expression } from "./syntax.ts";
import { dictOf, type Given, listOf, setOf, settled, tupleOf, unknown, type Value } from "./value.ts";
import { builtin } from "./natives.ts";

type Rule<K extends Expression["kind"]> = (
  expression: Extract<Expression, { readonly kind: K }>,
  scope: CodeScope,
  machine: Machine,
) => Value;

const rules: { readonly [K in Expression["kind"]]: Rule<K> } = {
  constant: ({ value }) => value,
  ellipsis: () => ({ kind: "ellipsis" }),
  name: ({ name }, scope, machine) => {
    const found = scope.lookup(name);
    return found === undefined ? (builtin(name, machine) ?? unknown(name)) : found;
  },
  attribute: ({ of, name }, scope, machine) => machine.attribute(machine.evaluate(of, scope), name),
  call: ({ callee, arguments: given }, scope, machine) => {
    if (callee.kind === "name" && callee.name === "super") return parentOf(scope);
    const called = machine.evaluate(callee, scope);
    return machine.call(called, givenOf(given, scope, machine));
  },
  index: ({ of, index }, scope, machine) => indexInto(machine.evaluate(of, scope), index, scope, machine),
  slice: () => unknown("a slice"),
  list: ({ items }, scope, machine) => gathered(items, scope, machine, listOf),
  tuple: ({ items }, scope, machine) => gathered(items, scope, machine, tupleOf),
  set: ({ items }, scope, machine) => gathered(items, scope, machine, setOf),
  dict: dictionary,
  binary: ({ operator, left, right }, scope, machine) =>
    operate(operator, machine.evaluate(left, scope), machine.evaluate(right, scope)),
  unary: unary,
  boolean: ({ operator, left, right }, scope, machine) => {
    const first = machine.evaluate(left, scope);
    const truth = machine.truth(first);
    if (truth === null) return uncertain(operator, machine.truth(machine.evaluate(right, scope)));
    return truth === (operator === "and") ? machine.evaluate(right, scope) : first;
  },
  compare: ({ first, rest }, scope, machine) => {
    let left = machine.evaluate(first, scope);
    let all: boolean | null = true;
    for (const { operator, value } of rest) {
      const right = machine.evaluate(value, scope);
      const holds = compare(operator, left, right, machine);
      if (holds === false) return false;
      if (holds === null) all = null;
      left = right;
    }
    return all ?? unknown("a comparison");
  },
  conditional: ({ test, yes, no }, scope, machine) => {
    const truth = machine.truth(machine.evaluate(test, scope));
    return truth === null ? unknown("a condition") : machine.evaluate(truth ? yes : no, scope);
  },
  lambda: ({ parameters, body }, scope, machine) =>
    functionOf({ name: "<lambda>", parameters, decorators: [], body }, scope, machine),
  comprehension: comprehend,
  format: ({ parts }, scope, machine) => {
    const texts = parts.map((part) => textFor(machine.evaluate(part, scope)));
    return texts.some((text) => text === null) ? unknown("a formatted text") : texts.join("");
  },
  walrus: ({ name, value }, scope, machine) => {
    const made = machine.evaluate(value, scope);
    scope.bind(name, made);
    return made;
  },
  star: ({ value }, scope, machine) => machine.evaluate(value, scope),
  opaque: ({ text }) => unknown(text),
};

export function evaluate(expression: Expression, scope: CodeScope, machine: Machine): Value {
  machine.step();
  const rule = rules[expression.kind] as Rule<Expression["kind"]>;
  return rule(expression, scope, machine);
}

/** `super()`, where it is written in a method. */
function parentOf(scope: CodeScope): Value {
  const method = scope instanceof LocalScope ? scope.method : null;
  return method?.owner == null || method.self === undefined
    ? unknown("super()")
    : { kind: "super", owner: method.owner, self: method.self };
}

/** `unknown or True` is true; `unknown and False` is false. */
function uncertain(operator: "and" | "or", right: boolean | null): Value {
  if (operator === "or" && right === true) return true;
  return operator === "and" && right === false ? false : unknown("a condition");
}

function gathered(
  items: readonly Expression[],
  scope: CodeScope,
  machine: Machine,
  make: (items: readonly Value[]) => Value,
): Value {
  const values: Value[] = [];
  for (const item of items) {
    const value = machine.evaluate(item, scope);
    if (item.kind !== "star") values.push(value);
    else {
      const inner = machine.iterate(value);
      if (inner === null) return unknown("an unpacked list");
      values.push(...inner);
    }
  }
  return make(values);
}

function dictionary(
  { items }: Extract<Expression, { readonly kind: "dict" }>,
  scope: CodeScope,
  machine: Machine,
): Value {
  const entries: (readonly [Value, Value])[] = [];
  for (const { key, value } of items) {
    const made = machine.evaluate(value, scope);
    if (key !== null) entries.push([machine.evaluate(key, scope), made]);
    else {
      const inner = settled(made);
      if (typeof inner !== "object" || inner?.kind !== "dict") return unknown("an unpacked dictionary");
      for (const each of inner.entries.values()) entries.push([each.key, each.value]);
    }
  }
  return dictOf(entries);
}

function unary(
  { operator, value }: Extract<Expression, { readonly kind: "unary" }>,
  scope: CodeScope,
  machine: Machine,
): Value {
  const made = settled(machine.evaluate(value, scope));
  if (operator === "not") {
    const truth = machine.truth(made);
    return truth === null ? unknown("a condition") : !truth;
  }
  if (typeof made !== "number" && typeof made !== "boolean") return unknown(`an operator ${operator}`);
  const number = Number(made);
  if (operator === "~") return -number - 1;
  return operator === "-" ? -number : number;
}

function givenOf(given: readonly Argument[], scope: CodeScope, machine: Machine): Given {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  for (const { value, name, stars } of given) {
    const made = machine.evaluate(value, scope);
    if (name !== undefined) named.set(name, made);
    else if (stars === undefined) values.push(made);
    else if (stars === 1) values.push(...(machine.iterate(made) ?? [unknown("unpacked values")]));
    else unpack(made, named);
  }
  return { values, named };
}

function unpack(value: Value, named: Map<string, Value>): void {
  const dict = settled(value);
  if (typeof dict !== "object" || dict?.kind !== "dict") {
    named.set("**", unknown("unpacked options"));
    return;
  }
  for (const { key, value: each } of dict.entries.values()) if (typeof key === "string") named.set(key, each);
}

function comprehend(
  { of, element, value, clauses }: Extract<Expression, { readonly kind: "comprehension" }>,
  scope: CodeScope,
  machine: Machine,
): Value {
  const items: Value[] = [];
  const pairs: [Value, Value][] = [];
  const isKnown = turns(clauses, new LocalScope(scope), machine, (inner) => {
    const made = machine.evaluate(element, inner);
    if (value === null) items.push(made);
    else pairs.push([made, machine.evaluate(value, inner)]);
  });
  if (!isKnown) return unknown("a list that is computed");
  if (of === "dict") return dictOf(pairs);
  return of === "set" ? setOf(items) : listOf(items);
}

/** Runs `each` for every turn of the clauses; false where one of them cannot be known. */
function turns(
  clauses: readonly Clause[],
  scope: LocalScope,
  machine: Machine,
  each: (scope: LocalScope) => void,
): boolean {
  const [clause, ...rest] = clauses;
  if (clause === undefined) {
    each(scope);
    return true;
  }
  const items = machine.iterate(machine.evaluate(clause.iterable, scope));
  if (items === null) return false;
  for (const item of items) {
    machine.step();
    assignTo(clause.target, item, scope, machine);
    const tests = clause.conditions.map((test) => machine.truth(machine.evaluate(test, scope)));
    if (tests.includes(false)) continue;
    if (tests.includes(null) || !turns(rest, scope, machine, each)) return false;
  }
  return true;
}
