import type { Href } from "../../print/tree.ts";

/** What has a place in the one file. */
export interface Places {
  /** Names of the pages that are chapters. */
  readonly chapters: ReadonlySet<string>;
  /** Short ids of the commits that have a row. */
  readonly commits: ReadonlySet<string>;
}

/** The place of a page's heading; of the page itself without one. */
export function placeOf(page: string, heading = ""): string {
  return heading === "" ? page : `${page}/${heading}`;
}

export function commitPlace(short: string): string {
  return `commits/${short}`;
}

/**
 * Links between pages become links inside the file where their target is in it; others lead to the file beside it.
 * What is neither http(s) nor a plain relative path leads nowhere; no page has such a link.
 * @param page the chapter that the links stand in
 */
export function linksOf({ chapters, commits }: Places, page: string): Href {
  return (target) => {
    if (/^https?:\/\//.test(target)) return target;
    const [file = "", heading = ""] = target.split("#");
    if (file === "") return `#${placeOf(page, heading)}`;
    const name = file.replace(/\.md$/, "");
    if (name !== file && chapters.has(name)) return `#${placeOf(name, heading)}`;
    const short = /^commits\/([0-9a-f]+)$/.exec(name)?.[1];
    if (short !== undefined && commits.has(short)) return `#${commitPlace(short)}`;
    return besideIt(target);
  };
}

/** Links that leave the file for what stands beside it. */
export const besideIt: Href = (target) => (BESIDE.test(target) ? target : null);

/** An address of the web, or a path that does not leave the folder. */
const BESIDE = /^(?:https?:\/\/|\w(?:[\w/#-]|\.(?!\.))*$)/;
