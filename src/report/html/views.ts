import { zlibSync } from "fflate";
import type { Chapter } from "./chapter.ts";

/** Views that a browser unpacks together. */
export interface Pack {
  /** Names of the pages, each once, with blanks between: none is in a name. */
  readonly names: string;
  /** Base64 of a zlib stream (RFC 1950) of a JSON object: HTML by the name of the page. */
  readonly content: string;
}

/** So much HTML is unpacked in a few milliseconds, and is long enough to share most of its words (characters). */
const PACK_SIZE = 160_000;

/** Pages that are no chapter, packed: the same bytes on every machine, which node's zlib does not promise. */
export function packsOf(views: readonly Chapter[]): Pack[] {
  const packs: Record<string, string>[] = [];
  let room = 0;
  for (const view of views) {
    const html = viewHtml(view);
    if (html.length > room) {
      packs.push({});
      room = PACK_SIZE;
    }
    packs.at(-1)![view.name] = html;
    room -= html.length;
  }
  return packs.map((pack) => ({
    names: Object.keys(pack).join(" "),
    content: Buffer.from(zlibSync(Buffer.from(JSON.stringify(pack)), { level: 6 })).toString("base64"),
  }));
}

function viewHtml({ title, lead, sections }: Chapter): string {
  return `<h1 tabindex="-1">${title}</h1>\n${lead}\n${sections}`;
}
