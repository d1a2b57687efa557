import Handlebars from "handlebars";
import { type MarkdownTable, tableSource } from "./markdown.ts";
import { normalise } from "./normalise.ts";

/** Template texts by name; they arrive from outside, because this folder reads no files. */
export type Templates = Readonly<Record<string, string>>;

/**
 * Fills a template and normalises the result: valid GFM, aligned tables, one style throughout.
 * Views hold Markdown that is already escaped (markdown.ts), so the engine itself escapes nothing.
 * Throws where a template asks for a value that the view lacks. That a second normalisation changes nothing is tested
 * on every page, not paid for at every run.
 */
export function renderPage(templates: Templates, name: string, view: object): string {
  const source = templates[name];
  if (source === undefined) throw new Error(`no template named ${name}`);
  const engine = Handlebars.create();
  engine.registerHelper("table", (table: MarkdownTable) => tableSource(table));
  for (const [partial, text] of Object.entries(templates)) engine.registerPartial(partial, text);
  const filled = engine.compile(source, { noEscape: true, strict: true })(view);
  return normalise(filled);
}
