import type { Analysis } from "../model/analysis.ts";
import { problemWords } from "../read/nothingFound.ts";

const SHOWN = 5;

/** What was read and what could not be, for a person who watches. */
export function readLines({ inputs: { files }, problems }: Pick<Analysis, "inputs" | "problems">): string {
  const more = problems.length - SHOWN;
  return [
    `read      ${files.seen} files: ${files.parsed} parsed, ${files.unknown} unknown, ${files.problems} problems`,
    ...problems.slice(0, SHOWN).map((problem) => `problem   ${problemWords(problem)}`),
    ...(more > 0 ? [`          and ${more} more in analysis.json (or with --json)`] : []),
  ].join("\n");
}
