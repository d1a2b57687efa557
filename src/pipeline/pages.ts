import { readdirSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../io/output.ts";
import { fillPage, type FilledPage, printPage, type Templates } from "../report/render.ts";
import { pagesOf, type Report, type ReportContext, type RuleText } from "../report/report.ts";
import { rules } from "../rules/index.ts";
import { home } from "../io/package.ts";
import { ownText } from "../knowledge/home.ts";

/** Pages and what stands beside them, as files. */
export function pageFiles(reports: readonly Report[], context: ReportContext): OutputFile[] {
  return made(reports, context).files;
}

export interface Made {
  readonly files: OutputFile[];
  /** The pages that are not one of a family, as they were filled. */
  readonly whole: FilledPage[];
}

/** The same, with the filled pages that another form than Markdown may be made of. */
export function made(reports: readonly Report[], context: ReportContext): Made {
  const templates = loadTemplates();
  const whole: FilledPage[] = [];
  const pages = reports.flatMap((kind) =>
    pagesOf(kind, context).map((page) => {
      const filled = fillPage(templates, page);
      if ("view" in kind) whole.push(filled);
      return { name: `${page.name}.md`, content: printPage(filled) };
    }),
  );
  const beside = reports.flatMap(
    (kind) => kind.files?.(context).map(({ name, content }) => ({ name, content })) ?? [],
  );
  return { files: [...pages, ...beside], whole };
}

/** Every rule as the pages tell it. */
export function ruleTexts(): RuleText[] {
  return rules.map(({ id, axis, about, title, rationale, advice, needs, messages }) => ({
    id,
    axis,
    ...(about === undefined ? {} : { about }),
    title,
    rationale,
    advice,
    needs,
    messages: Object.entries(messages).map(([key, { text, severity }]) => ({ id: key, text, severity })),
  }));
}

function loadTemplates(): Templates {
  const names = readdirSync(path.join(home, "templates")).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(names.map((name) => [name.slice(0, -3), ownText(`templates/${name}`)]));
}
