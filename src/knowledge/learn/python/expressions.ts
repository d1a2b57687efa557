import type { Node } from "web-tree-sitter";
import { childrenOf } from "./grammar.ts";
import { stringOf } from "./strings.ts";
import type { Argument, Clause, Expression, Parameter } from "./syntax.ts";
import { ownTable } from "../../../model/ownTable.ts";

/*
 * From the parser's tree to ours. What has no row in the table becomes opaque: its value is unknown.
 */

type Made = (node: Node) => Expression;

const made = ownTable<Made>({
  identifier: (node) => ({ kind: "name", name: node.text }),
  dotted_name: dotted,
  string: (node) => stringOf(node, expressionOf),
  concatenated_string: (node) => joined(childrenOf(node).map(expressionOf)),
  integer: (node) => ({ kind: "constant", value: wholeOf(node.text) }),
  float: (node) => ({ kind: "constant", value: Number(node.text.replaceAll("_", "")) }),
  true: () => ({ kind: "constant", value: true }),
  false: () => ({ kind: "constant", value: false }),
  none: () => ({ kind: "constant", value: null }),
  ellipsis: () => ({ kind: "ellipsis" }),
  attribute: (node) => ({
    kind: "attribute",
    of: field(node, "object"),
    name: node.childForFieldName("attribute")?.text ?? "",
  }),
  member_type: (node) => ({
    kind: "attribute",
    of: nth(node, 0),
    name: childrenOf(node)[1]?.text ?? "",
  }),
  call: (node) => ({ kind: "call", callee: field(node, "function"), arguments: argumentsOf(node) }),
  subscript: (node) => ({
    kind: "index",
    of: field(node, "value"),
    index: tupleIfSeveral(node.childrenForFieldName("subscript").filter((child) => child.isNamed)),
  }),
  generic_type: (node) => ({
    kind: "index",
    of: nth(node, 0),
    index: tupleIfSeveral(childrenOf(childrenOf(node)[1] ?? node)),
  }),
  union_type: (node) => ({ kind: "binary", operator: "|", left: nth(node, 0), right: nth(node, 1) }),
  type: (node) => nth(node, 0),
  slice: (node) => ({ kind: "slice", parts: sliceParts(node) }),
  list: (node) => ({ kind: "list", items: childrenOf(node).map(expressionOf) }),
  tuple: (node) => ({ kind: "tuple", items: childrenOf(node).map(expressionOf) }),
  expression_list: (node) => ({ kind: "tuple", items: childrenOf(node).map(expressionOf) }),
  pattern_list: (node) => ({ kind: "tuple", items: childrenOf(node).map(expressionOf) }),
  tuple_pattern: (node) => ({ kind: "tuple", items: childrenOf(node).map(expressionOf) }),
  list_pattern: (node) => ({ kind: "tuple", items: childrenOf(node).map(expressionOf) }),
  set: (node) => ({ kind: "set", items: childrenOf(node).map(expressionOf) }),
  dictionary: (node) => ({ kind: "dict", items: childrenOf(node).map(dictItem) }),
  binary_operator: (node) => ({
    kind: "binary",
    operator: node.childForFieldName("operator")?.type ?? "",
    left: field(node, "left"),
    right: field(node, "right"),
  }),
  unary_operator: (node) => ({
    kind: "unary",
    operator: node.childForFieldName("operator")?.type ?? "",
    value: field(node, "argument"),
  }),
  not_operator: (node) => ({ kind: "unary", operator: "not", value: field(node, "argument") }),
  boolean_operator: (node) => ({
    kind: "boolean",
    operator: node.childForFieldName("operator")?.type === "or" ? "or" : "and",
    left: field(node, "left"),
    right: field(node, "right"),
  }),
  comparison_operator: comparison,
  conditional_expression: (node) => ({
    kind: "conditional",
    yes: nth(node, 0),
    test: nth(node, 1),
    no: nth(node, 2),
  }),
  lambda: (node) => ({
    kind: "lambda",
    parameters: parametersOf(node.childForFieldName("parameters")),
    body: field(node, "body"),
  }),
  list_comprehension: (node) => comprehension(node, "list"),
  set_comprehension: (node) => comprehension(node, "set"),
  dictionary_comprehension: (node) => comprehension(node, "dict"),
  generator_expression: (node) => comprehension(node, "generator"),
  parenthesized_expression: (node) => nth(node, 0),
  named_expression: (node) => ({
    kind: "walrus",
    name: node.childForFieldName("name")?.text ?? "",
    value: field(node, "value"),
  }),
  list_splat: (node) => ({ kind: "star", value: nth(node, 0) }),
  list_splat_pattern: (node) => ({ kind: "star", value: nth(node, 0) }),
});

