/*
 * Most of a page is words, code and links in which the normaliser changes next to nothing: their spelling is known
 * without parsing them. That both ways give the same bytes is a property test.
 */

/** Words without a character that Markdown reads, or with brackets and underscores whose spelling is known. */
const WORDS = String.raw`(?:[\p{L}\p{N} ,;()/?%+−±×≥≠–='"“”…→●◐✕★·-]|(?<=\S)\u00a0(?=\S)|:(?!/)|\.(?!\p{L})|\\\[|\\\](?!\()|(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}]))`;
/** A code span with a fence of one; nothing in it is read but a pipe, which is escaped. */
export const CODE = "(?<!`)`[^`|\\\\\\s](?:[^`|\\\\\\n\\t]*[^`|\\\\\\s])?`(?!`)";
/** A link from code or words to a page of the report, or to a plain address. */
const LINK = "\\[(?:`[\\w./-]+`|[\\p{L}\\p{N} ]+)\\]\\((?:https:/)?[\\w./#-]+\\)";
const PLAIN = new RegExp(`^(?:${WORDS}|${CODE}|${LINK})*$`, "u");
/** What of plain text changes: links move up, a closing bracket and an underscore inside a word need no backslash. */
const PIECES = new RegExp(`${CODE}|(${LINK})|\\\\([\\]_])`, "gu");

/** The normaliser's spelling of one line of phrasing, at most plain; null where it has to be parsed. */
export function plainSpelling(source: string, up: string): string | null {
  if (!PLAIN.test(source)) return null;
  const bare = source.replace(/^ +| +$/g, "");
  if (!bare.includes("](") && !bare.includes("\\")) return bare;
  return bare.replace(PIECES, (piece, found?: string, bareSign?: string) => {
    if (bareSign !== undefined) return bareSign;
    return found === undefined || found.includes("](https://")
      ? piece
      : piece.replace(/\]\(([^#/])/, `](${up}$1`);
  });
}

/** A heading, an item, a strong or a simple line whose first word starts no other block. */
const LINE = /^(#{1,6} |- |)(\*\*|)((?:[\p{L}`[●◐✕★]|\d+ )[^\n]*?)(\*\*|)$/u;
/** HTML is left as it is up to the next blank line. */
const HTML = /^(?:<!--[^\n>]*-->|<details><summary>[^\n]*<\/summary>|<\/details>)$/;

/** The same for a block between blank lines. */
export function plainBlock(block: string, up: string): string | null {
  if (HTML.test(block)) return block;
  const [, mark = "", open = "", inner = "", close = ""] = LINE.exec(block) ?? [];
  if (inner === "" || open !== close) return null;
  if (open !== "" && /\s$/.test(inner)) return null;
  const plain = plainSpelling(inner, up);
  return plain === null ? null : `${mark}${open}${plain}${close}`;
}
