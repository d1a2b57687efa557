import Handlebars from "handlebars";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block } from "../../print/tree.ts";
import { Insertions } from "./insert.ts";
import type { Page } from "./report.ts";

/** Template texts by name; they arrive from outside, because this folder reads no files. */
export type Templates = Readonly<Record<string, string>>;

/** A page as a tree, ready to be printed in any form. */
export interface FilledPage {
  readonly name: string;
  readonly tree: Root;
}

/** Compiled once, however many pages are made: templates, and the trees of their words. */
interface Engine {
  readonly fill: (template: string, view: object, insertions: Insertions) => string;
  readonly read: (prose: string) => readonly Block[];
}

const engines = new WeakMap<Templates, Engine>();

/**
 * Fills a template. Only the template's own words are ever read as Markdown; a value takes the place of its mark in
 * their tree.
 * Throws where a template asks for a value that the view lacks, or puts a table into a line.
 */
export function fillPage(templates: Templates, { name, template, view }: Page): FilledPage {
  if (templates[template] === undefined) throw new Error(`no template named ${template}`);
  const engine = engines.get(templates) ?? engineOf(templates);
  engines.set(templates, engine);
  const insertions = new Insertions(engine.read);
  try {
    const source = engine.fill(template, insertions.marked(view) as object, insertions);
    return { name, tree: { type: "root", children: insertions.blocks(source) } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`template ${template}: ${error.message}`, { cause: error });
  }
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

function engineOf(templates: Templates): Engine {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ fold, markdownOnly });
  for (const [name, text] of Object.entries(templates)) handlebars.registerPartial(name, text);
  const compiled = remembered((template: string) =>
    handlebars.compile(templates[template], { noEscape: true, strict: true }),
  );
  return {
    fill: (template, view, insertions) => compiled(template)(view, { data: { insertions } }),
    read: sectioned(remembered((prose) => unplaced(parser.parse(prose)).children)),
  };
}

/** A heading ends whatever stands before it, so that sections are read one by one: those of a template are few. */
function sectioned(read: (section: string) => readonly Block[]) {
  return (prose: string) => (FENCE.test(prose) ? read(prose) : prose.split(HEADING).flatMap(read));
}

const FENCE = /^ {0,3}(?:`{3}|~{3}|<)/m;
const HEADING = /^(?=#{1,6} )/m;

/** Where a node stood in its template means nothing to a reader of the page. */
function unplaced<T extends object>(node: T): T {
  if ("position" in node) delete node.position;
  if ("children" in node && Array.isArray(node.children)) node.children.forEach(unplaced);
  return node;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** `{{#fold count}} … {{/fold}}`: what a reader opens, under a summary. */
function fold(this: object, summary: string, options: Handlebars.HelperOptions): string {
  const insertions = insertionsOf(options);
  const children = insertions.blocks(options.fn(this)) as never;
  return alone(insertions.mark({ type: "fold", summary: insertions.phrase(summary), children }));
}

/** `{{#markdownOnly}} … {{/markdownOnly}}`: what the one file of HTML has in another form. */
function markdownOnly(this: object, options: Handlebars.HelperOptions): string {
  const insertions = insertionsOf(options);
  const blocks = insertions.blocks(options.fn(this));
  return blocks.map((each) => alone(insertions.mark({ ...each, data: { only: "markdown" } }))).join("");
}

/** A block stands on lines of its own. */
function alone(mark: string): string {
  return `\n\n${mark}\n\n`;
}

function insertionsOf(options: Handlebars.HelperOptions): Insertions {
  return (options.data as { readonly insertions: Insertions }).insertions;
}
