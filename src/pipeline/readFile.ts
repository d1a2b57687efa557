import type { SourceFile } from "../io/file.ts";
import { parseTolerant } from "../io/json.ts";
import type { Problem } from "../model/records.ts";
import { sources } from "../sources/index.ts";
import { runLogs } from "../sources/runLogs.ts";
import type { AnySource, LineSource, Source, SourceRecord } from "../sources/source.ts";
import { refusal } from "./refusal.ts";

/** What came of one file. */
export type FileRead =
  | {
      readonly kind: "parsed";
      readonly format: string;
      readonly records: number;
      readonly problems: readonly Problem[];
      /** Hash of the bytes, by which a copy of the file is known; null for a file that gave no record. */
      readonly digest: string | null;
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "problem"; readonly problems: readonly Problem[] };

type Take = (record: SourceRecord) => void;

/**
 * Reads one file with the first source that knows it, and hands every record on as it comes.
 * @param endOfRow called after each row of a file of rows: what belongs together has been handed on
 */
export function readFile(file: SourceFile, take: Take, endOfRow: () => void = () => undefined): FileRead {
  const refused = refusal(file);
  if (refused !== null) return { kind: "problem", problems: [refused] };
  const source = sources.find((candidate) => candidate.detect(file));
  if (source === undefined) return { kind: "unknown" };
  return readWith(source, file, take, endOfRow);
}

function readWith(source: AnySource, file: SourceFile, take: Take, endOfRow: () => void): FileRead {
  let records = 0;
  const hand = (record: SourceRecord) => {
    records++;
    take(record);
  };
  const problems =
    "rows" in source ? readRows(source, file, hand, endOfRow) : readDocument(source, file, take, hand);
  if (records === 0 && problems.length > 0) return { kind: "problem", problems };
  return { kind: "parsed", format: source.name, records, problems, digest: records > 0 ? file.sha256 : null };
}

/** Of a run that failed, what it printed goes along with its record. */
function readDocument(source: Source, file: SourceFile, take: Take, hand: Take): readonly Problem[] {
  const parsed = source.parse(file);
  const problems = readWhole(parsed, hand);
  if (parsed.records.some(({ kind }) => kind === "run")) {
    const document = file.json();
    if (document.ok) for (const log of runLogs(document.value, parsed.records)) take(log);
  }
  return problems;
}

function readWhole(
  parsed: { readonly records: readonly SourceRecord[]; readonly problems: readonly Problem[] },
  take: Take,
): readonly Problem[] {
  for (const record of parsed.records) take(record);
  return parsed.problems;
}

function readRows(source: LineSource, file: SourceFile, take: Take, endOfRow: () => void): Problem[] {
  const problems: Problem[] = [];
  const read = source.rows(file);
  for (const line of file.lines()) {
    if (line.text === null) {
      problems.push(lineProblem(file, line.number, "the line is longer than 64 MB", "split the record"));
      continue;
    }
    if (line.text.trim() === "") continue;
    const row = parseTolerant(line.text);
    if (!row.ok) {
      problems.push(
        lineProblem(file, line.number, `the line is no JSON: ${row.reason}`, "write the line anew"),
      );
      continue;
    }
    const parsed = read(row.value, line.number);
    problems.push(...readWhole(parsed, take));
    endOfRow();
  }
  return problems;
}

function lineProblem(file: SourceFile, line: number, reason: string, advice: string): Problem {
  return { file: file.path, pointer: `line ${line}`, reason, advice };
}
