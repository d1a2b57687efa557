import type { Node } from "web-tree-sitter";
import { argumentsOf, expressionOf, parametersOf } from "./expressions.ts";
import { childrenOf } from "./grammar.ts";
import type { Block, Expression, Handler, ImportedName, Statement } from "./syntax.ts";
import { ownTable } from "../../../model/ownTable.ts";

/** Makes the statements of a block; who reads a whole file and who reads one piece of it make them differently. */
export type Blocks = (node: Node | null) => Block;

type Made = (node: Node, blocks: Blocks) => Statement;

const made = ownTable<Made>({
  expression_statement: (node) => simple(childrenOf(node)),
  if_statement: (node, blocks) => branch(node, blocks),
  for_statement: (node, blocks) => ({
    kind: "for",
    target: field(node, "left"),
    iterable: field(node, "right"),
    body: blocks(node.childForFieldName("body")),
  }),
  while_statement: (node, blocks) => ({
    kind: "while",
    test: field(node, "condition"),
    body: blocks(node.childForFieldName("body")),
  }),
  try_statement: attempt,
  with_statement: (node, blocks) => ({
    kind: "with",
    items: childrenOf(childrenOf(node)[0] ?? node).map(contextOf),
    body: blocks(node.childForFieldName("body")),
  }),
  decorated_definition: (node, blocks) => {
    const inner = node.childForFieldName("definition");
    if (inner === null) return { kind: "nothing" };
    const decorators = childrenOf(node)
      .filter(({ type }) => type === "decorator")
      .map((each) => first(each));
    const definition = statementOf(inner, blocks);
    return definition.kind === "class" || definition.kind === "function"
      ? { ...definition, decorators }
      : definition;
  },
  function_definition: (node, blocks) => ({
    kind: "function",
    name: node.childForFieldName("name")?.text ?? "",
    parameters: parametersOf(node.childForFieldName("parameters")),
    decorators: [],
    body: blocks(node.childForFieldName("body")),
  }),
  class_definition: (node, blocks) => ({
    kind: "class",
    name: node.childForFieldName("name")?.text ?? "",
    bases: argumentsOf(node.childForFieldName("superclasses")),
    decorators: [],
    body: blocks(node.childForFieldName("body")),
  }),
  return_statement: (node) => ({ kind: "return", value: firstOrNull(node) }),
  raise_statement: (node) => ({ kind: "raise", value: firstOrNull(node) }),
  delete_statement: (node) => ({
    kind: "delete",
    targets: childrenOf(node).flatMap((child) =>
      child.type === "expression_list" ? childrenOf(child).map(expressionOf) : [expressionOf(child)],
    ),
  }),
  break_statement: () => ({ kind: "break" }),
  continue_statement: () => ({ kind: "continue" }),
  import_statement: (node) => ({ kind: "import", names: importedNames(node) }),
  import_from_statement: importFrom,
  print_statement: () => ({ kind: "nothing" }),
});

export function statementOf(node: Node, blocks: Blocks): Statement {
  return Object.hasOwn(made, node.type)
    ? (made[node.type]?.(node, blocks) ?? { kind: "nothing" })
    : { kind: "nothing" };
}

const nothing: Expression = { kind: "opaque", text: "" };

function field(node: Node, name: string): Expression {
  const child = node.childForFieldName(name);
  return child === null ? nothing : expressionOf(child);
}

function firstOrNull(node: Node): Expression | null {
  const child = childrenOf(node)[0];
  return child === undefined ? null : expressionOf(child);
}

function first(node: Node): Expression {
  return firstOrNull(node) ?? nothing;
}

function simple(children: readonly Node[]): Statement {
  const [node, ...more] = children;
  if (node === undefined) return { kind: "nothing" };
  if (more.length > 0)
    return { kind: "expression", value: { kind: "tuple", items: children.map(expressionOf) } };
  if (node.type === "assignment") return assignment(node);
  if (node.type === "augmented_assignment")
    return {
      kind: "augmented",
      target: field(node, "left"),
      operator: (node.childForFieldName("operator")?.type ?? "").replace(/=$/, ""),
      value: field(node, "right"),
    };
  return { kind: "expression", value: expressionOf(node) };
}

