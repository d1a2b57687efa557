import { openFile, type PlacedFile, type SourceFile } from "../io/file.ts";
import { reasonOf } from "../io/walk.ts";
import type { Condense, CondensedRecord, RawRecord } from "../model/raw.ts";
import type { Problem } from "../model/records.ts";

import type { Formats } from "../formats/formats.ts";
import { type FileRead, readFile } from "./readFile.ts";

/** What reads a file: the formats that are known, and what makes facts of its raw texts. */
export interface Reading {
  readonly formats: Formats;
  readonly condense: Condense;
  /** Reads places from a path as the user lays out his results. */
  readonly layout?: ((path: string) => SourceFile["places"]) | undefined;
}

/**
 * What a file says, as text: how it is kept in the cache. A word cut out of
 * a text keeps the whole text in memory; what is made from this text does not.
 */
export interface FileEntry {
  /** A JSON list: what came of the file (`FileRead`), then its records. */
  readonly body: string;
  /** Hash of the bytes; empty where nobody asked for it. */
  readonly sha256: string;
}

/** The file `found` as one entry. What the system refuses is a problem of the file; any other error is a bug of ours. */
export function readEntry(found: PlacedFile, reading: Reading, isHashed: boolean): FileEntry {
  const lines: string[] = [];
  try {
    const file = openFile(found, reading.layout?.(found.label));
    const read = readCondensed(file, (record) => lines.push(JSON.stringify(record)), reading);
    return { body: bodyOf(read, lines), sha256: isHashed && file.hasOthers !== true ? file.sha256 : "" };
  } catch (error) {
    return { body: bodyOf(refused(found, error), []), sha256: "" };
  }
}

/** How an entry's text is put together. */
export function bodyOf(read: FileRead, lines: readonly string[]): string {
  return `[${[JSON.stringify(read), ...lines].join(",\n")}]\n`;
}

/** Hands on the records of an entry and returns what came of its file. */
export function takeEntry(
  { body }: Pick<FileEntry, "body">,
  take: (record: CondensedRecord) => void,
): FileRead {
  const [read, ...records] = JSON.parse(body) as [FileRead, ...CondensedRecord[]];
  records.forEach(take);
  return read;
}

/**
 * Reads a file and hands on its records as they come, condensed. Raw texts are let go file by file, and in files of
 * rows row by row.
 */
export function readCondensed(
  file: SourceFile,
  take: (record: CondensedRecord) => void,
  { formats, condense }: Reading,
): FileRead {
  let together: RawRecord[] = [];
  const problems: Problem[] = [];
  const flush = () => {
    const condensed = condense(together);
    condensed.records.forEach(take);
    for (const problem of condensed.problems) problems.push(problem);
    together = [];
  };
  const read = readFile(file, formats, (record) => together.push(record), flush);
  flush();
  return read.kind === "unknown" ? read : { ...read, problems: [...read.problems, ...problems] };
}

/** What comes of a file that the system refuses, at the first byte or later. Throws what is no refusal. */
export function refused({ label }: Pick<PlacedFile, "label">, error: unknown): FileRead {
  if (!(error instanceof Error) || !isRefusal(error)) throw error;
  return unreadable(label, reasonOf(error));
}

/** Of the system, or of the runtime for a file that has outgrown what it reads. */
function isRefusal(error: Error): boolean {
  return "syscall" in error || ("code" in error && error.code === "ERR_FS_FILE_TOO_LARGE");
}

export function unreadable(label: string, reason: string): FileRead {
  const advice = "make it readable or leave it out";
  return {
    kind: "problem",
    problems: [{ file: label, pointer: "", reason: `cannot be read: ${reason}`, advice }],
  };
}
