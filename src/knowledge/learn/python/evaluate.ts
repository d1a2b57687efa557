import { assignTo } from "./assign.ts";
import { functionOf } from "./functions.ts";
import type { Machine } from "./machine.ts";
import { builtin } from "./natives.ts";
import { compare, operate } from "./operators.ts";
import { type CodeScope, LocalScope } from "./scope.ts";
import { stringOf } from "./strings.ts";
import { indexInto } from "./subscript.ts";
import { field, kid, type Tree } from "./tree.ts";
import {
  dictOf,
  type Given,
  listOf,
  pairsOf,
  setOf,
  textFor,
  thing,
  tupleOf,
  unknown,
  type Value,
} from "./value.ts";

type Rule = (tree: Tree, scope: CodeScope, machine: Machine) => Value;

const first: Rule = (tree, scope, machine) => machine.evaluate(kid(tree), scope);

/** How a node is evaluated, by its type; one that has no rule is unknown. */
const rules: Readonly<Record<string, Rule>> = {
  identifier: ({ text }, scope, machine) => {
    const found = scope.lookup(text);
    return found === undefined ? (builtin(text, machine) ?? unknown(text)) : found;
  },
  string: (tree, scope, machine) => stringOf(tree, (each) => machine.evaluate(each, scope)),
  concatenated_string: ({ kids }, scope, machine) => {
    const texts = kids.map((each) => textFor(machine.evaluate(each, scope)));
    return texts.includes(null) ? unknown("a formatted text") : texts.join("");
  },
  integer: number,
  float: number,
  true: () => true,
  false: () => false,
  none: () => null,
  ellipsis: () => ({ kind: "ellipsis" }),
  attribute: (tree, scope, machine) =>
    machine.attribute(machine.evaluate(field(tree, "object"), scope), field(tree, "attribute").text),
  member_type: (tree, scope, machine) => machine.attribute(first(tree, scope, machine), kid(tree, 1).text),
  call: (tree, scope, machine) => {
    const callee = field(tree, "function");
    if (callee.text === "super") return parentOf(scope);
    const called = machine.evaluate(callee, scope);
    return machine.call(called, givenOf(field(tree, "arguments"), scope, machine));
  },
  subscript: (tree, scope, machine) =>
    indexInto(first(tree, scope, machine), tree.kids.slice(1), scope, machine),
  generic_type: (tree, scope, machine) =>
    indexInto(first(tree, scope, machine), kid(tree, 1).kids, scope, machine),
  type: first,
  parenthesized_expression: first,
  list_splat: first,
  list_splat_pattern: first,
  list: ({ kids }, scope, machine) => gathered(kids, scope, machine, listOf),
  set: ({ kids }, scope, machine) => gathered(kids, scope, machine, setOf),
  tuple,
  expression_list: tuple,
  pattern_list: tuple,
  tuple_pattern: tuple,
  dictionary,
  union_type: (tree, scope, machine) =>
    operate("|", first(tree, scope, machine), machine.evaluate(kid(tree, 1), scope)),
  binary_operator: (tree, scope, machine) =>
    operate(
      tree.operators[0] ?? "",
      machine.evaluate(field(tree, "left"), scope),
      machine.evaluate(field(tree, "right"), scope),
    ),
  unary_operator: (tree, scope, machine) => {
    const made = machine.evaluate(field(tree, "argument"), scope);
    return tree.operators[0] === "-" && typeof made === "number" ? -made : unknown("a number");
  },
  not_operator: (tree, scope, machine) => {
    const truth = machine.truth(first(tree, scope, machine));
    return truth === null ? unknown("a condition") : !truth;
  },
  boolean_operator: (tree, scope, machine) => {
    const left = machine.evaluate(field(tree, "left"), scope);
    const truth = machine.truth(left);
    const isAnd = tree.operators[0] === "and";
    if (truth !== null) return truth === isAnd ? machine.evaluate(field(tree, "right"), scope) : left;
    // unknown or True is true; unknown and False is false
    const right = machine.truth(machine.evaluate(field(tree, "right"), scope));
    return right === !isAnd ? right : unknown("a condition");
  },
  comparison_operator: ({ kids, operators }, scope, machine) => {
    const values = kids.map((each) => machine.evaluate(each, scope));
    const each = operators.map((operator, at) =>
      compare(operator, values[at] ?? null, values[at + 1] ?? null, machine),
    );
    return each.includes(false) ? false : each.includes(null) ? unknown("a comparison") : true;
  },
  conditional_expression: (tree, scope, machine) => {
    const truth = machine.truth(machine.evaluate(kid(tree, 1), scope));
    return truth === null ? unknown("a condition") : machine.evaluate(kid(tree, truth ? 0 : 2), scope);
  },
  lambda: (tree, scope, machine) =>
    functionOf(
      { name: "<lambda>", definition: tree, decorators: [], body: field(tree, "body") },
      scope,
      machine,
    ),
  list_comprehension: comprehension(listOf),
  generator_expression: comprehension(listOf),
  set_comprehension: comprehension(setOf),
  dictionary_comprehension: comprehension(dictOfTuples),
  pair: ({ kids }, scope, machine) => gathered(kids, scope, machine, tupleOf),
  named_expression: (tree, scope, machine) => {
    const made = machine.evaluate(field(tree, "value"), scope);
    scope.bind(field(tree, "name").text, made);
    return made;
  },
};

