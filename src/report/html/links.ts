import type { Href } from "../../print/tree.ts";

/** The place of a page's heading; of the page itself without one. */
export function placeOf(page: string, heading = ""): string {
  return heading === "" ? page : `${page}/${heading}`;
}

export function commitPlace(short: string): string {
  return `commits/${short}`;
}

/**
 * Links between pages become links inside the file; others lead to what stands beside it.
 * What is neither http(s) nor a plain relative path leads nowhere; no page has such a link.
 * @param pages names of the pages that are in the file
 * @param page the one that the links stand in
 */
export function linksOf(pages: ReadonlySet<string>, page: string): Href {
  return (target) => {
    if (/^https?:\/\//.test(target)) return target;
    const [file = "", heading = ""] = target.split("#");
    if (file === "") return `#${placeOf(page, heading)}`;
    const name = file.replace(/\.md$/, "");
    return name !== file && pages.has(name) ? `#${placeOf(name, heading)}` : besideIt(target);
  };
}

/** Links that leave the file for what stands beside it. */
export const besideIt: Href = (target) => (BESIDE.test(target) ? target : null);

/** An address of the web, or a path that does not leave the folder. */
const BESIDE = /^(?:https?:\/\/|\w(?:[\w/#-]|\.(?!\.))*$)/;
