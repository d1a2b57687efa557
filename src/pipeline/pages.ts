import { readdirSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../io/output.ts";
import { home } from "../io/package.ts";
import { ownText } from "../knowledge/home.ts";
import { gfmPrinter } from "../print/gfm.ts";
import { hrefFrom } from "../print/tree.ts";
import { fillPage, type FilledPage, type Templates } from "../report/page/fillPage.ts";
import { pagesOf, type Report, type ReportContext, type RuleText } from "../report/page/report.ts";
import { rules } from "../rules/index.ts";

export interface Made {
  readonly files: OutputFile[];
  /** The pages as trees: another form than Markdown may be made of them. */
  readonly filled: FilledPage[];
}

/**
 * Pages and what stands beside them, as files.
 * @param isThere whether a target of a link stands in the folder of the pages; the words of other links stay
 */
export function made(
  reports: readonly Report[],
  context: ReportContext,
  isThere: (target: string) => boolean = () => true,
): Made {
  const templates = loadTemplates();
  const print = printers(isThere);
  const filled = reports.flatMap((kind) => pagesOf(kind, context).map((page) => fillPage(templates, page)));
  const pages = filled.map((page) => ({ name: `${page.name}.md`, content: print(page) }));
  const beside = reports.flatMap(
    (kind) => kind.files?.(context).map(({ name, content }) => ({ name, content })) ?? [],
  );
  return { files: [...pages, ...beside], filled };
}

/** One printer for all pages of a folder: it remembers what it spelled. */
function printers(isThere: (target: string) => boolean): (page: FilledPage) => string {
  const known = new Map<string, ReturnType<typeof gfmPrinter>>();
  return ({ name, tree }) => {
    const folder = path.posix.dirname(name);
    const href = hrefFrom(name);
    const print = known.get(folder) ?? gfmPrinter((target) => (isThere(target) ? href(target) : null));
    known.set(folder, print);
    return print(tree);
  };
}

/** Every rule as the pages tell it. */
export function ruleTexts(): RuleText[] {
  return rules.map(({ id, axis, about, title, rationale, advice, needs, messages, decides }) => ({
    id,
    axis,
    ...(decides?.effort === undefined ? {} : { effort: decides.effort }),
    ...(about === undefined ? {} : { about }),
    title,
    rationale,
    advice,
    needs,
    messages: Object.entries(messages).map(([key, { text, severity }]) => ({ id: key, text, severity })),
  }));
}

export function loadTemplates(): Templates {
  const names = readdirSync(path.join(home, "templates")).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(names.map((name) => [name.slice(0, -3), ownText(`templates/${name}`)]));
}
