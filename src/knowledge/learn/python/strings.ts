import type { Node } from "web-tree-sitter";
import { childrenOf } from "./grammar.ts";
import type { Expression } from "./syntax.ts";
import { ownTable } from "../../../model/ownTable.ts";

/** A string literal: a constant, or the pieces of an f-string. */
export function stringOf(node: Node, expressionOf: (node: Node) => Expression): Expression {
  const children = childrenOf(node);
  const prefix = (children[0]?.text ?? "").replace(/(?<!["'])["']+$/, "").toLowerCase();
  const parts = children
    .filter(({ type }) => type === "string_content" || type === "interpolation")
    .map((child) => (child.type === "interpolation" ? inserted(child, expressionOf) : textOf(child, prefix)));
  if (parts.every((part) => part.kind === "constant"))
    return { kind: "constant", value: parts.map((part) => part.value).join("") };
  return { kind: "format", parts };
}

function inserted(node: Node, expressionOf: (node: Node) => Expression): Expression {
  const value = node.childForFieldName("expression");
  return value === null ? { kind: "opaque", text: node.text } : expressionOf(value);
}

function textOf(node: Node, prefix: string): { readonly kind: "constant"; readonly value: string } {
  const text = prefix.includes("f") ? node.text.replaceAll("{{", "{").replaceAll("}}", "}") : node.text;
  return { kind: "constant", value: prefix.includes("r") ? text : unescaped(text) };
}

const signs = ownTable<string>({
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
  a: "\u0007",
  "\n": "",
});

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(x[\da-f]{2}|u[\da-f]{4}|.|\n)/gi, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (signs[code] ?? quoted(code)),
  );
}

/** A backslash before anything else than a quote or a backslash stays. */
function quoted(sign: string): string {
  return /["'\\]/.test(sign) ? sign : `\\${sign}`;
}
