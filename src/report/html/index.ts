import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import { phrasePrinter } from "../../print/html.ts";
import { inline } from "../../print/nodes.ts";
import { type Phrase, phrasing } from "../../print/tree.ts";
import { skinStyle } from "../charts/svg.ts";
import type { FilledPage } from "../page/fillPage.ts";
import { footerOf } from "../page/footer.ts";
import type { ReportContext } from "../page/report.ts";
import { type Chapter, chapterOf } from "./chapter.ts";
import { figuresOf } from "./figures.ts";
import { besideIt, linksOf } from "./links.ts";
import { verdictsOf } from "./verdicts.ts";
import { packsOf } from "./views.ts";

/** The parts of the file that are not pages; they arrive from outside, because this folder reads no files. */
export interface Frame {
  /** Handlebars. */
  readonly page: string;
  readonly style: string;
  readonly script: string;
}

/** The page that opens the file. */
const OVERVIEW = "README";

/**
 * `index.html`: the report in one file that needs nothing beside it: the overview, all commits with a filter, every page
 * that the overview lists as a chapter, and every other one (of a commit, a job, a metric, …) packed, to be opened as a
 * view in the place of the chapters.
 * @param filled the pages as their Markdown is made of them
 * @param pictures the report's SVG by name
 */
export function indexHtml(
  context: ReportContext,
  filled: readonly FilledPage[],
  pictures: ReadonlyMap<string, string>,
  frame: Frame,
): string {
  const { analysis, pages = [] } = context;
  const questions = new Map([
    [OVERVIEW, "the week"],
    ...pages.map(({ name, answers }) => [name, answers] as const),
  ]);
  const names = new Set(filled.map(({ name }) => name));
  const made = filled.map((page) => {
    const isChapter = questions.has(page.name) && page.name !== OVERVIEW;
    return chapterOf(page, pictures, linksOf(names, page.name), isChapter ? 1 : 0);
  });
  const chapters = made.filter(({ name }) => questions.has(name));
  const overview = chapters.find(({ name }) => name === OVERVIEW);
  const style = `${skinStyle()}\n${frame.style.trim()}`;
  const script = frame.script.trim();
  return Handlebars.compile(frame.page, { strict: true })({
    style,
    styleHash: digest(style),
    script,
    scriptHash: digest(script),
    title: overview?.title ?? "",
    bareTitle: overview?.words ?? "",
    lead: overview?.lead ?? "",
    sections: overview?.sections ?? "",
    figures: figuresOf(context),
    verdicts: verdictsOf(analysis, linksOf(names, "")),
    chapters: chapters.filter(({ name }) => name !== OVERVIEW).map((chapter) => framed(chapter, questions)),
    packs: packsOf(made.filter(({ name }) => !questions.has(name))),
    footer: phraseOf(footerOf(analysis)),
  });
}

function framed({ name, title, lead, sections }: Chapter, questions: ReadonlyMap<string, string>) {
  return {
    name,
    label: name.replace("-", " "),
    question: phraseOf(inline(questions.get(name) ?? "")),
    title,
    body: `${lead}\n${sections}`,
  };
}

function phraseOf(words: Phrase): string {
  return phrasePrinter(besideIt)(phrasing(words));
}

/** What the Content-Security-Policy lets through: these bytes and no others. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
