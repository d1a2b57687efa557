import { type Machine, Raised } from "./machine.ts";
import type { Block } from "./outline.ts";
import { BlockScope, type CodeScope, LocalScope } from "./scope.ts";
import { field, kid, kidsOf, type Tree } from "./tree.ts";
import { type Callable, dictOf, type Given, type Parameter, tupleOf, unknown, type Value } from "./value.ts";

/** A function as a value: what its parameters stand for when they are left out is worked out here and now. */
export function functionOf(
  {
    name,
    definition,
    decorators,
    body,
  }: {
    readonly name: string;
    readonly definition: Tree;
    readonly decorators: readonly string[];
    readonly body: Block | Tree;
  },
  scope: CodeScope,
  machine: Machine,
): Callable {
  const parameters = parametersOf(definition);
  const isInClass = scope instanceof BlockScope && scope.owner !== null;
  return {
    kind: "function",
    name,
    path: scope.path,
    qualified: `${scope instanceof BlockScope ? (scope.label ?? "") : ""}${name}`,
    parameters,
    standards: new Map(
      parameters.flatMap(({ name: parameter, standard }) =>
        standard === null ? [] : [[parameter, machine.evaluate(standard, scope)] as const],
      ),
    ),
    body,
    // the names of a class are not those of its methods
    scope: isInClass ? (scope.around ?? scope) : scope,
    owner: isInClass ? scope.owner : null,
    decorators,
  };
}

const known = new WeakMap<Tree, readonly Parameter[]>();

function parametersOf(definition: Tree): readonly Parameter[] {
  const made = known.get(definition) ?? field(definition, "parameters").kids.map(parameterOf);
  known.set(definition, made);
  return made;
}

function parameterOf(tree: Tree): Parameter {
  if (tree.type === "typed_parameter") return parameterOf(kid(tree));
  const { name, value = null } = tree.fields;
  if (name !== undefined) return { name: name.text, stars: 0, standard: value };
  const stars = ({ list_splat_pattern: 1, dictionary_splat_pattern: 2 } as const)[tree.type] ?? 0;
  // a lone `*` and `/` stand between parameters and are none
  return { name: tree.type.endsWith("_separator") ? "" : tree.text.slice(stars), stars, standard: null };
}

/** The names of what decorates a definition: `functools.lru_cache(maxsize=8)` is `lru_cache`. */
export function decoratorsOf(tree: Tree): string[] {
  return kidsOf(tree, "decorator").map((each) => nameOf(kid(each)));
}

function nameOf(tree: Tree): string {
  if (tree.type === "call") return nameOf(field(tree, "function"));
  return tree.type === "attribute" ? field(tree, "attribute").text : tree.text;
}

const DEEPEST = 60;
let depth = 0;

/** Follows a function with what it is given. */
export function follow(callable: Callable, given: Given, machine: Machine): Value {
  if (depth >= DEEPEST) return unknown("a call too deep");
  const scope = new LocalScope(callable.scope as CodeScope, callable);
  bindParameters(callable, given, scope);
  depth += 1;
  try {
    if (!Array.isArray(callable.body)) return machine.evaluate(callable.body as Tree, scope);
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

function bindParameters({ self, parameters, standards }: Callable, given: Given, scope: LocalScope): void {
  const values = self === undefined ? [...given.values] : [self, ...given.values];
  const named = new Map(given.named);
  for (const { name, stars } of parameters) {
    if (stars === 1) scope.bind(name, tupleOf(values.splice(0)));
    else if (stars === 2) scope.bind(name, dictOf(named));
    else if (name !== "") {
      // None is a value like any other
      const own = named.has(name)
        ? named.get(name)
        : values.length > 0
          ? values.shift()
          : standards.get(name);
      scope.bind(name, own === undefined ? unknown(name) : own);
      named.delete(name);
    }
  }
}
