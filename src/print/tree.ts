import type { BlockContent, Data, DefinitionContent, PhrasingContent, Root } from "mdast";

/*
 * The tree of a page: mdast, with two nodes more. Text in it is what a reader shall see, unescaped; each printer
 * escapes it for its own form. Links are written from the report's folder; a printer is told where they lead.
 */

/** Words that stand together without a mark of their own. */
export interface Fragment {
  readonly type: "fragment";
  readonly children: readonly PhrasingContent[];
}

/** What stands in a cell, a heading or a sentence. */
export type Phrase = PhrasingContent | Fragment;

/** What a reader may open: a summary and the blocks under it. */
export interface Fold {
  type: "fold";
  summary: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module "mdast" {
  interface BlockContentMap {
    fold: Fold;
  }
  interface RootContentMap {
    fold: Fold;
  }
  interface Data {
    /** The one printed form that has this node; both have it by default. */
    only?: "markdown";
  }
}

/** A block of a page. */
export type Block = Root["children"][number];

/** Where a link leads from the place it is printed in; null for nowhere: its words stay. */
export type Href = (target: string) => string | null;

/** Links of a page that may lie in a subfolder of the report. */
export function hrefFrom(page: string): Href {
  const up = "../".repeat(page.split("/").length - 1);
  return (target) => (/^(?:[a-z]+:|[#/])/i.test(target) ? target : up + target);
}

/** The nodes of a phrase; neighbours of one kind, text or code, become one: no print could keep them apart. */
export function phrasing(...parts: readonly Phrase[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of parts)
    for (const node of part.type === "fragment" ? part.children : [part]) add(nodes, node);
  return nodes;
}

function add(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if ((node.type !== "text" && node.type !== "inlineCode") || node.data !== undefined) nodes.push(node);
  else if (last?.type === node.type && last.data === undefined)
    nodes[nodes.length - 1] = { type: node.type, value: last.value + node.value };
  else if (node.value !== "") nodes.push(node);
}

/** The words of a node, without any mark. */
export function wordsOf(node: object): string {
  if ("value" in node && typeof node.value === "string") return node.value;
  return "children" in node && Array.isArray(node.children) ? node.children.map(wordsOf).join("") : "";
}
