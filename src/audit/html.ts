import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Block, Document, Item, Text } from "./document.ts";
import { SectionBuilder } from "./markdown.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An HTML page as a tree of sections. A table with merged cells is no grid, and is left out. */
export function readHtml(name: string, source: string): Document {
  const builder = new SectionBuilder();
  walk(parse(source, { sourceCodeLocationInfo: true }).childNodes, builder);
  return { name, lines: source.split("\n").length, root: builder.root };
}

function walk(nodes: readonly Node[], builder: SectionBuilder): void {
  for (const node of nodes) {
    if (!isElement(node) || /^(script|style|template|head)$/.test(node.tagName)) continue;
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    const block = blockOf(node);
    if (depth !== undefined) builder.open(textOf(node), Number(depth));
    else if (block !== null) builder.add(block);
    else if (node.tagName !== "table") walk(node.childNodes, builder);
  }
}

function blockOf(node: Element): Block | null {
  if (node.tagName === "p") return { kind: "text", text: textOf(node) };
  if (node.tagName === "table") return tableOf(node);
  if (node.tagName === "pre") return { kind: "code", line: lineOf(node), value: textOf(node).text };
  if (!/^[uo]l$/.test(node.tagName)) return null;
  const items = elements(node, "li").map((item): Item => ({ text: textOf(item), blocks: [] }));
  return { kind: "list", line: lineOf(node), items };
}

function tableOf(node: Element): Block | null {
  const rows = [node, ...["thead", "tbody", "tfoot"].flatMap((part) => elements(node, part))].flatMap(
    (part) => elements(part, "tr"),
  );
  const grid = rows.map((row) => row.childNodes.filter(isElement).filter(isCell));
  const isMerged = grid.flat().some(({ attrs }) => attrs.some(({ name }) => /^(col|row)span$/.test(name)));
  const [header, ...body] = grid.map((row) => row.map(textOf));
  return header === undefined || isMerged ? null : { kind: "table", line: lineOf(node), header, rows: body };
}

function elements(node: Element, tag: string): Element[] {
  return node.childNodes.filter(isElement).filter(({ tagName }) => tagName === tag);
}

function isCell({ tagName }: Element): boolean {
  return tagName === "td" || tagName === "th";
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function textOf(node: Element): Text {
  const codes: string[] = [];
  const links: string[] = [];
  const words = (each: Node): string => {
    if ("value" in each) return each.value;
    if (!isElement(each)) return "";
    const text = each.childNodes.map(words).join("");
    if (each.tagName === "code") codes.push(text);
    if (each.tagName === "a") links.push(text);
    return each.tagName === "br" ? "\n" : text;
  };
  return { line: lineOf(node), text: words(node).replace(/\s+/g, " ").trim(), codes, links };
}

function lineOf({ sourceCodeLocation }: Element): number {
  return sourceCodeLocation?.startLine ?? 1;
}
