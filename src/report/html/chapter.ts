import { htmlPrinter, phrasePrinter } from "../../print/html.ts";
import { type Href, wordsOf } from "../../print/tree.ts";
import { inlineSkin } from "../charts/svg.ts";
import type { FilledPage } from "../page/fillPage.ts";
import { placeOf } from "./links.ts";

/** A page of the report inside the one file. */
export interface Chapter {
  readonly name: string;
  /** The heading, as HTML. */
  readonly title: string;
  /** The same without marks. */
  readonly words: string;
  /** What stands above the first section. */
  readonly lead: string;
  readonly sections: string;
}

/**
 * A filled page as HTML.
 * @param pictures the report's SVG by name
 * @param down how many levels its headings go down: the file has one title
 */
export function chapterOf(
  { name, tree }: FilledPage,
  pictures: ReadonlyMap<string, string>,
  href: Href,
  down: 0 | 1,
): Chapter {
  const [title, ...content] = tree.children.filter(({ data }) => data?.only !== "markdown");
  if (title?.type !== "heading") throw new Error(`${name} does not start with its title`);
  const section = content.findIndex(({ type }) => type === "heading");
  const lead = section < 0 ? content : content.slice(0, section);
  const print = htmlPrinter({
    href,
    down,
    idOf: (anchor) => placeOf(name, anchor),
    labelOf: (heading) => `Table: ${down === 0 ? "" : `${name}, `}${heading ?? name}`,
    picture: (url) => {
      const svg = pictures.get(url);
      return svg === undefined ? undefined : inlineSkin(svg, url.replace(/\W/g, "-"));
    },
    whole: `${name}.md`,
  });
  return {
    name,
    title: phrasePrinter(() => null)(title.children),
    words: wordsOf(title),
    lead: print(lead),
    sections: print(content.slice(lead.length)),
  };
}
