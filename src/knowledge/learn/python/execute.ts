import { assignTo, remove } from "./assign.ts";
import { importedNames, isSeveral, isStar } from "./bindings.ts";
import { classOf } from "./classes.ts";
import { decoratorsOf, functionOf } from "./functions.ts";
import { importBound } from "./imports.ts";
import { type Flow, type Machine, Raised } from "./machine.ts";
import { operate } from "./operators.ts";
import { type Block, blockOf, type Statement } from "./outline.ts";
import type { CodeScope } from "./scope.ts";
import { field, kid, kidsOf, type Tree } from "./tree.ts";
import { unknown } from "./value.ts";

/** Follows statements one after the other; ends early at `return`, `break` and `continue`. */
export function runBlock(block: Block, scope: CodeScope, machine: Machine): Flow {
  const { place } = machine;
  const { row } = scope;
  let flow: Flow | void = null;
  for (const statement of block) {
    machine.step();
    const tree = statement.tree();
    if (statement.row !== null) scope.row = statement.row;
    machine.place = { path: scope.path, row: scope.row + (statement.row === null ? tree.row : 0) };
    const run = Object.hasOwn(runs, tree.type) ? runs[tree.type] : undefined;
    flow = run?.(tree, scope, machine, statement);
    if (flow != null) break;
  }
  // names are looked up in the middle of a statement, and follow others
  machine.place = place;
  scope.row = row;
  return flow ?? null;
}

type Run = (tree: Tree, scope: CodeScope, machine: Machine, statement: Statement) => Flow | void;

const runs: Readonly<Record<string, Run>> = {
  expression_statement: ({ kids }, scope, machine) => {
    for (const each of kids) {
      if (each.type === "assignment") assign(each, scope, machine);
      else if (each.type === "augmented_assignment") augment(each, scope, machine);
      else machine.evaluate(each, scope);
    }
  },
  if_statement: (tree, scope, machine) =>
    branch([tree, ...kidsOf(tree, "elif_clause", "else_clause")], scope, machine),
  for_statement: loop,
  while_statement: (tree, scope, machine) => {
    for (let turn = 0; turn < 1000; turn += 1) {
      if (machine.truth(machine.evaluate(field(tree, "condition"), scope)) !== true) return null;
      const flow = machine.run(blockOf(field(tree, "body")), scope);
      if (flow !== null && flow.kind !== "continue") return flow.kind === "return" ? flow : null;
    }
    return null;
  },
  try_statement: attempt,
  with_statement: (tree, scope, machine) => {
    for (const item of kid(tree).kids) {
      const value = field(item, "value");
      const isNamed = value.type === "as_pattern";
      const made = machine.evaluate(isNamed ? kid(value) : value, scope);
      if (isNamed) assignTo(kid(field(value, "alias")), made, scope, machine);
    }
    return machine.run(blockOf(field(tree, "body")), scope);
  },
  decorated_definition: (tree, scope, machine, statement) =>
    define(field(tree, "definition"), decoratorsOf(tree), scope, machine, statement),
  function_definition: (tree, scope, machine, statement) => define(tree, [], scope, machine, statement),
  class_definition: (tree, scope, machine, statement) => define(tree, [], scope, machine, statement),
  return_statement: (tree, scope, machine) => ({
    kind: "return",
    value: tree.kids.length === 0 ? null : machine.evaluate(kid(tree), scope),
  }),
  raise_statement: () => {
    throw new Raised("raise");
  },
  delete_statement: ({ kids }, scope, machine) => {
    for (const target of kids.flatMap((each) => (isSeveral(each) ? each.kids : [each])))
      remove(target, scope, machine);
  },
  import_statement: bindImports,
  import_from_statement: bindImports,
  break_statement: () => ({ kind: "break" }),
  continue_statement: () => ({ kind: "continue" }),
};

function define(
  definition: Tree,
  decorators: readonly string[],
  scope: CodeScope,
  machine: Machine,
  { body, row }: Statement,
): void {
  const name = field(definition, "name").text;
  const made =
    definition.type === "class_definition"
      ? classOf({ definition, decorators, body, isWhole: row === null }, scope, machine)
      : functionOf({ name, definition, decorators, body }, scope, machine);
  scope.bind(name, made);
}

