import { CODE } from "../plain.ts";
import { escapedHtml, escapedText } from "./escape.ts";
import type { Href } from "./links.ts";

/*
 * Most cells are words, code and links, whose HTML is known without parsing them. That both ways give the same is a
 * property test. What is left to the parser costs time, never correctness.
 */

/** What stands for itself, what is escaped (markdown.ts), and a dollar sign kept from being a formula. */
const WORDS = String.raw`(?:[\p{L}\p{N} ,;()/?%+−±×≥≠–='"“”…→●◐✕★✓·#{}-]|!(?!\[)|(?<=\S)\u00a0(?=\S)|:(?!/)|(?<![wW])\.|\\[\\${"`"}*_[\]~|]|&(?:amp|lt|gt);|<span>\$</span>)`;
/** A link from code or words to a page of the report, or to a plain address. */
const LINK = String.raw`\[(?:${"`"}[\w./-]+${"`"}|[\p{L}\p{N}, \u00a0]+)\]\((?:https:/)?[\w./#-]+\)`;
const PLAIN = new RegExp(`^(?:${WORDS}|${CODE}|${LINK})*$`, "u");
/** What of it looks different in HTML. */
const PIECES = new RegExp(String.raw`${CODE}|(${LINK})|\\([\\${"`"}*_[\]~|])|&gt;|<span>\$</span>`, "gu");
const PARTS = /^\[(`?)(.+?)\1\]\((.+)\)$/su;

/**
 * The HTML of one line of plain phrasing; null where it has to be parsed.
 * @param href where a link leads from here
 */
export function plainHtml(source: string, href: Href): string | null {
  if (!PLAIN.test(source)) return null;
  return source.replace(/^ +| +$/g, "").replace(PIECES, (piece, link?: string, sign?: string) => {
    if (sign !== undefined) return sign;
    if (link !== undefined) return linkHtml(link, href);
    if (piece === "&gt;") return ">";
    return piece.startsWith("`") ? `<code>${escapedText(piece.slice(1, -1))}</code>` : "$";
  });
}

function linkHtml(source: string, href: Href): string {
  const [, fence, words = "", target = ""] = PARTS.exec(source) ?? [];
  const label = fence === "" ? words : `<code>${words}</code>`;
  const place = href(target);
  return place === null ? label : `<a href="${escapedHtml(place)}">${label}</a>`;
}
