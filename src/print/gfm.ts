import { markdownTable } from "markdown-table";
import type { Image, InlineCode, Link, Parents, Root, Table } from "mdast";
import { defaultHandlers, type Info, type State } from "mdast-util-to-markdown";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import stringWidth from "string-width";
import { unified } from "unified";
import { CellSpellings } from "./cells.ts";
import { phrasePrinter } from "./html.ts";
import { isPlain } from "./plainText.ts";
import type { Fold, Href } from "./tree.ts";

/**
 * A printer of trees as GitHub's Markdown: valid, its tables aligned, one style throughout. Reading what it printed
 * gives the same tree again.
 * @param href where a link or a picture leads from the printed page; without a place its words stay
 */
export function gfmPrinter(href: Href): (tree: Root) => string {
  const cells = new CellSpellings(href);
  const summaryOf = phrasePrinter(href);
  const table = (node: Table, _: Parents | undefined, state: State, info: Info) => {
    const exit = state.enter("table");
    const rows = node.children.map((row) =>
      row.children.map((cell) => cells.spelled(cell, row, state, info)),
    );
    exit();
    return markdownTable(rows, { align: node.align ?? null, stringLength: widthOf });
  };
  const handlers = {
    heading: onceEach(defaultHandlers.heading),
    paragraph: onceEach(defaultHandlers.paragraph),
    fold: (node: Fold, _: Parents | undefined, state: State, info: Info) =>
      `<details><summary>${summaryOf(node.summary)}</summary>\n\n${state.containerFlow(node, info)}\n\n</details>`,
    image: Object.assign(moved<Image>(defaultHandlers.image, href), { peek: () => "!" }),
    inlineCode: Object.assign(inlineCode, { peek: () => "`" }),
    link: Object.assign(moved<Link>(defaultHandlers.link, href), { peek: () => "[" }),
    table,
    text: (node: { value: string }, _: Parents | undefined, state: State, info: Info) =>
      isPlain(node.value, info) ? node.value : withoutFormulas(state.safe(node.value, info)),
  };
  const processor = unified()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkStringify, { bullet: "-", emphasis: "_", handlers, listItemIndent: "one", rule: "-" })
    .freeze();
  return (tree) => processor.stringify(tree);
}

/** The words of a template are the same nodes on many pages: they are spelled once. */
function onceEach<T extends object>(handle: (node: T, ...rest: Rest) => string) {
  const known = new WeakMap<T, string>();
  return (node: T, ...rest: Rest): string => {
    const source = known.get(node) ?? handle(node, ...rest);
    known.set(node, source);
    return source;
  };
}

/** GitHub reads a formula between two dollar signs; a `<span>` around one keeps it from that. */
function withoutFormulas(source: string): string {
  return source.replaceAll("$", "<span>$</span>");
}

/**
 * A cell cannot hold a backslash before a pipe in code: readers disagree whether it splits the cell. Such a backslash
 * is shown as control characters are.
 */
function inlineCode(node: InlineCode, parent: Parents | undefined, state: State): string {
  if (!state.stack.includes("tableCell")) return defaultHandlers.inlineCode(node, parent, state);
  const value = node.value.replace(/(?<!\\)\\+(?=\|)/g, (all) => "\\u005c".repeat(all.length));
  return defaultHandlers.inlineCode({ ...node, value }, parent, state).replaceAll("|", "\\|");
}

/** The library's spelling of what leads elsewhere. */
function moved<T extends Image | Link>(handle: (node: T, ...rest: Rest) => string, href: Href) {
  return (node: T, parent: Parents | undefined, state: State, info: Info): string => {
    const url = href(node.url);
    if (url !== null) return handle({ ...node, url }, parent, state, info);
    return node.type === "link" ? state.containerPhrasing(node, info) : state.safe(node.alt ?? "", info);
  };
}
type Rest = [Parents | undefined, State, Info];

/** Signs that take one column each: most cells hold no other, and the library's segmenter is slow. */
const NARROW = /^[ -~±×–−…→●◐✕★≥≤≠·“”✓\u00a0]*$/;

/** Columns of a text in a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
