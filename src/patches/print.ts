import type { FilePrint } from "../model/changePrint.ts";
import { hashOf, isTelling, oneLine, packed } from "../model/lineHash.ts";
import { changedLines } from "./changedCode.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";
import { introducedIn } from "./introduced.ts";
import { enclosingSymbol } from "./symbols.ts";

/** What a changed file is compared by, without a line of its code. */
export function printOf(file: DiffFile): FilePrint {
  const lines = changedLines(file);
  const names = new Set(
    lines
      .map(({ code }) => code)
      .join("\n")
      .match(/[A-Za-z_]\w{2,}/g),
  );
  return {
    path: file.path,
    oldPath: file.oldPath,
    status: file.status,
    blobs: file.blobs,
    symbols: [...new Set(file.hunks.flatMap((hunk) => enclosingSymbol(hunk, file.path) ?? []))].sort(),
    spans: file.hunks.map(spanOf),
    lines: packed(
      lines.flatMap(({ sign, text }) => (hasLetter(text) ? [hashOf(`${sign}${oneLine(text)}`)] : [])),
    ),
    names: packed([...names].map(hashOf)),
    ...introducedIn(file),
    ...freshLines(file),
  };
}

/** Added lines that tell something by themselves, and those of them that stood in the file before, as far as the diff shows. */
function freshLines({ hunks }: DiffFile): Pick<FilePrint, "fresh" | "moved"> {
  const [added, before] = [[] as string[], new Set<string>()];
  for (const line of hunks.flatMap(({ lines }) => lines)) {
    const text = oneLine(line.slice(1));
    if (line[0] !== "+") before.add(text);
    else if (isTelling(text)) added.push(text);
  }
  return {
    fresh: packed(added.map(hashOf)),
    moved: packed([...new Set(added)].filter((text) => before.has(text)).map(hashOf)),
  };
}

function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || /\p{L}/u.test(text);
}

/** Old lines from the first changed one to the last. */
function spanOf({ oldStart, lines }: DiffHunk): readonly [number, number] {
  let at = oldStart;
  let first: number | null = null;
  let last = oldStart;
  for (const line of lines) {
    if (line[0] === "+" || line[0] === "-") {
      first ??= at;
      last = at;
    }
    if (line[0] !== "+") at++;
  }
  return [first ?? oldStart, last];
}
