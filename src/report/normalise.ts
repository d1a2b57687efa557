import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import stringWidth from "string-width";
import { unified } from "unified";

const normaliser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false, stringLength: (text: string) => stringWidth(text) })
  .use(remarkStringify, { bullet: "-", listItemIndent: "one", rule: "-", emphasis: "_" });

/** One pass through unified and remark-gfm: valid GFM, aligned tables, one style. */
export function normalise(markdown: string): string {
  return normaliser.processSync(markdown).toString();
}
