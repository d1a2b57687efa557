import type { Problem } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import type { IngestSummary } from "./ingest.ts";
import { strangerWords } from "../model/strangerWords.ts";

type Looked = Pick<IngestSummary, "files" | "formats" | "problems" | "unknownFiles">;

/** How many files a message names before it only counts. */
const NAMED = 3;

/** Why there is nothing to go on with: what was looked at, what each file was taken for, and what to do next. */
export function nothingFound(
  paths: readonly string[],
  looked: Looked,
  wanted: ReadonlySet<string> | null,
): UserError {
  const { files } = looked;
  const where = paths.join(", ");
  if (wanted !== null && files.parsed > 0)
    return new UserError(`none of the ${wanted.size} wanted commits is in ${where}`, "check --commits");
  const counts = `${files.seen} file${files.seen === 1 ? "" : "s"} looked at: ${filesWords(files)}`;
  return new UserError(
    [`no benchmark results or commits in ${where} (${counts})`, ...reasons(looked)].join("\n  "),
    adviceFor(looked),
  );
}

function reasons({ formats, problems, unknownFiles }: Looked): string[] {
  const parsed = formats.map(({ name, files }) => `${files} ${name}`).join(", ");
  return [
    ...named(problems.map(problemWords), "problems"),
    ...named(
      unknownFiles.map((each) => `${each.file}: no known format (${strangerWords(each)})`),
      "unknown files",
    ),
    ...(parsed === "" ? [] : [`parsed, without a result or a commit in it: ${parsed}`]),
  ];
}

function named(lines: readonly string[], noun: string): string[] {
  const more = lines.length - NAMED;
  return [...lines.slice(0, NAMED), ...(more > 0 ? [`and ${more} more ${noun}`] : [])];
}

/** `4 parsed, 1 unknown, 1 problem`. */
export function filesWords({ parsed, unknown, problems }: Looked["files"]): string {
  return `${parsed} parsed, ${unknown} unknown, ${problems} problem${problems === 1 ? "" : "s"}`;
}

/** A problem as one line: place, reason, what to do. */
export function problemWords({ file, pointer, reason, advice }: Problem): string {
  return `${file}${pointer === "" ? "" : ` ${pointer}`}: ${reason} (${advice})`;
}

function adviceFor({ files, problems }: Looked): string {
  if (files.seen === 0)
    return files.leftOut > 0
      ? "give the results themselves: reports of benchtriage, .git and node_modules are left out"
      : "give the folder that holds the result files; this one is empty";
  if (problems.length > 0) return "correct the files named above, or give another path";
  return "give result files of a benchmark, or a folder RESULTS/<commit>/<baseline|human|agent-NAME>/";
}
