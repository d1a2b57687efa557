import { inlineSkin } from "../charts/svg.ts";
import type { Markdown } from "../markdown.ts";
import { type FilledPage, markedTable } from "../render.ts";
import type { Tree } from "../normalise.ts";
import { type Href, placeOf, slugOf } from "./links.ts";
import { cellsHtml, type Handlers, htmlOf, type Node, phrasingHandlers, raw } from "./phrasing.ts";
import { region, tableHtml } from "./tables.ts";

/** A page of the report inside the one file. */
export interface Chapter {
  readonly name: string;
  /** The heading, as HTML. */
  readonly title: string;
  /** What stands above the first section. */
  readonly lead: string;
  readonly sections: string;
}

export interface ChapterOptions {
  /** How many levels its headings go down: the file has one title. */
  readonly down: 0 | 1;
  /** The heading of a section that the file has in another form. */
  readonly without?: string;
}

/**
 * A filled page as HTML. The last line, the same on every page, is left to the file.
 * @param pictures the report's SVG by name
 */
export function chapterOf(
  page: FilledPage,
  pictures: ReadonlyMap<string, string>,
  href: Href,
  { down, without: replaced }: ChapterOptions,
): Chapter {
  if (page.tree === null) throw new Error(`${page.name} stands in a subfolder`);
  const [title, ...content] = without(replaced, withoutFooter(page.tree.children));
  if (title?.type !== "heading") throw new Error(`${page.name} does not start with its title`);
  const section = content.findIndex((node) => node.type === "heading");
  const [lead, sections] = section < 0 ? [content, []] : [content.slice(0, section), content.slice(section)];
  const handlers = handlersOf(page, pictures, href, down);
  const html = (children: Tree["children"]) => htmlOf({ type: "root", children }, handlers);
  const phrasing: Tree = { type: "root", children: [{ type: "paragraph", children: title.children }] };
  return {
    name: page.name,
    title: htmlOf(
      phrasing,
      phrasingHandlers(() => null),
    ).replace(/^<p>|<\/p>$/g, ""),
    lead: html(lead),
    sections: html(sections),
  };
}

function withoutFooter(nodes: Tree["children"]): Tree["children"] {
  return nodes.at(-2)?.type === "thematicBreak" ? nodes.slice(0, -2) : nodes;
}

function without(heading: string | undefined, nodes: Tree["children"]): Tree["children"] {
  const isHeading = (node: Tree["children"][number] | undefined) => node?.type === "heading";
  const from = nodes.findIndex((node) => node.type === "heading" && wordsOf(node) === heading);
  if (from < 0) return nodes;
  const to = nodes.findIndex((node, at) => at > from && isHeading(node));
  return [...nodes.slice(0, from), ...(to < 0 ? [] : nodes.slice(to))];
}

/** What of a template's own HTML is kept. */
const FOLD = /^<details><summary>(.*)<\/summary>$/s;

/** A fold's summary is Markdown that stands in HTML: its entities are read, its backslashes are not meant. */
function foldOf(summary: string): string {
  const words = summary
    .replace(/<\/?span>/g, "")
    .replace(/\\([\\`*_[\]~|])/g, "$1")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
  return `<details><summary>${words}</summary>`;
}

function handlersOf(
  page: FilledPage,
  pictures: ReadonlyMap<string, string>,
  href: Href,
  down: number,
): Handlers {
  const cells = cellsHtml(
    page.tables.flatMap(({ head, rows }) => [...head.map(({ title }) => title as Markdown), ...rows.flat()]),
    href,
  );
  const slugs = counter();
  const labels = counter();
  let heading = page.name;
  const labelled = () => {
    const label = `Table: ${down === 0 ? "" : `${page.name}, `}${heading}`;
    return numbered(label, labels(label), " ");
  };
  return {
    ...phrasingHandlers(href),
    heading: (state, node: Node<"heading">) => {
      heading = wordsOf(node);
      const slug = slugOf(heading);
      return {
        type: "element",
        tagName: `h${node.depth + down}`,
        properties: { id: placeOf(page.name, numbered(slug, slugs(slug), "-")) },
        children: state.all(node),
      };
    },
    paragraph: (state, node: Node<"paragraph">) => {
      const [only, ...others] = node.children;
      const svg = only?.type === "image" && others.length === 0 ? pictures.get(only.url) : undefined;
      if (svg === undefined || only?.type !== "image")
        return { type: "element", tagName: "p", properties: {}, children: state.all(node) };
      const name = only.url.replace(/\W/g, "-");
      return raw(region(only.alt ?? only.url, inlineSkin(svg, name), "picture"));
    },
    html: (_, { value }: { readonly value: string }) => {
      const table = markedTable(page, value);
      if (table !== null)
        return raw(
          tableHtml(table, labelled(), (source) => cells.get(source) ?? "", `${page.name}.md`).trimEnd(),
        );
      const summary = FOLD.exec(value)?.[1];
      if (summary !== undefined) return raw(foldOf(summary));
      if (value === "</details>") return raw(value);
      // `<span>` around a dollar sign keeps Markdown from reading a formula; here nobody does
      return /^<\/?span>$/.test(value) ? undefined : { type: "text", value };
    },
  };
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

function wordsOf(node: { readonly value?: string; readonly children?: readonly object[] }): string {
  return node.value ?? (node.children ?? []).map((child) => wordsOf(child)).join("");
}
