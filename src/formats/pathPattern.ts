import { ownTable } from "../model/ownTable.ts";
import { patternFrom } from "../model/patterns.ts";
/*
 * Paths as patterns: `**` over folders, `*` within a name, `{commit}`, `{variant}` and other names for what stands in a
 * place, as in `results/{commit}/{variant}/{trial}.json`.
 */

export interface PathPattern {
  readonly matches: RegExp;
  /** How much it says of a file: see `marksOf`. */
  readonly marks: number;
  /** With its dot, in lower case; empty where any will do. */
  readonly extension: string;
}

const places = ownTable<string>({
  commit: "[0-9a-f]{7,40}",
  variant: "baseline|human|agent",
});
const token = /\*\*\/|\*|\{(\w+)\}|[^*{]+|\{/g;

/** @param given what may stand in a place, where that is not what usually does */
export function pathPattern(pattern: string, given: Readonly<Record<string, string>> = {}): PathPattern {
  const taken = new Set<string>();
  const own = ownTable(given);
  const source = pattern.replace(token, (part, place?: string) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "*") return "[^/]*";
    if (place === undefined) return part.replace(/[.+?^$()|[\]{}\\]/g, "\\$&");
    const isAgain = taken.has(place);
    taken.add(place);
    return isAgain ? `\\k<${place}>` : `(?<${place}>${own[place] ?? places[place] ?? "[^/]+?"})`;
  });
  const extension = extensionOf(pattern);
  return {
    matches: patternFrom(pattern, `^${source}$`, "i"),
    marks: marksOf(pattern),
    extension: isWritten(extension) ? extension : "",
  };
}

/** With its dot, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
}

/** A folder that is written out is one mark, a file's name three, a name written out in part two, an extension alone none. */
function marksOf(pattern: string): number {
  const parts = pattern.split("/");
  const name = parts.pop() ?? "";
  const folders = parts.filter((part) => part !== "" && isWritten(part)).length;
  const stem = name.replace(/\.[^.]*$/, "");
  return folders + (isWritten(stem) ? 3 : /[a-z0-9]/i.test(stem.replace(/\{\w+\}/g, "")) ? 2 : 0);
}

function isWritten(part: string): boolean {
  return !/[*{]/.test(part);
}
