import type { Analysis } from "../model/analysis.ts";
import { filesWords, problemWords } from "../read/nothingFound.ts";
import { strangerAdvice, strangerWords } from "../model/strangerWords.ts";

const SHOWN = 5;

/** What was read and what could not be, for a person who watches. */
export function readLines({
  inputs: { files, unknown = [], unplaced = [] },
  problems,
}: Pick<Analysis, "inputs" | "problems">): string {
  return [
    `read      ${files.seen} file${files.seen === 1 ? "" : "s"}: ${filesWords(files)}`,
    ...shown(problems.map((problem) => `problem   ${problemWords(problem)}`)),
    ...shown(unknown.map((each) => `unknown   ${each.file}: ${strangerWords(each)}`)),
    ...(unknown.length === 0 ? [] : [`          ${strangerAdvice}`]),
    ...shown(unplaced.map(({ file, format }) => `unplaced  ${file}: ${format}, names no commit`)),
    ...(unplaced.length === 0
      ? []
      : ["          `benchtriage compare A B` holds two of them against each other"]),
  ].join("\n");
}

function shown(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [`          and ${more} more in analysis.json (or with --json)`] : []),
  ];
}