export function expressionOf(node: Node): Expression {
  return Object.hasOwn(made, node.type) ? (made[node.type]?.(node) ?? opaque(node)) : opaque(node);
}

function opaque(node: Node): Expression {
  return { kind: "opaque", text: node.text.slice(0, 80) };
}

const nothing: Expression = { kind: "opaque", text: "" };

function field(node: Node, name: string): Expression {
  const child = node.childForFieldName(name);
  return child === null ? nothing : expressionOf(child);
}

function nth(node: Node, index: number): Expression {
  const child = childrenOf(node)[index];
  return child === undefined ? nothing : expressionOf(child);
}

function tupleIfSeveral(nodes: readonly Node[]): Expression {
  const items = nodes.map(expressionOf);
  return items.length === 1 && items[0] !== undefined ? items[0] : { kind: "tuple", items };
}

function dotted(node: Node): Expression {
  const [first = "", ...rest] = node.text.split(".");
  return rest.reduce<Expression>((of, name) => ({ kind: "attribute", of, name }), {
    kind: "name",
    name: first,
  });
}

/** Python's whole numbers: `1_000`, `0x10`, `0o17`. */
function wholeOf(text: string): number {
  return Number(text.replaceAll("_", "").replace(/[jJlL]$/, ""));
}

function joined(parts: readonly Expression[]): Expression {
  const isPlain = parts.every((part) => part.kind === "constant");
  return isPlain
    ? { kind: "constant", value: parts.map((part) => (part.kind === "constant" ? part.value : "")).join("") }
    : { kind: "format", parts };
}

export function argumentsOf(node: Node | null): Argument[] {
  const list = node?.type === "argument_list" ? node : (node?.childForFieldName("arguments") ?? null);
  if (list === null) return [];
  if (list.type === "generator_expression") return [{ value: expressionOf(list) }];
  return childrenOf(list).map(argumentOf);
}

function argumentOf(node: Node): Argument {
  if (node.type === "keyword_argument")
    return { value: field(node, "value"), name: node.childForFieldName("name")?.text ?? "" };
  if (node.type === "list_splat") return { value: nth(node, 0), stars: 1 };
  if (node.type === "dictionary_splat") return { value: nth(node, 0), stars: 2 };
  return { value: expressionOf(node) };
}

function dictItem(node: Node): { key: Expression | null; value: Expression } {
  if (node.type === "pair") return { key: field(node, "key"), value: field(node, "value") };
  return { key: null, value: nth(node, 0) };
}

/** `a[1:2]` has its parts between colons; a part that is left out is null. */
function sliceParts(node: Node): (Expression | null)[] {
  const parts: (Expression | null)[] = [null];
  for (const child of node.children) {
    if (child.type === ":") parts.push(null);
    else if (child.isNamed) parts[parts.length - 1] = expressionOf(child);
  }
  return parts;
}

function comparison(node: Node): Expression {
  const operators = node.childrenForFieldName("operators").map(({ type }) => type);
  const [first = nothing, ...values] = childrenOf(node).map(expressionOf);
  return {
    kind: "compare",
    first,
    rest: values.map((value, index) => ({ operator: operators[index] ?? "", value })),
  };
}

function comprehension(node: Node, of: "list" | "set" | "dict" | "generator"): Expression {
  const body = node.childForFieldName("body");
  const pair = body?.type === "pair" ? body : null;
  return {
    kind: "comprehension",
    of,
    element: pair === null ? field(node, "body") : field(pair, "key"),
    value: pair === null ? null : field(pair, "value"),
    clauses: clausesOf(node),
  };
}

function clausesOf(node: Node): Clause[] {
  const clauses: { target: Expression; iterable: Expression; conditions: Expression[] }[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === "for_in_clause")
      clauses.push({ target: field(child, "left"), iterable: field(child, "right"), conditions: [] });
    else if (child.type === "if_clause") clauses.at(-1)?.conditions.push(nth(child, 0));
  }
  return clauses;
}

const stars = ownTable<1 | 2>({ list_splat_pattern: 1, dictionary_splat_pattern: 2 });

export function parametersOf(node: Node | null): Parameter[] {
  return node === null ? [] : childrenOf(node).map(parameterOf);
}

function parameterOf(node: Node): Parameter {
  if (node.type === "typed_parameter") return parameterOf(childrenOf(node)[0] ?? node);
  const named = node.childForFieldName("name");
  const value = node.childForFieldName("value");
  if (named !== null)
    return { name: named.text, stars: 0, standard: value === null ? null : expressionOf(value) };
  const count = stars[node.type] ?? 0;
  // a lone `*` and `/` stand between parameters and are none
  const name = /^(keyword|positional)_separator$/.test(node.type) ? "" : node.text.replace(/^\*+/, "");
  return { name, stars: count, standard: null };
}
