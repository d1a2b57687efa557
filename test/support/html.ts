import { inflateSync } from "node:zlib";

/*
 * HTML held against a list of what the report writes. Everything else is an error: with it no text of a file can have
 * become markup.
 */

const elements =
  "html head meta link title style body nav a main section h1 h2 h3 h4 h5 h6 p blockquote ul ol li strong em small div article noscript label input fieldset legend span select option button table thead tbody tr th td details summary code pre br hr footer script svg desc rect line path circle text".split(
    " ",
  );
const empty = new Set(["meta", "link", "input", "br", "hr"]);
const attributes =
  "lang charset http-equiv content name rel href id class aria-label aria-labelledby role tabindex hidden type autocomplete spellcheck placeholder value scope data-s data-c data-v data-views start viewBox width height x y x1 x2 y1 y2 rx cx cy r d fill fill-opacity stroke stroke-width font-size font-family font-weight text-anchor".split(
    " ",
  );
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"]*")?)*)\s*(\/?)>/y;

/** What is wrong with a page, with the place; empty for a page whose every tag is known, closed and of known attributes. */
export function htmlErrors(page: string): string[] {
  const errors: string[] = [];
  const open: string[] = [];
  let at = page.indexOf("\n");
  while (at < page.length) {
    const next = page.indexOf("<", at);
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(page);
    if (tag === null) return [...errors, `no known tag: ${page.slice(next, next + 80)}`];
    const [whole, closes, name = "", given = "", closed] = tag;
    at = next + whole.length;
    if (!elements.includes(name)) errors.push(`element ${name}: ${whole.slice(0, 80)}`);
    for (const [, attribute = ""] of given.matchAll(/\s([a-zA-Z][\w-]*)/g))
      if (!attributes.includes(attribute) && new RegExp(`\\s${attribute}(?:=|\\s|$)`).test(bare(given)))
        errors.push(`attribute ${attribute}: ${whole.slice(0, 80)}`);
    const href = / href="([^"]*)"/.exec(given)?.[1];
    if (href !== undefined && !/^(?:#|https?:\/\/|data:,$|[\w.-]+(?:\/[\w./-]+)?(?:#[\w-]+)?$)/.test(href))
      errors.push(`link to ${href}`);
    if (closes === "/") {
      if (open.pop() !== name) return [...errors, `</${name}> closes another: ${page.slice(at - 120, at)}`];
    } else if (closed !== "/" && !empty.has(name)) open.push(name);
    if (closes === "" && (name === "script" || name === "style")) at = page.indexOf(`</${name}>`, at);
  }
  return open.length === 0 ? errors : [...errors, `not closed: ${open.join(" ")}`];
}

/** Attributes without their values. */
function bare(given: string): string {
  return given.replace(/="[^"]*"/g, "=");
}

/** Pages that are packed into a file, as a browser unpacks them: HTML by name. */
export function viewsOf(html: string): ReadonlyMap<string, string> {
  const packs = html.matchAll(/<script type="[^"]*" data-views="([^"]*)">([^<]*)<\/script>/g);
  return new Map(
    [...packs].flatMap(([, names = "", content = ""]) => {
      const pages = JSON.parse(inflateSync(Buffer.from(content, "base64")).toString()) as Record<
        string,
        string
      >;
      if (Object.keys(pages).join(" ") !== names) throw new Error(`a pack of ${names} holds others`);
      return Object.entries(pages);
    }),
  );
}

/** What a reader sees of a piece of HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** Every table of a piece of HTML as the text of its cells, the head first. */
export function cellTexts(html: string): string[][][] {
  return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = ""]) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, each = ""]) => textOf(each)),
    ),
  );
}