function assignment(node: Node): Statement {
  const right = node.childForFieldName("right");
  const annotation = node.childForFieldName("type");
  const target = field(node, "left");
  if (annotation !== null)
    return {
      kind: "annotated",
      target,
      annotation: expressionOf(annotation),
      value: right === null ? null : expressionOf(right),
    };
  const targets = [target];
  let value = right;
  while (value?.type === "assignment") {
    targets.push(field(value, "left"));
    value = value.childForFieldName("right");
  }
  return { kind: "assign", targets, value: value === null ? nothing : expressionOf(value) };
}

/** `elif` is an `if` in the `else`. */
function branch(node: Node, blocks: Blocks): Statement {
  const [next, ...rest] = node.childrenForFieldName("alternative");
  return {
    kind: "if",
    test: field(node, "condition"),
    body: blocks(node.childForFieldName("consequence")),
    otherwise: alternative(next, rest, blocks),
  };
}

function alternative(node: Node | undefined, rest: readonly Node[], blocks: Blocks): Block {
  if (node === undefined) return [];
  if (node.type === "else_clause") return blocks(node.childForFieldName("body"));
  const inner: Statement = {
    kind: "if",
    test: field(node, "condition"),
    body: blocks(node.childForFieldName("consequence")),
    otherwise: alternative(rest[0], rest.slice(1), blocks),
  };
  return [
    {
      text: "",
      row: 0,
      binds: [],
      star: false,
      form: "other",
      head: "",
      body: [],
      tree: () => inner,
    },
  ];
}

function attempt(node: Node, blocks: Blocks): Statement {
  const clause = (type: string) => childrenOf(node).find((child) => child.type === type);
  const blockOf = (child: Node | undefined) =>
    blocks(childrenOf(child ?? node).find(({ type }) => type === "block") ?? null);
  const [otherwise, last] = [clause("else_clause"), clause("finally_clause")];
  return {
    kind: "try",
    body: blocks(node.childForFieldName("body")),
    handlers: childrenOf(node)
      .filter(({ type }) => type === "except_clause")
      .map((each) => handlerOf(each, blocks)),
    otherwise: otherwise === undefined ? [] : blockOf(otherwise),
    last: last === undefined ? [] : blockOf(last),
  };
}

function handlerOf(node: Node, blocks: Blocks): Handler {
  const value = node.childForFieldName("value");
  const isNamed = value?.type === "as_pattern";
  return {
    type: value === null ? null : isNamed ? first(value) : expressionOf(value),
    as: isNamed ? (value.childForFieldName("alias")?.text ?? null) : null,
    body: blocks(childrenOf(node).find(({ type }) => type === "block") ?? null),
  };
}

function contextOf(node: Node): { value: Expression; as: Expression | null } {
  const value = node.childForFieldName("value") ?? node;
  if (value.type !== "as_pattern") return { value: expressionOf(value), as: null };
  const alias = value.childForFieldName("alias");
  return { value: first(value), as: alias === null ? null : first(alias) };
}

function importedNames(node: Node): ImportedName[] {
  return node.childrenForFieldName("name").map((each) => {
    const alias = each.childForFieldName("alias")?.text;
    const name = each.childForFieldName("name")?.text ?? each.text;
    return { name, as: alias ?? name };
  });
}

function importFrom(node: Node): Statement {
  const from = node.childForFieldName("module_name");
  const dots = /^\.*/.exec(from?.text ?? "")?.[0].length ?? 0;
  const isStar = childrenOf(node).some(({ type }) => type === "wildcard_import");
  return {
    kind: "from",
    module: (from?.text ?? "").slice(dots),
    level: dots,
    names: isStar ? null : importedNames(node),
  };
}
