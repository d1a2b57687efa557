import Handlebars from "handlebars";
import { alignedTable } from "./alignTable.ts";
import type { MarkdownTable } from "./markdown.ts";
import { normalise, normaliseBlocks } from "./normalise.ts";
import type { Page } from "./report.ts";

/** Template texts by name; they arrive from outside, because this folder reads no files. */
export type Templates = Readonly<Record<string, string>>;

/** Where a table stands while the rest is parsed; no text of a file can hold the control character (markdown.ts). */
const CONTROL = "\u0001";
const MARK = new RegExp(`^<!--${CONTROL}table (\\d+)-->$`, "gm");

interface Engine {
  readonly fill: (name: string, view: object) => string;
  /** The tables of the page being filled. */
  tables: MarkdownTable[];
}

/** Templates are compiled once, however many pages are made of them. */
const engines = new WeakMap<Templates, Engine>();

/**
 * Fills a template and normalises the result: valid GFM, aligned tables, one style throughout.
 * Views hold Markdown that is already escaped (markdown.ts), so the engine itself escapes nothing.
 * Throws where a template asks for a value that the view lacks. That a second normalisation changes nothing is tested
 * on every page, not paid for at every run; tables, which are most of a page, stand aside while the rest is parsed.
 */
export function renderPage(templates: Templates, { name, template, view }: Page): string {
  if (templates[template] === undefined) throw new Error(`no template named ${template}`);
  const engine = engines.get(templates) ?? compiled(templates);
  engines.set(templates, engine);
  engine.tables = [];
  const up = "../".repeat(name.split("/").length - 1);
  const filled = engine.fill(template, view);
  const page = up === "" ? normalise(filled) : normaliseBlocks(filled, up);
  const whole = page.replace(MARK, (_, index) => alignedTable(engine.tables[Number(index)]!, up));
  if (whole.includes(CONTROL))
    throw new Error(`template ${template}: a table must stand on a line of its own`);
  return whole;
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
