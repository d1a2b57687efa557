import { classOf } from "./classes.ts";
import { functionOf } from "./functions.ts";
import { bindImport } from "./imports.ts";
import { type Flow, type Machine, Raised } from "./machine.ts";
import { assignTo, operate, remove } from "./operators.ts";
import type { CodeScope } from "./scope.ts";
import type { Block, LazyStatement, Statement } from "./syntax.ts";
import { unknown } from "./value.ts";

/** Follows statements one after the other; ends early at `return`, `break` and `continue`. */
export function runBlock(block: Block, scope: CodeScope, machine: Machine): Flow {
  for (const statement of block) {
    machine.step();
    if (statement.text !== "") machine.place = { path: scope.path, row: statement.row };
    const flow = runStatement(statement, scope, machine);
    if (flow !== null) return flow;
  }
  return null;
}

type Run<K extends Statement["kind"]> = (
  statement: Extract<Statement, { readonly kind: K }>,
  scope: CodeScope,
  machine: Machine,
  lazy: LazyStatement,
) => Flow | void;

const runs: { readonly [K in Statement["kind"]]: Run<K> } = {
  expression: ({ value }, scope, machine) => void machine.evaluate(value, scope),
  assign: ({ targets, value }, scope, machine) => {
    const made = machine.evaluate(value, scope);
    for (const target of targets) assignTo(target, made, scope, machine);
  },
  annotated: ({ target, value }, scope, machine) => {
    if (value !== null) assignTo(target, machine.evaluate(value, scope), scope, machine);
  },
  augmented: ({ target, operator, value }, scope, machine) => {
    const before = machine.evaluate(target, scope);
    assignTo(target, operate(operator, before, machine.evaluate(value, scope), true), scope, machine);
  },
  if: branch,
  for: loop,
  while: (statement, scope, machine) => {
    for (let turn = 0; turn < 1000; turn += 1) {
      if (machine.truth(machine.evaluate(statement.test, scope)) !== true) return null;
      const flow = machine.run(statement.body, scope);
      if (flow?.kind === "return") return flow;
      if (flow?.kind === "break") return null;
    }
    return null;
  },
  try: attempt,
  with: ({ items, body }, scope, machine) => {
    for (const { value, as } of items) {
      const made = machine.evaluate(value, scope);
      if (as !== null) assignTo(as, made, scope, machine);
    }
    return machine.run(body, scope);
  },
  function: (statement, scope, machine) => scope.bind(statement.name, functionOf(statement, scope, machine)),
  class: (statement, scope, machine, lazy) =>
    scope.bind(statement.name, classOf(statement, scope, machine, lazy.text === "")),
  return: ({ value }, scope, machine) => ({
    kind: "return",
    value: value === null ? null : machine.evaluate(value, scope),
  }),
  raise: () => {
    throw new Raised("raise");
  },
  delete: ({ targets }, scope, machine) => {
    for (const target of targets) remove(target, scope, machine);
  },
  import: (statement, scope, machine) => bindImport(statement, scope, machine),
  from: (statement, scope, machine) => bindImport(statement, scope, machine),
  break: () => ({ kind: "break" }),
  continue: () => ({ kind: "continue" }),
  nothing: () => null,
};

function runStatement(lazy: LazyStatement, scope: CodeScope, machine: Machine): Flow {
  const statement = lazy.tree();
  const run = runs[statement.kind] as Run<Statement["kind"]>;
  return run(statement, scope, machine, lazy) ?? null;
}

/**
 * Where the condition cannot be known both branches are followed, as flags of both may be there, except for one that
 * only leaves (`return`, `raise`): it is a guard.
 */
function branch(
  { test, body, otherwise }: Extract<Statement, { readonly kind: "if" }>,
  scope: CodeScope,
  machine: Machine,
): Flow {
  const truth = machine.truth(machine.evaluate(test, scope));
  if (truth !== null) return machine.run(truth ? body : otherwise, scope);
  for (const block of [body, otherwise]) if (!leaves(block)) machine.run(block, scope);
  return null;
}

function leaves(block: Block): boolean {
  const last = block.at(-1)?.tree();
  if (last === undefined) return false;
  if (last.kind === "expression") return isExit(last);
  return ["return", "raise", "break", "continue"].includes(last.kind);
}

function isExit({ value }: Extract<Statement, { readonly kind: "expression" }>): boolean {
  if (value.kind !== "call") return false;
  const { callee } = value;
  return /^_?exit$/.test(callee.kind === "attribute" || callee.kind === "name" ? callee.name : "");
}

function loop(
  { target, iterable, body }: Extract<Statement, { readonly kind: "for" }>,
  scope: CodeScope,
  machine: Machine,
  lazy: LazyStatement,
): Flow {
  const items = machine.iterate(machine.evaluate(iterable, scope));
  if (items === null) {
    if (lazy.head.includes("add_argument")) machine.doubt("flags-in-loop", firstLine(lazy.head));
    return null;
  }
  for (const item of items) {
    assignTo(target, item, scope, machine);
    const flow = machine.run(body, scope);
    if (flow?.kind === "return") return flow;
    if (flow?.kind === "break") break;
  }
  return null;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

/** What the libraries do is not known, so nothing fails but what the program itself raises. */
function attempt(
  { body, handlers, otherwise, last }: Extract<Statement, { readonly kind: "try" }>,
  scope: CodeScope,
  machine: Machine,
): Flow {
  let flow: Flow;
  const { tries } = machine;
  machine.tries = tries + (handlers.length > 0 ? 1 : 0);
  try {
    flow = machine.run(body, scope) ?? machine.run(otherwise, scope);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    machine.tries = tries;
    const [handler] = handlers;
    if (handler === undefined) throw error;
    if (handler.as !== null) scope.bind(handler.as, unknown("an exception"));
    flow = machine.run(handler.body, scope);
  } finally {
    machine.tries = tries;
  }
  return machine.run(last, scope) ?? flow;
}
