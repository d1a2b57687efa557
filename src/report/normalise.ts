import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import stringWidth from "string-width";
import { unified } from "unified";

/** What is looked at of a syntax tree's nodes here. */
interface Node {
  readonly type: string;
  url?: string;
  readonly children?: readonly Node[];
}

function normaliserFor(up: string) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false, stringLength: (text: string) => stringWidth(text) })
    .use(() => (tree: Node) => {
      if (up !== "") moveLinks(tree, up);
    })
    .use(remarkStringify, { bullet: "-", listItemIndent: "one", rule: "-", emphasis: "_" })
    .freeze();
}

const normalisers = new Map<string, ReturnType<typeof normaliserFor>>();

/**
 * One pass through unified and remark-gfm: valid GFM, aligned tables, one style.
 * @param up what relative links need in front on a page of a subfolder: `../`
 */
export function normalise(markdown: string, up = ""): string {
  const normaliser = normalisers.get(up) ?? normaliserFor(up);
  normalisers.set(up, normaliser);
  return normaliser.processSync(markdown).toString();
}

function moveLinks(node: Node, up: string): void {
  const isTarget = node.type === "link" || node.type === "image";
  if (isTarget && node.url !== undefined && !/^(?:[a-z]+:|[#/])/i.test(node.url)) node.url = up + node.url;
  for (const child of node.children ?? []) moveLinks(child, up);
}
