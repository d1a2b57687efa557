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
    : [...sections.flatMap((section) => placesIn(section, data.files)), ...countsIn(sections, data.files)];

function countsIn(sections: readonly Section[], files: readonly string[]): Found[] {
  return sections.flatMap(stated).map(({ section, at, glob, count }): Found => {
    const name = glob.split("/").at(-1) ?? glob;
    const here = files.filter((file) => isNamed(file.split("/").at(-1) ?? "", name)).length;
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
}

/** "Location: `state/runs/x/`": a folder or a file of that name is in the folders given; one that is not may be elsewhere. */
function placesIn(section: Section, files: readonly string[]): Found[] {
  return textsIn(section).flatMap((at) =>
    at.codes.filter(isPlace).map((code): Found => {
      const name = code.replace(/^(?:\/|\.\/)/, "");
      const file = files.find((each) => `/${each}`.includes(`/${name}`));
      return {
        section,
        at,
        definition: "file-there",
        printed: code,
        scope: scopeOf(section, { items: code }),
        status: file === undefined ? "undecided" : "holds",
        why: reason(file === undefined ? "file-elsewhere" : "file-here"),
        evidence: file === undefined ? [] : [{ file, pointer: "" }],
      };
    }),
  );
}

/** Parts with a slash between them; no pattern, no address, no option. */
function isPlace(code: string): boolean {
  return (
    /^[\w.-]*(?:\/[\w.-]+)+\/?$/.test(code) && /\/$|\.(?:json|jsonl|csv|md|txt|log|diff|patch)$/.test(code)
  );
}

function textsIn(section: Section): Text[] {
  return blocksOf(section).flatMap((block): Text[] =>
    block.kind === "list" ? block.items.map(({ text }) => text) : block.kind === "text" ? [block.text] : [],
  );
}

function stated(section: Section): Stated[] {
  return textsIn(section).flatMap((at) => {
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
