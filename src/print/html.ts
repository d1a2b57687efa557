import type { Image, Link, Paragraph, PhrasingContent, Root, Text } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { element, newline, region } from "./elements.ts";
import { cutNote, tableElement } from "./htmlTable.ts";
import { type Block, type Fold, type Href, wordsOf } from "./tree.ts";

type Handlers = NonNullable<Options["handlers"]>;
type HtmlState = Parameters<NonNullable<Handlers["link"]>>[0];

/** The part of a file that a page is printed into. */
export interface HtmlPlace {
  readonly href: Href;
  /** What a reader hears that a table is of, by the heading above it; null before the first. */
  readonly labelOf: (heading: string | null) => string;
  /** The id of a heading that GitHub would give this anchor. */
  readonly idOf?: (anchor: string) => string;
  /** How many levels headings go down: a file has one title. */
  readonly down?: number;
  /** The SVG that stands in the place of a picture. */
  readonly picture?: (url: string) => string | undefined;
  /** Where the rows stand that are too many here. */
  readonly whole?: string;
}

/** A printer of blocks as HTML. It numbers the ids and labels of everything it prints: one for each page. */
export function htmlPrinter(place: HtmlPlace): (blocks: readonly Block[]) => string {
  const print = printer({ ...phraseHandlers(place.href), ...blockHandlers(place) });
  return (blocks) => print({ type: "root", children: [...blocks] });
}

/** A printer of phrases as HTML. */
export function phrasePrinter(href: Href): (children: readonly PhrasingContent[]) => string {
  const bare = { paragraph: (state: HtmlState, node: Paragraph) => state.all(node) as [] };
  const print = printer({ ...phraseHandlers(href), ...bare });
  return (children) => print({ type: "paragraph", children: [...children] } as unknown as Root);
}

/** HTML in a template is text: nothing but what stands here gets past the escaping. */
function printer(handlers: Handlers): (tree: Root) => string {
  const processor = unified()
    .use(remarkRehype, { handlers })
    .use(rehypeStringify, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } })
    .freeze();
  return (tree) => processor.stringify(processor.runSync(tree));
}

function phraseHandlers(href: Href): Handlers {
  return {
    html: (_, { value }: { readonly value: string }): Text => ({ type: "text", value }),
    image: (_, { alt }: Image): Text => ({ type: "text", value: alt ?? "" }),
    link: (state, node: Link) => {
      const target = href(node.url);
      const children = state.all(node) as [];
      return target === null ? children : element("a", { href: target }, children);
    },
  };
}

function blockHandlers({ labelOf, idOf = String, down = 0, picture, whole = "" }: HtmlPlace): Handlers {
  const [anchors, labels] = [counter(), counter()];
  let heading: string | null = null;
  return {
    fold: (state, { summary, children }: Fold) => {
      const words = element("summary", {}, state.all({ type: "paragraph", children: summary }));
      const blocks = state.all({ type: "blockquote", children }).flatMap((node) => [newline, node]);
      return element("details", {}, [words, ...blocks, newline]);
    },
    heading: (state, node: Extract<Block, { type: "heading" }>) => {
      heading = wordsOf(node);
      const anchor = anchorOf(heading);
      const id = idOf(numbered(anchor, anchors(anchor), "-"));
      return element(`h${node.depth + down}`, { id }, state.all(node));
    },
    paragraph: (state, node: Paragraph) => {
      const [only, ...others] = node.children;
      const svg = only?.type === "image" && others.length === 0 ? picture?.(only.url) : undefined;
      if (svg === undefined || only?.type !== "image") return element("p", {}, state.all(node));
      return region(only.alt ?? only.url, [{ type: "raw", value: svg }], "picture");
    },
    table: (state, node: Extract<Block, { type: "table" }>) => {
      const label = labelOf(heading);
      const labelled = region(numbered(label, labels(label), " "), [tableElement(state, node)]);
      return [labelled, ...cutNote(node, whole)];
    },
  };
}

/** The anchor that GitHub gives a heading, so that links written for its pages work here. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, "")
    .replace(/ /g, "-");
}

/** How often each was asked for before. */
function counter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
}

function numbered(words: string, before: number, between: string): string {
  return before === 0 ? words : `${words}${between}${before}`;
}
