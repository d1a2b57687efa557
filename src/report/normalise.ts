import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import stringWidth from "string-width";
import { unified } from "unified";
import { type Markdown, tableSource } from "./markdown.ts";
import { plainBlock } from "./plain.ts";

/** What is looked at of a syntax tree's nodes here. */
interface Node {
  readonly type: string;
  url?: string;
  readonly children?: readonly Node[];
}

function normaliserFor(up: string, tablePipeAlign = true) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false, tablePipeAlign, stringLength: widthOf })
    .use(() => (tree: Node) => {
      if (up !== "") moveLinks(tree, up);
    })
    .use(remarkStringify, { bullet: "-", listItemIndent: "one", rule: "-", emphasis: "_" })
    .freeze();
}

const normalisers = new Map<string, ReturnType<typeof normaliserFor>>();
const normaliserOf = (up: string) => {
  const normaliser = normalisers.get(up) ?? normaliserFor(up);
  normalisers.set(up, normaliser);
  return normaliser;
};

/** Markdown as a syntax tree. */
export type Tree = ReturnType<ReturnType<typeof normaliserFor>["parse"]>;

/** The tree of a page of the report's own folder; `printed` and the HTML are made of it, so it is parsed once. */
export function parsed(markdown: string): Tree {
  return normaliserOf("").parse(markdown);
}

/** The normaliser's spelling of a tree: `printed(parsed(x))` is `normalise(x)`. */
export function printed(tree: Tree): string {
  return normaliserOf("").stringify(tree);
}

/**
 * One pass through unified and remark-gfm: valid GFM, aligned tables, one style.
 * @param up what relative links need in front on a page of a subfolder: `../`
 */
export function normalise(markdown: string, up = ""): string {
  return normaliserOf(up).processSync(markdown).toString();
}

const cellNormalisers = new Map<string, ReturnType<typeof normaliserFor>>();

/** The normaliser's spelling of table cells: a table of one column whose lines are not padded to the longest. */
export function normaliseCells(cells: readonly Markdown[], up: string): string[] {
  const normaliser = cellNormalisers.get(up) ?? normaliserFor(up, false);
  cellNormalisers.set(up, normaliser);
  const source = tableSource({ head: [{ title: "" }], rows: cells.map((cell) => [cell]) });
  const lines = normaliser.processSync(source).toString().split("\n").slice(2);
  return cells.map((_, index) => (lines[index] ?? "").replace(/^\| | *\|$/g, ""));
}

/** Signs that take one column each: most cells hold no other, and the library's segmenter is slow. */
const NARROW = /^[ -~±×–−…→●◐✕★≥≤≠·“”✓\u00a0]*$/;

/** Columns of a text in a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

function moveLinks(node: Node, up: string): void {
  const isTarget = node.type === "link" || node.type === "image";
  if (isTarget && node.url !== undefined && !/^(?:[a-z]+:|[#/])/i.test(node.url)) node.url = up + node.url;
  for (const child of node.children ?? []) moveLinks(child, up);
}

/** The normaliser's spelling of blocks, by the way up that their links need. */
const blockSpellings = new Map<string, Map<string, string>>();
const BETWEEN = "<!--\u0001between-->";
const FENCE = /^```\w*\n(?:(?!```)[^\n]*\n)*```$/;

/**
 * The same for one of many pages of a template, whose blocks repeat: each is parsed once. Only for pages on which no
 * block depends on its neighbours (a list whose items stand apart); that a page is normal is tested on every one.
 */
export function normaliseBlocks(markdown: string, up: string): string {
  const known = blockSpellings.get(up) ?? new Map<string, string>();
  blockSpellings.set(up, known);
  const blocks = blocksOf(markdown);
  const learned = (block: string): boolean => {
    const plain = plainBlock(block, up);
    if (plain !== null) known.set(block, plain);
    return plain !== null;
  };
  const fresh = [...new Set(blocks)].filter(
    (block) => !FENCE.test(block) && !known.has(block) && !learned(block),
  );
  if (fresh.length > 0) {
    const spelled = normalise(fresh.join(`\n\n${BETWEEN}\n\n`), up).split(BETWEEN);
    for (const [index, block] of fresh.entries()) known.set(block, (spelled[index] ?? "").trim());
  }
  return `${blocks.map((block) => known.get(block) ?? block).join("\n\n")}\n`;
}

/** Split at blank lines, but not inside a fence. */
function blocksOf(markdown: string): string[] {
  const blocks: string[][] = [];
  let fence = "";
  let isOpen = false;
  for (const line of markdown.split("\n")) {
    const mark = /^(`{3,})/.exec(line)?.[1] ?? "";
    if (fence === "" && line.trim() === "") {
      isOpen = false;
      continue;
    }
    if (isOpen) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    isOpen = true;
    if (fence === "") fence = mark;
    else if (mark !== "" && mark.length >= fence.length && line === mark) fence = "";
  }
  return blocks.map((lines) => lines.join("\n"));
}
