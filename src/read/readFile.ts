import { type SourceFile, TooLarge } from "../io/file.ts";
import { parseTolerant } from "../io/json.ts";
import type { Problem } from "../model/records.ts";
import type { Stranger } from "../model/stranger.ts";
import { type Formats, type Known, lineReader, readKnown } from "../formats/formats.ts";
import type { RawRecord } from "../formats/reader.ts";
import { runLogs } from "../formats/runLogs.ts";
import { doubleKeys, documentProblems } from "./documentProblems.ts";
import { unreadable, unclaimed } from "./unreadable.ts";
import { printable } from "../model/printable.ts";

/** What came of one file. */
export type FileRead =
  | {
      readonly kind: "parsed";
      readonly format: string;
      readonly records: number;
      readonly problems: readonly Problem[];
      /** Hash of the bytes, by which a copy of the file is known; null for a file without a record to compare. */
      readonly digest: string | null;
    }
  | { readonly kind: "unknown"; readonly looks: Stranger }
  | { readonly kind: "problem"; readonly problems: readonly Problem[] };

type Take = (record: RawRecord) => void;

/**
 * Reads one file as the format it looks like most, and hands every record on as it comes.
 * @param endOfRow called after each row of a file of rows: what belongs together has been handed on
 */
export function readFile(
  file: SourceFile,
  formats: Formats,
  take: Take,
  endOfRow: () => void = () => undefined,
): FileRead {
  const refused = unreadable(file);
  if (refused !== null) return { kind: "problem", problems: [refused] };
  let asked = "every format";
  try {
    const known = formats.find(file);
    asked = known?.format.name ?? asked;
    if (known !== null) return readWith(known, file, take, endOfRow);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    return { kind: "problem", problems: [crash(file, asked, error)] };
  }
  const left = unclaimed(file);
  return left === null
    ? { kind: "unknown", looks: formats.stranger(file) }
    : { kind: "problem", problems: [left] };
}

/** One file that is too much for us must not cost the rest of the set. */
function crash({ path }: SourceFile, format: string, error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  const [reason, advice] =
    error instanceof TooLarge
      ? [words, "split it, or write one record a line"]
      : [
          `the reader of ${format} failed: ${words}`,
          "this is a bug of benchtriage, please report it with the file",
        ];
  return { file: path, pointer: "", reason, advice };
}

function readWith(known: Known, file: SourceFile, take: Take, endOfRow: () => void): FileRead {
  let records = 0;
  let comparable = false;
  const hand = (record: RawRecord) => {
    records++;
    // one prompt, or one empty patch, stands in many run directories; those are compared as wholes, by their journals
    comparable ||= record.kind === "attempt-part" ? record.sha256 !== undefined : record.kind !== "raw-patch";
    take(record);
  };
  const line = lineReader(file, known);
  const problems =
    line === null ? readDocument(known, file, take, hand) : readRows(line, file, hand, endOfRow);
  if (records === 0 && problems.length > 0) return { kind: "problem", problems };
  return {
    kind: "parsed",
    format: known.format.name,
    records,
    problems,
    digest: comparable ? file.sha256 : null,
  };
}

/** Of a run that failed, what it printed goes along with its record. */
function readDocument(known: Known, file: SourceFile, take: Take, hand: Take): readonly Problem[] {
  const parsed = readKnown(file, known);
  const problems = readWhole(parsed, hand);
  if (parsed.records.some(({ kind }) => kind === "run")) {
    const document = file.json();
    if (document.ok) for (const log of runLogs(document.value, parsed.records)) take(log);
  }
  const listed = new Problems(file);
  listed.take(problems);
  if (parsed.records.length > 0) listed.take(documentProblems(file));
  return listed.all();
}

function readWhole(
  parsed: { readonly records: readonly RawRecord[]; readonly problems: readonly Problem[] },
  take: Take,
): readonly Problem[] {
  for (const record of parsed.records) take(record);
  return parsed.problems;
}

function readRows(
  read: NonNullable<ReturnType<typeof lineReader>>,
  file: SourceFile,
  take: Take,
  endOfRow: () => void,
): readonly Problem[] {
  const problems = new Problems(file);
  for (const { number, text } of file.lines()) {
    if (text === null) problems.add(number, "the line is longer than 64 MB", "split the record");
    if (text === null || text.trim() === "") continue;
    const row = parseTolerant(text);
    if (!row.ok) {
      problems.add(number, `the line is no JSON: ${printable(row.reason, "·")}`, "write the line anew");
      continue;
    }
    const parsed = read(row.value, number);
    problems.take(readWhole(parsed, take));
    if (parsed.records.length > 0) problems.take(doubleKeys(file, `line ${number} `, text, row.value));
    endOfRow();
  }
  return problems.all();
}

/** Nobody reads more; a damaged file of rows could hold millions. */
const PROBLEM_LIMIT = 1000;

class Problems {
  readonly #file: SourceFile;
  readonly #list: Problem[] = [];
  #more = 0;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  add(line: number, reason: string, advice: string): void {
    this.take([{ file: this.#file.path, pointer: `line ${line}`, reason, advice }]);
  }

  take(problems: readonly Problem[]): void {
    const room = PROBLEM_LIMIT - this.#list.length;
    this.#list.push(...problems.slice(0, room));
    this.#more += Math.max(0, problems.length - room);
  }

  all(): readonly Problem[] {
    if (this.#more === 0) return this.#list;
    const reason = `${this.#more} more problems of this file are not listed`;
    return [
      ...this.#list,
      { file: this.#file.path, pointer: "", reason, advice: "correct those above first" },
    ];
  }
}
