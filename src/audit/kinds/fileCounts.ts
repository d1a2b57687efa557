import { blocksOf, type Section, type Text } from "../document.ts";
import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { figuresIn, isCount } from "../numbers.ts";
import { scopeOf } from "../scope.ts";
import { isOfParts } from "../../model/glob.ts";

interface Stated {
  readonly section: Section;
  readonly at: Text;
  readonly glob: string;
  readonly count: number;
}

/**
 * "`x/journal.json` (300 files)": as many files of this name are in the folders given. Fewer, or more, decide nothing: a document may
 * have seen others.
 */
export const fileCounts: ClaimReader = ({ data, sections }) =>
  data === null
    ? []
    : sections.flatMap(stated).map(({ section, at, glob, count }): Found => {
        const name = glob.split("/").at(-1) ?? glob;
        const here = data.files.filter((file) => isNamed(file.split("/").at(-1) ?? "", name)).length;
        return {
          section,
          at,
          definition: "file-count",
          printed: `${count}`,
          scope: scopeOf(section, { items: glob }),
          status: here === count ? "holds" : "undecided",
          why: reason("files-here", { here }),
        };
      });

function stated(section: Section): Stated[] {
  const texts = blocksOf(section).flatMap((block): Text[] =>
    block.kind === "list" ? block.items.map(({ text }) => text) : block.kind === "text" ? [block.text] : [],
  );
  return texts.flatMap((at) => {
    const [glob] = at.codes.filter((code) => /\.\w+$/.test(code));
    const found = figuresIn(at.text).find(
      (figure) => isCount(figure) && /^\s+files?\b/i.test(at.text.slice(figure.end)),
    );
    return glob === undefined || found === undefined ? [] : [{ section, at, glob, count: found.value }];
  });
}

function isNamed(name: string, glob: string): boolean {
  return isOfParts(name, glob.split(/\*|<[^<>]*>|\{[^{}]*\}/));
}
