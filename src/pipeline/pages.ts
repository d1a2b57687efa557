import { readdirSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../io/output.ts";
import { renderPage, type Templates } from "../report/render.ts";
import { pagesOf, type Report, type ReportContext, type RuleText } from "../report/report.ts";
import { rules } from "../rules/index.ts";
import { home, ownText } from "./home.ts";

/** Pages and what stands beside them, as files. */
export function pageFiles(reports: readonly Report[], context: ReportContext): OutputFile[] {
  const templates = loadTemplates();
  return [
    ...reports.flatMap((kind) =>
      pagesOf(kind, context).map((page) => ({
        name: `${page.name}.md`,
        content: renderPage(templates, page),
      })),
    ),
    ...reports.flatMap((kind) => kind.files?.(context).map(({ name, content }) => ({ name, content })) ?? []),
  ];
}

/** Every rule as the pages tell it. */
export function ruleTexts(): RuleText[] {
  return rules.map(({ id, axis, title, rationale, advice, needs, messages }) => ({
    id,
    axis,
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
