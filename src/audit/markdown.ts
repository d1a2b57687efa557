import type { Heading, List, Nodes, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Block, type Document, type Item, nothing, type Section, type Text } from "./document.ts";

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** A Markdown text as a tree of sections. */
export function readMarkdown(name: string, source: string): Document {
  const builder = new SectionBuilder();
  for (const node of processor.parse(source).children) {
    if (node.type === "heading") builder.open(textOf(node), depthOf(node));
    else for (const block of blocksOf(node)) builder.add(block);
  }
  return { name, lines: source.split("\n").length, root: builder.root };
}

function depthOf({ depth }: Heading): number {
  return depth;
}

/** Puts blocks under the headings they follow. */
export class SectionBuilder {
  readonly root: Section = { title: nothing, depth: 0, parent: null, blocks: [], sections: [] };
  #at: Section = this.root;

  open(title: Text, depth: number): void {
    let parent = this.#at;
    while (parent.depth >= depth && parent.parent !== null) parent = parent.parent;
    this.#at = { title, depth, parent, blocks: [], sections: [] };
    parent.sections.push(this.#at);
  }

  add(block: Block): void {
    this.#at.blocks.push(block);
  }
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "text", text: textOf(node) }];
    case "code":
      return [{ kind: "code", line: lineOf(node) + 1, value: node.value }];
    case "table":
      return [tableOf(node)];
    case "list":
      return [listOf(node)];
    case "blockquote":
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
}

function tableOf(node: Table): Block {
  const [header, ...rows] = node.children.map((row) => row.children.map((cell) => textOf(cell)));
  return { kind: "table", line: lineOf(node), header: header ?? [], rows };
}

function listOf(node: List): Block {
  const items = node.children.map((item): Item => {
    const [first, ...rest] = item.children;
    const hasText = first?.type === "paragraph";
    return {
      text: hasText ? textOf(first) : { ...nothing, line: lineOf(item) },
      blocks: (hasText ? rest : item.children).flatMap(blocksOf),
    };
  });
  return { kind: "list", line: lineOf(node), items };
}

function textOf(node: Nodes): Text {
  const codes: string[] = [];
  const links: string[] = [];
  const words = (each: Nodes): string => {
    if (each.type === "inlineCode") codes.push(each.value);
    if (each.type === "break") return "\n";
    // a picture of a table says nothing that can be read
    if ("value" in each) return each.type === "html" ? " " : each.value;
    if (!("children" in each)) return "";
    const text = each.children.map(words).join("");
    if (each.type === "link") links.push(text);
    return text;
  };
  return { line: lineOf(node), text: words(node).trim(), codes, links };
}

function lineOf(node: Nodes): number {
  return ("position" in node ? node.position?.start.line : undefined) ?? 1;
}