function bindImports(tree: Tree, scope: CodeScope, machine: Machine): void {
  if (isStar(tree)) return;
  for (const each of importedNames(tree)) importBound(tree.fields["module_name"]?.text, each, scope, machine);
}

/** `a = b = …`, `a: int = …`. */
function assign(tree: Tree, scope: CodeScope, machine: Machine): void {
  const targets: Tree[] = [];
  let value: Tree | undefined = tree;
  for (; value?.type === "assignment"; value = value.fields["right"]) targets.push(field(value, "left"));
  if (value === undefined) return;
  const made = machine.evaluate(value, scope);
  for (const target of targets) assignTo(target, made, scope, machine);
}

function augment(tree: Tree, scope: CodeScope, machine: Machine): void {
  const target = field(tree, "left");
  const before = machine.evaluate(target, scope);
  const value = machine.evaluate(field(tree, "right"), scope);
  const operator = (tree.operators[0] ?? "").replace(/=$/, "");
  assignTo(target, operate(operator, before, value, true), scope, machine);
}

/**
 * `if` and what hangs on it. Where the condition cannot be known both branches are followed, as flags of both may be
 * there, except for one that only leaves (`return`, `raise`): it is a guard.
 */
function branch([clause, ...rest]: readonly Tree[], scope: CodeScope, machine: Machine): Flow {
  if (clause === undefined) return null;
  if (clause.type === "else_clause") return machine.run(blockOf(field(clause, "body")), scope);
  const truth = machine.truth(machine.evaluate(field(clause, "condition"), scope));
  const body = blockOf(field(clause, "consequence"));
  if (truth !== null) return truth ? machine.run(body, scope) : branch(rest, scope, machine);
  if (!leaves(body)) machine.run(body, scope);
  const [next] = rest;
  if (next !== undefined && !(next.type === "else_clause" && leaves(blockOf(field(next, "body")))))
    branch(rest, scope, machine);
  return null;
}

function leaves(block: Block): boolean {
  const last = block.at(-1)?.tree();
  if (last === undefined || /^(return|raise|break|continue)_statement$/.test(last.type))
    return last !== undefined;
  const callee = field(kid(last), "function");
  return /^_?exit$/.test(callee.fields["attribute"]?.text ?? callee.text);
}

function loop(tree: Tree, scope: CodeScope, machine: Machine): Flow {
  const items = machine.iterate(machine.evaluate(field(tree, "right"), scope));
  if (items === null) {
    if (tree.text.includes("add_argument")) machine.doubt("flags-in-loop", tree.text.split("\n", 1)[0] ?? "");
    return null;
  }
  for (const item of items) {
    assignTo(field(tree, "left"), item, scope, machine);
    const flow = machine.run(blockOf(field(tree, "body")), scope);
    if (flow?.kind === "return") return flow;
    if (flow?.kind === "break") break;
  }
  return null;
}

/** What the libraries do is not known, so nothing fails but what the program itself raises. */
function attempt(tree: Tree, scope: CodeScope, machine: Machine): Flow {
  const clause = (type: string) => kidsOf(tree, type)[0] ?? null;
  const blockIn = (of: Tree | null) => (of === null ? [] : blockOf(kidsOf(of, "block")[0] ?? of));
  const handler = clause("except_clause");
  const { tries } = machine;
  let flow: Flow;
  machine.tries = tries + (handler === null ? 0 : 1);
  try {
    flow = machine.run(blockIn(tree), scope) ?? machine.run(blockIn(clause("else_clause")), scope);
  } catch (error) {
    machine.tries = tries;
    if (!(error instanceof Raised) || handler === null) throw error;
    const alias = kid(handler).fields["alias"];
    if (alias !== undefined) assignTo(kid(alias), unknown("an exception"), scope, machine);
    flow = machine.run(blockIn(handler), scope);
  } finally {
    machine.tries = tries;
  }
  return machine.run(blockIn(clause("finally_clause")), scope) ?? flow;
}
