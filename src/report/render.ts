import Handlebars from "handlebars";
import { alignedTable } from "./alignTable.ts";
import type { MarkdownTable } from "./markdown.ts";
import { normaliseBlocks, parsed, printed, type Tree } from "./normalise.ts";
import type { Page } from "./report.ts";

/** Template texts by name; they arrive from outside, because this folder reads no files. */
export type Templates = Readonly<Record<string, string>>;

/** Where a table stands while the rest is parsed; no text of a file can hold the control character (markdown.ts). */
const CONTROL = "\u0001";
const MARK = new RegExp(`^<!--${CONTROL}table (\\d+)-->$`, "gm");

/** A filled template, ready to be printed: its tables stand aside, a mark in their place. */
export interface FilledPage {
  readonly name: string;
  readonly template: string;
  readonly source: string;
  readonly tables: readonly MarkdownTable[];
  /** The source as a tree, on pages of the report's own folder. */
  readonly tree: Tree | null;
}

/** The table that a mark stands for; null where the text is no mark. */
export function markedTable(page: FilledPage, source: string): MarkdownTable | null {
  const index = new RegExp(MARK.source).exec(source)?.[1];
  return index === undefined ? null : (page.tables[Number(index)] ?? null);
}

interface Engine {
  readonly fill: (name: string, view: object) => string;
  /** The tables of the page being filled. */
  tables: MarkdownTable[];
}

/** Templates are compiled once, however many pages are made of them. */
const engines = new WeakMap<Templates, Engine>();

/**
 * Fills a template. Views hold Markdown that is already escaped (markdown.ts), so the engine itself escapes nothing.
 * Throws where a template asks for a value that the view lacks.
 */
export function fillPage(templates: Templates, { name, template, view }: Page): FilledPage {
  if (templates[template] === undefined) throw new Error(`no template named ${template}`);
  const engine = engines.get(templates) ?? compiled(templates);
  engines.set(templates, engine);
  engine.tables = [];
  const source = engine.fill(template, view);
  return {
    name,
    template,
    source,
    tables: engine.tables,
    tree: name.includes("/") ? null : parsed(source),
  };
}

/**
 * The Markdown of a filled page, normalised: valid GFM, aligned tables, one style throughout. That a second
 * normalisation changes nothing is tested on every page, not paid for at every run; tables, which are most of a page,
 * stand aside while the rest is parsed.
 */
export function printPage({ name, template, source, tables, tree }: FilledPage): string {
  const up = "../".repeat(name.split("/").length - 1);
  const page = tree === null ? normaliseBlocks(source, up) : printed(tree);
  const whole = page.replace(MARK, (_, index) => alignedTable(tables[Number(index)]!, up));
  if (whole.includes(CONTROL))
    throw new Error(`template ${template}: a table must stand on a line of its own`);
  return whole;
}

/** Both at once. */
export function renderPage(templates: Templates, page: Page): string {
  return printPage(fillPage(templates, page));
}

function compiled(templates: Templates): Engine {
  const handlebars = Handlebars.create();
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  const engine: Engine = {
    tables: [],
    fill(name, view) {
      const page = pages.get(name) ?? handlebars.compile(templates[name], { noEscape: true, strict: true });
      pages.set(name, page);
      return page(view);
    },
  };
  handlebars.registerHelper(
    "table",
    (table: MarkdownTable) => `<!--${CONTROL}table ${engine.tables.push(table) - 1}-->`,
  );
  for (const [partial, text] of Object.entries(templates)) handlebars.registerPartial(partial, text);
  return engine;
}
