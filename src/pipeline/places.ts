import { readFileSync } from "node:fs";
import path from "node:path";
import type { FindingPlace } from "../export/sarif.ts";
import { type FoundFile, walk } from "../io/walk.ts";
import type { Finding } from "../model/finding.ts";
import type { Origin } from "../model/origin.ts";

/**
 * Where a finding can be seen in files that are there: in that of its evidence, else, for what was condensed from files that are not
 * given, in the row of its commit, else at the start of what was read.
 *
 * @param root the folder that the paths are relative to, such as that of the repository
 */
export function placesUnder(root: string, paths: readonly string[]): (finding: Finding) => FindingPlace {
  const { files } = walk(paths);
  const byLabel = new Map(files.map((file) => [file.label, file]));
  const rows = files.filter(({ label }) => label.endsWith(".jsonl"));
  const texts = new Map<string, string>();
  const textOf = ({ absolute }: FoundFile) => {
    const known = texts.get(absolute) ?? readFileSync(absolute, "utf8");
    texts.set(absolute, known);
    return known;
  };
  const known = new Map<string, FindingPlace>();
  const uriOf = ({ absolute }: FoundFile) => path.relative(root, absolute).split(path.sep).join("/");
  const rowOf = (commit: string): FindingPlace | null => {
    for (const file of rows) {
      const at = textOf(file).indexOf(`"commit":"${commit}`);
      if (at !== -1) return { uri: uriOf(file), line: lineAt(textOf(file), at) };
    }
    return null;
  };
  return ({ evidence: [first], commit = "" }) => {
    const file = first === undefined ? undefined : byLabel.get(first.file);
    if (file !== undefined && first !== undefined)
      return { uri: uriOf(file), line: lineOf(textOf(file), first.pointer) };
    const place = known.get(commit) ?? rowOf(commit) ?? { uri: files[0] ? uriOf(files[0]) : ".", line: 1 };
    known.set(commit, place);
    return place;
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The line of `line N`, or of the last key of a JSON pointer that stands after those before it; else the first. */
function lineOf(text: string, pointer: Origin["pointer"]): number {
  const [, told] = /^line (\d+)/.exec(pointer) ?? [];
  if (told !== undefined) return Math.max(1, Number(told));
  let offset = 0;
  for (const key of pointer.split("/").filter((each) => each !== "" && !/^\d+$/.test(each))) {
    const at = text.indexOf(`"${key.replaceAll("~1", "/").replaceAll("~0", "~")}"`, offset);
    if (at === -1) break;
    offset = at;
  }
  return lineAt(text, offset);
}
