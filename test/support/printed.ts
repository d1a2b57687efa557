import type { PhrasingContent, Root, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { gfmPrinter, widthOf } from "../../src/print/gfm.ts";
import { phrasePrinter } from "../../src/print/html.ts";
import { phraseOf } from "../../src/print/nodes.ts";
import { type Block, type Fold, type Phrase, phrasing } from "../../src/print/tree.ts";
import { type PrintedTable, tablesOf } from "./markdownTables.ts";

const print = gfmPrinter(String);

/** A phrase, a table or a fold as Markdown. */
export function printed(node: Phrase | Table | Fold | string | null | undefined): string {
  if (node === null || node === undefined) return "";
  return print({ type: "root", children: [blockOf(node)] }).trimEnd();
}

function blockOf(node: Phrase | Table | Fold | string): Block {
  if (typeof node !== "string" && (node.type === "table" || node.type === "fold")) return node;
  return { type: "paragraph", children: phrasing(phraseOf(node)) };
}

/** The cells of a table as its print has them; of no table none. */
export function read(table: Table | Fold | null | undefined): PrintedTable {
  return tablesOf(printed(table))[0] ?? { heading: "", head: [], rows: [] };
}

/** The words that a reader opens a fold by. */
export function summaryOf(fold: Fold | null | undefined): string {
  return fold === null || fold === undefined ? "" : printed({ type: "fragment", children: fold.summary });
}

const library = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false, stringLength: widthOf })
  .use(remarkStringify, { bullet: "-", listItemIndent: "one", rule: "-", emphasis: "_" })
  .freeze();

/** A page as the library, which knows nothing of our printers, writes it after reading it. */
export function normalise(markdown: string): string {
  return library.processSync(markdown).toString();
}

/** A tree as the library prints it. */
export function spelled(tree: Root): string {
  return library.stringify(tree);
}

/** What a reader of Markdown makes of a page, without places. */
export function parsed(markdown: string): Root {
  return bare(library.parse(markdown)) as Root;
}

/** A page's tree in the words of a reader of its print: folds are HTML there, and links lead from the page's place. */
export function asRead(tree: Root, href: (target: string) => string | null = String): Root {
  const words = phrasePrinter(href);
  const blocks = (nodes: readonly Block[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] =>
      node.type === "fold"
        ? [
            html(`<details><summary>${words(node.summary)}</summary>`),
            ...blocks(node.children),
            html("</details>"),
          ]
        : [node],
    );
  const moved = (node: object): object => {
    const { data: _, ...rest } = node as { data?: object; url?: string; children?: PhrasingContent[] };
    const url = rest.url === undefined ? {} : { url: href(rest.url) };
    if (rest.children === undefined) return { ...rest, ...url };
    return { ...rest, ...url, children: phrasing(...rest.children).map(moved) };
  };
  return bare({ type: "root", children: blocks(tree.children).map(moved) }) as Root;
}

function html(value: string): RootContent {
  return { type: "html", value };
}

/** Without places, blanks at the ends of a cell, and the way of writing a dollar sign. */
function bare(node: object): object {
  const { position: _, ...rest } = node as { type: string; position?: object; children?: PhrasingContent[] };
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  if (rest.children === undefined) return known;
  const seen = rest.children.filter((child) => child.type !== "html" || !/^<\/?span>$/.test(child.value));
  const children = phrasing(...(rest.type === "tableCell" ? trimmed(phrasing(...seen)) : seen));
  return { ...known, children: children.map(bare) };
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, at) => {
    if (node.type !== "text") return node;
    const start = at === 0 ? node.value.replace(/^ +/, "") : node.value;
    return { ...node, value: at === nodes.length - 1 ? start.replace(/ +$/, "") : start };
  });
}
