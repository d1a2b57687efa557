import type { Analysis } from "../model/analysis.ts";
import { renewWords } from "../model/knownUntil.ts";
import { filesWords, problemWords } from "../read/nothingFound.ts";
import { strangerAdvice, strangerWords } from "../model/strangerWords.ts";

const SHOWN = 5;

/** What was read and what could not be, for a person who watches. */
export function readLines({ inputs, problems }: Pick<Analysis, "inputs" | "problems">): string {
  const { files, unknown = [], unplaced = [] } = inputs;
  return [
    `read      ${files.seen} file${files.seen === 1 ? "" : "s"}: ${filesWords(files)}`,
    ...shown(problems.map((problem) => `problem   ${problemWords(problem)}`)),
    ...shown(unknown.map((each) => `unknown   ${each.file}: ${strangerWords(each)}`)),
    ...(unknown.length === 0 ? [] : [`          ${strangerAdvice}`]),
    ...shown(unplaced.map(({ file, format }) => `unplaced  ${file}: ${format}, names no commit`)),
    ...(unplaced.length === 0
      ? []
      : ["          `benchtriage compare A B` holds two of them against each other"]),
    ...outdatedLines(inputs),
  ].join("\n");
}

/** That commits are younger than what is known of flags, a line a project. */
export function outdatedLines({ outdated = [] }: Analysis["inputs"]): string[] {
  return outdated.map((each) => `note      ${renewWords(each.project, each, each.commits)}`);
}

function shown(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [`          and ${more} more in analysis.json (or with --json)`] : []),
  ];
}
