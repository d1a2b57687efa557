import rehypeStringify from "rehype-stringify";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { type Markdown, tableSource } from "../markdown.ts";
import { parsed, type Tree } from "../normalise.ts";
import type { Href } from "./links.ts";
import { plainHtml } from "./plain.ts";

export type Handlers = NonNullable<Options["handlers"]>;
type Handler = NonNullable<Handlers["link"]>;
export type State = Parameters<Handler>[0];
type Parent = Parameters<State["all"]>[0];
/** A node of Markdown that holds others. */
export type Node<Type extends Parent["type"]> = Extract<Parent, { type: Type }>;

/** HTML as it is: only what a handler made itself, of escaped parts. */
export function raw(value: string) {
  return { type: "raw" as const, value };
}

/**
 * A tree of Markdown as HTML. HTML in the source is dropped unless a handler knows it, so that nothing but what a
 * handler returns as raw gets past the escaping.
 */
export function htmlOf(tree: Tree, handlers: Handlers): string {
  const processor = unified()
    .use(remarkRehype, { handlers })
    .use(rehypeStringify, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
  return processor.stringify(processor.runSync(tree));
}

/** Links as they lead from their place. Pictures outside of a figure are their words. */
export function phrasingHandlers(href: Href): Handlers {
  return {
    link: (state, node: Node<"link">) => {
      const place = href(node.url);
      const children = state.all(node) as [];
      return place === null
        ? children
        : { type: "element", tagName: "a", properties: { href: place }, children };
    },
    image: (_, { alt }: { readonly alt?: string | null }) => ({ type: "text", value: alt ?? "" }),
  };
}

/** The HTML of cells, each parsed once; plain ones need no parsing. */
export function cellsHtml(cells: readonly Markdown[], href: Href): ReadonlyMap<Markdown, string> {
  const known = new Map<Markdown, string>();
  const odd: Markdown[] = [];
  for (const cell of new Set(cells)) {
    const plain = plainHtml(cell, href);
    if (plain === null) odd.push(cell);
    else known.set(cell, plain);
  }
  for (const [index, html] of parsedCells(odd, href).entries()) known.set(odd[index]!, html);
  return known;
}

/** No text of a file can hold the control character (markdown.ts). */
const BETWEEN = "\u0001";

/** The HTML of cells by way of the parser, all at once: as cells of one table, because only there a pipe is escaped. */
export function parsedCells(cells: readonly Markdown[], href: Href): string[] {
  if (cells.length === 0) return [];
  const tree = parsed(tableSource({ head: [{ title: "" }], rows: cells.map((cell) => [cell]) }));
  const [table] = tree.children;
  const rows = table?.type === "table" ? table.children.slice(1) : [];
  const paragraphs = rows.map(({ children: [cell] }) => ({
    type: "paragraph" as const,
    children: cell?.children ?? [],
  }));
  const handlers = {
    ...phrasingHandlers(href),
    paragraph: (state: State, node: Node<"paragraph">) => ({
      type: "element" as const,
      tagName: "p",
      properties: {},
      children: [raw(BETWEEN), ...(state.all(node) as [])],
    }),
  };
  const html = htmlOf({ type: "root", children: paragraphs }, handlers).split(BETWEEN).slice(1);
  return cells.map((_, index) => (html[index] ?? "").replace(/<\/p>\s*(?:<p>)?$/, ""));
}
