import type { Node } from "web-tree-sitter";
import { childrenOf } from "./grammar.ts";
import { ownTable } from "../../../model/ownTable.ts";

/** What a statement binds or changes in the scope it stands in, and whether a star import stands in it. */
export interface Bindings {
  readonly names: readonly string[];
  readonly star: boolean;
}

export function bindingsOf(node: Node): Bindings {
  const names = new Set<string>();
  const found = { names, star: false };
  statement(node, found);
  return { names: [...names], star: found.star };
}

interface Found {
  readonly names: Set<string>;
  star: boolean;
}

type Rule = (node: Node, found: Found) => void;

const rules = ownTable<Rule>({
  expression_statement: (node, found) => {
    for (const child of childrenOf(node)) changed(child, found);
  },
  decorated_definition: (node, found) => name(node.childForFieldName("definition"), found),
  class_definition: name,
  function_definition: name,
  import_statement: imported,
  import_from_statement: (node, found) => {
    if (childrenOf(node).some(({ type }) => type === "wildcard_import")) found.star = true;
    imported(node, found);
  },
  future_import_statement: () => undefined,
  for_statement: (node, found) => {
    roots(node.childForFieldName("left"), found);
    inner(node, found);
  },
});

function statement(node: Node, found: Found): void {
  const rule = Object.hasOwn(rules, node.type) ? rules[node.type] : undefined;
  if (rule === undefined) inner(node, found);
  else rule(node, found);
}

/** The statements of the blocks below: `if`, `try`, `with` and their like. */
function inner(node: Node, found: Found): void {
  for (const child of childrenOf(node)) {
    if (child.type === "block") for (const each of childrenOf(child)) statement(each, found);
    else if (child.type.endsWith("_clause")) inner(child, found);
  }
}

function name(node: Node | null, found: Found): void {
  const named = node?.childForFieldName("name");
  if (named != null) found.names.add(named.text);
}

function imported(node: Node, found: Found): void {
  for (const each of node.childrenForFieldName("name")) {
    const alias = each.childForFieldName("alias");
    const isDotted = node.type === "import_statement";
    found.names.add(alias?.text ?? (isDotted ? (each.text.split(".")[0] ?? "") : each.text));
  }
}

/** `X = …`, `X += …`, `X[…] = …`, `X.append(…)`: all of them decide what X is. */
function changed(node: Node, found: Found): void {
  if (node.type === "assignment" || node.type === "augmented_assignment") {
    roots(node.childForFieldName("left"), found);
    const right = node.childForFieldName("right");
    if (right?.type === "assignment") changed(right, found);
  } else if (node.type === "call") {
    const callee = node.childForFieldName("function");
    if (callee?.type === "attribute") roots(callee, found);
  }
}

function roots(node: Node | null, found: Found): void {
  if (node === null) return;
  if (node.type === "identifier") found.names.add(node.text);
  else if (node.type === "attribute") roots(node.childForFieldName("object"), found);
  else if (node.type === "subscript") roots(node.childForFieldName("value"), found);
  else if (/^(pattern_list|tuple_pattern|list_pattern|list_splat_pattern|tuple)$/.test(node.type))
    for (const child of childrenOf(node)) roots(child, found);
}