export function evaluate(tree: Tree, scope: CodeScope, machine: Machine): Value {
  machine.step();
  const rule = Object.hasOwn(rules, tree.type) ? rules[tree.type] : undefined;
  return rule === undefined ? unknown(tree.text.slice(0, 80)) : rule(tree, scope, machine);
}

/** Python's numbers: `1_000`, `0x10`. */
function number({ text }: Tree): Value {
  return Number(text.replaceAll("_", ""));
}

/** `super()`, where it is written in a method. */
function parentOf(scope: CodeScope): Value {
  const method = scope instanceof LocalScope ? scope.method : null;
  return method?.owner == null || method.self === undefined
    ? unknown("super()")
    : { kind: "super", owner: method.owner, self: method.self };
}

function tuple({ kids }: Tree, scope: CodeScope, machine: Machine): Value {
  return gathered(kids, scope, machine, tupleOf);
}

function gathered(
  kids: readonly Tree[],
  scope: CodeScope,
  machine: Machine,
  make: (items: readonly Value[]) => Value,
): Value {
  const values: Value[] = [];
  for (const each of kids) {
    const value = machine.evaluate(each, scope);
    const items = each.type === "list_splat" ? machine.iterate(value) : [value];
    if (items === null) return unknown("an unpacked list");
    values.push(...items);
  }
  return make(values);
}

function dictionary({ kids }: Tree, scope: CodeScope, machine: Machine): Value {
  const entries: (readonly [Value, Value])[] = [];
  for (const each of kids) {
    if (each.type === "pair")
      entries.push([
        machine.evaluate(field(each, "key"), scope),
        machine.evaluate(field(each, "value"), scope),
      ]);
    else {
      const inner = thing(machine.evaluate(kid(each), scope), "dict");
      if (inner === null) return unknown("an unpacked dictionary");
      entries.push(...pairsOf(inner));
    }
  }
  return dictOf(entries);
}

/** What a call is given. */
function givenOf(list: Tree, scope: CodeScope, machine: Machine): Given {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  // `any(x for x in y)`
  for (const tree of list.type === "argument_list" ? list.kids : [list]) {
    const inner = tree.type === "keyword_argument" ? field(tree, "value") : tree;
    const made = machine.evaluate(tree.type.endsWith("_splat") ? kid(tree) : inner, scope);
    if (tree.type === "keyword_argument") named.set(field(tree, "name").text, made);
    else if (tree.type === "list_splat")
      values.push(...(machine.iterate(made) ?? [unknown("unpacked values")]));
    else if (tree.type === "dictionary_splat") unpack(made, named);
    else values.push(made);
  }
  return { values, named };
}

function unpack(value: Value, named: Map<string, Value>): void {
  const dict = thing(value, "dict");
  if (dict === null) named.set("**", unknown("unpacked options"));
  else for (const [key, each] of pairsOf(dict)) if (typeof key === "string") named.set(key, each);
}

function dictOfTuples(items: readonly Value[]): Value {
  return dictOf(items.map((item) => (thing(item, "tuple")?.items ?? []) as unknown as [Value, Value]));
}

function comprehension(make: (items: readonly Value[]) => Value): Rule {
  return (tree, scope, machine) => {
    const items: Value[] = [];
    const body = field(tree, "body");
    const clauses = tree.kids.filter((each) => each !== body);
    const isKnown = turns(clauses, new LocalScope(scope), machine, (inner) =>
      items.push(machine.evaluate(body, inner)),
    );
    return isKnown ? make(items) : unknown("a list that is computed");
  };
}

/** Runs `each` for every turn of the clauses; false where one of them cannot be known. */
function turns(
  [clause, ...rest]: readonly Tree[],
  scope: LocalScope,
  machine: Machine,
  each: (scope: LocalScope) => void,
): boolean {
  if (clause === undefined) {
    each(scope);
    return true;
  }
  if (clause.type === "if_clause") {
    const truth = machine.truth(machine.evaluate(kid(clause), scope));
    return truth === true ? turns(rest, scope, machine, each) : truth === false;
  }
  const items = machine.iterate(machine.evaluate(field(clause, "right"), scope));
  return (
    items?.every((item) => {
      machine.step();
      assignTo(field(clause, "left"), item, scope, machine);
      return turns(rest, scope, machine, each);
    }) ?? false
  );
}
