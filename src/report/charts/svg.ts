import { type RoleName, roles } from "./palette.ts";
import { printable } from "../../model/printable.ts";

/*
 * SVG as text: escaped, coordinates to 0.1, colours by role. Attributes hold the light colours; one style block turns
 * them dark, so that a viewer without styles still shows a legible picture.
 */
export type Svg = string & { readonly __svg: true };

const svg = (source: string): Svg => source as Svg;

/** Text of a file as text of a picture. */
function escaped(value: string): Svg {
  return svg(
    printable(value)
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;"),
  );
}

type Attributes = Readonly<Record<string, string | number>>;

/** One element; numbers are rounded to 0.1. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`)
    .join("");
  return svg(
    children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`,
  );
}

function rounded(value: number): string {
  const short = Number(value.toFixed(1));
  return String(Object.is(short, -0) ? 0 : short);
}

/** Filled and stroked by role; the class lets the dark style find it. */
export function filled(role: RoleName): Attributes {
  return { fill: roles[role].light, class: `f-${role}` };
}

export function stroked(role: RoleName, width = 1): Attributes {
  return { fill: "none", stroke: roles[role].light, "stroke-width": width, class: `s-${role}` };
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly role?: RoleName;
  readonly size?: 12 | 13 | 14;
  readonly anchor?: "start" | "middle" | "end";
  readonly mono?: boolean;
  readonly bold?: boolean;
}

const SANS = "-apple-system,BlinkMacSystemFont,Segoe UI,Noto Sans,Helvetica,Arial,sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";

export function label(
  value: string,
  { x, y, role = "text", size = 13, anchor = "start", mono = false, bold = false }: Label,
): Svg {
  return element(
    "text",
    {
      x,
      y,
      ...filled(role),
      "font-size": size,
      ...(anchor === "start" ? {} : { "text-anchor": anchor }),
      ...(mono ? { "font-family": MONO } : {}),
      ...(bold ? { "font-weight": 600 } : {}),
    },
    escaped(value),
  );
}

/** Narrow enough that a telephone shows the smallest letters at 9 pixels; a screen shows it larger. */
export const CHART_WIDTH = 460;
/** What stands on the card stays so far from its edges. */
export const EDGE = 16;
export const INSIDE = { left: EDGE, right: CHART_WIDTH - EDGE, width: CHART_WIDTH - 2 * EDGE } as const;

/** The mean width of a letter, as a share of its size; a line breaks a little before it must. */
const LETTER = 0.52;
/** Between two lines, as a share of the size of the letters. */
const LEADING = 1.35;

/** Words that do not fit on one line of the card, in as many as they need. */
export interface Lines {
  readonly height: number;
  /** @param top where the first line begins */
  draw(top: number): readonly Svg[];
}

export function linesOf(words: string, look: Pick<Label, "size" | "role" | "bold">): Lines {
  const size = look.size ?? 13;
  const most = Math.floor(INSIDE.width / (size * LETTER * (look.bold === true ? 1.06 : 1)));
  const lines = words.split(" ").reduce<string[]>((made, word) => {
    const longer = `${made.at(-1) ?? ""} ${word}`.trim();
    return made.length > 0 && longer.length <= most ? [...made.slice(0, -1), longer] : [...made, word];
  }, []);
  const step = Math.round(size * LEADING);
  return {
    height: lines.length * step,
    draw: (top) => lines.map((line, at) => label(line, { ...look, x: EDGE, y: top + at * step + size })),
  };
}

/**
 * The card: ground, border, the title in sight, title and description for readers that hear a picture.
 * @param body the height of what stands under the title
 * @param draw what stands there, from the height that it is given on
 */
export function card(
  title: string,
  description: string,
  body: number,
  draw: (top: number) => readonly Svg[],
): string {
  const heading = linesOf(title, { size: 14, bold: true });
  const top = 12 + heading.height + 6;
  const height = top + body;
  const dark = Object.entries(roles)
    .map(([name, { dark: colour }]) => `.f-${name}{fill:${colour}}.s-${name}{stroke:${colour}}`)
    .join("");
  const frame = { x: 0.5, y: 0.5, width: CHART_WIDTH - 1, height: height - 1, rx: 6 };
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${CHART_WIDTH} ${rounded(height)}`,
      width: CHART_WIDTH,
      height,
      role: "img",
      "aria-labelledby": "t d",
      "font-family": SANS,
    },
    element("title", { id: "t" }, escaped(title)),
    element("desc", { id: "d" }, escaped(description)),
    element("style", {}, svg(`@media (prefers-color-scheme:dark){${dark}}`)),
    element("rect", { ...frame, ...filled("card") }),
    element("rect", { ...frame, ...stroked("hairline") }),
    ...heading.draw(12),
    ...draw(top),
  )}\n`;
}

/** What fits on so many letters; the table beside a picture has the whole. */
export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

/**
 * A finished picture as part of an HTML page: colours come from the page's style sheet by class, names are the
 * picture's own, and nothing is left that a strict Content-Security-Policy refuses.
 * @param name unique on the page
 */
export function inlineSkin(picture: string, name: string): string {
  return picture
    .trim()
    .replace(/<style>[^<]*<\/style>/, "")
    .replace(' xmlns="http://www.w3.org/2000/svg"', "")
    .replace('aria-labelledby="t d"', `aria-labelledby="${name}-t ${name}-d"`)
    .replace('<title id="t">', `<title id="${name}-t">`)
    .replace('<desc id="d">', `<desc id="${name}-d">`)
    .replace(/ (?:fill|stroke)="#[0-9a-f]{6}"/g, "");
}

/** What gives the pictures of a page their colours, light and dark, as variables and classes. */
export function skinStyle(): string {
  const variables = (theme: "light" | "dark") =>
    Object.entries(roles)
      .map(([name, colours]) => `--${name}:${colours[theme]}`)
      .join(";");
  const classes = Object.keys(roles)
    .map((name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`)
    .join("");
  return `:root{${variables("light")}}@media screen and (prefers-color-scheme:dark){:root{${variables("dark")}}}${classes}`;
}
