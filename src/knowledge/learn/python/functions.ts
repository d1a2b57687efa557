import { type Machine, Raised } from "./machine.ts";
import { type CodeScope, LocalScope } from "./scope.ts";
import type { Block, Expression, Parameter } from "./syntax.ts";
import { type Callable, dictOf, type Given, tupleOf, unknown, type Value } from "./value.ts";

export interface Definition {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly Expression[];
  readonly body: Block | Expression;
}

/** A function as a value: what its parameters stand for when they are left out is worked out here and now. */
export function functionOf(definition: Definition, scope: CodeScope, machine: Machine): Callable {
  const standards = new Map<string, Value>();
  for (const { name, standard } of definition.parameters)
    if (standard !== null) standards.set(name, machine.evaluate(standard, scope));
  const label = "label" in scope ? (scope.label ?? "") : "";
  const owner = "owner" in scope ? scope.owner : null;
  return {
    kind: "function",
    name: definition.name,
    path: scope.path,
    qualified: `${label}${definition.name}`,
    parameters: definition.parameters,
    standards,
    body: definition.body,
    // the names of a class are not those of its methods
    scope: owner !== null && "around" in scope ? (scope.around ?? scope) : scope,
    owner,
    decorators: definition.decorators.map(decoratorName),
  };
}

/** `functools.lru_cache(maxsize=8)` is `lru_cache`. */
export function decoratorName(expression: Expression): string {
  if (expression.kind === "call") return decoratorName(expression.callee);
  return expression.kind === "name" || expression.kind === "attribute" ? expression.name : "";
}

const DEEPEST = 60;
let depth = 0;

/** Follows a function with what it is given. Generators give the list of what they yield: not needed so far, unknown. */
export function follow(callable: Callable, given: Given, machine: Machine): Value {
  if (depth >= DEEPEST) return unknown("a call too deep");
  const scope = new LocalScope(callable.scope as CodeScope, callable);
  bindParameters(callable, given, scope);
  depth += 1;
  try {
    if (!Array.isArray(callable.body)) return machine.evaluate(callable.body as Expression, scope);
    const flow = machine.run(callable.body as Block, scope);
    return flow?.kind === "return" ? flow.value : null;
  } catch (error) {
    // what one function refuses is not known; the flags around it are
    if (!(error instanceof Raised) || machine.tries > 0 || depth === 1) throw error;
    machine.doubt("raised", callable.name);
    return unknown(`${callable.name}()`);
  } finally {
    depth -= 1;
  }
}

function bindParameters(callable: Callable, given: Given, scope: LocalScope): void {
  const values = callable.self === undefined ? [...given.values] : [callable.self, ...given.values];
  const named = new Map(given.named);
  for (const { name, stars } of callable.parameters) {
    if (stars === 1) scope.bind(name, tupleOf(values.splice(0)));
    else if (stars === 2) scope.bind(name, dictOf(named));
    else if (name !== "") {
      scope.bind(name, argument(name, values, named, callable.standards));
      named.delete(name);
    }
  }
}

function argument(
  name: string,
  values: Value[],
  named: ReadonlyMap<string, Value>,
  standards: ReadonlyMap<string, Value>,
): Value {
  if (named.has(name)) return named.get(name) ?? null;
  if (values.length > 0) return values.shift() ?? null;
  if (standards.has(name)) return standards.get(name) ?? null;
  return unknown(name);
}
