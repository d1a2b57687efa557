import { existsSync } from "node:fs";
import { BODY_LIMIT } from "../io/cache.ts";
import { AT_ONCE_LIMIT, openFile } from "../io/file.ts";
import { type FoundFile, rootOf, walk } from "../io/walk.ts";
import type { Formats } from "../formats/formats.ts";
import type { Copy } from "../model/copies.ts";
import type { Condense, CondensedRecord } from "../model/raw.ts";
import type { Problem } from "../model/records.ts";
import type { UnknownFile } from "../model/stranger.ts";
import { UserError } from "../model/userError.ts";
import { CachedRead, type CacheOptions } from "./cachedRead.ts";
import {
  bodyOf,
  type Reading,
  readCondensed,
  readEntry,
  refused,
  takeEntry,
  unreadable,
} from "./fileEntry.ts";
import type { FileRead } from "./readFile.ts";

export type OnProgress = (done: number, total: number) => void;

export interface IngestSummary {
  readonly problems: readonly Problem[];
  /** parsed + unknown + problems = seen; what was left out is counted apart. */
  readonly files: {
    readonly seen: number;
    readonly parsed: number;
    readonly unknown: number;
    readonly problems: number;
    /** Parsed files, with records in them, whose bytes another file has; each is among the parsed too. */
    readonly copies: number;
    readonly leftOut: number;
  };
  readonly formats: readonly { readonly name: string; readonly files: number; readonly records: number }[];
  readonly unknownFiles: readonly UnknownFile[];
  readonly copiedFiles: readonly Copy[];
  /** Files that `--verify-cache` found changed behind an unchanged stamp. */
  readonly disguised: readonly string[];
}

export interface Ingested extends IngestSummary {
  readonly records: readonly CondensedRecord[];
}

export interface IngestOptions {
  readonly formats: Formats;
  readonly layout?: Reading["layout"];
  /** Paths that are never input: the tool's own catalogues and policies. */
  readonly leaveOut?: readonly string[];
  readonly onProgress?: OnProgress | undefined;
  readonly cache?: CacheOptions | undefined;
}

export type Take = (record: CondensedRecord) => void;

/** Reads every file under the paths and keeps all records. */
export function ingest(paths: readonly string[], condense: Condense, options: IngestOptions): Ingested {
  const records: CondensedRecord[] = [];
  const summary = ingestInto(paths, (record) => records.push(record), condense, options);
  return { records, ...summary };
}

/**
 * Reads every file under the paths, in the order of their labels, and hands each record on as it is read and condensed:
 * memory is bounded by the largest file. A file is parsed, unknown or a problem, and the three add up to the files
 * seen; a bad record inside a readable file is a problem entry and leaves the file parsed.
 */
export function ingestInto(
  paths: readonly string[],
  take: Take,
  condense: Condense,
  { formats, layout, leaveOut = [], onProgress, cache }: IngestOptions,
): IngestSummary {
  for (const path of paths) {
    if (existsSync(path)) continue;
    throw new UserError(
      `no such file or folder: ${path}`,
      "check the path; the tool reads files and folders",
    );
  }
  const cached = cache === undefined ? null : new CachedRead(cache, rootOf(paths), paths);
  const tally = new Tally();
  try {
    const found = walk(paths, leaveOut);
    for (const { label, reason } of found.unreadable) tally.add(label, unreadable(label, reason));
    for (const [index, file] of found.files.entries()) {
      tally.add(file.label, readOne({ file, take, reading: { formats, condense, layout }, cached }));
      onProgress?.(index + 1, found.files.length);
    }
    cached?.save();
    return { ...tally.summary(found.leftOut), disguised: cached?.disguised ?? [] };
  } finally {
    cached?.close();
  }
}

interface ReadOne {
  readonly file: FoundFile;
  readonly take: Take;
  readonly reading: Reading;
  readonly cached: CachedRead | null;
}

function readOne({ file, take, reading, cached }: ReadOne): FileRead {
  const known = cached?.find(file) ?? null;
  if (known !== null) return takeEntry(known, take);
  if (file.size > AT_ONCE_LIMIT) return readLarge(file, take, reading, cached);
  const entry = readEntry(file, reading, cached !== null);
  cached?.put(file, entry);
  return takeEntry(entry, take);
}

/** Its records are handed on as they come, and kept as long as they are not too many. */
function readLarge(found: FoundFile, take: Take, reading: Reading, cached: CachedRead | null): FileRead {
  const lines: string[] = [];
  let length = 0;
  try {
    const file = openFile(found, reading.layout?.(found.label));
    const handOn = (record: CondensedRecord) => {
      const line = JSON.stringify(record);
      length += line.length;
      if (cached !== null && length <= BODY_LIMIT) lines.push(line);
      take(JSON.parse(line) as CondensedRecord);
    };
    const read = readCondensed(file, handOn, reading);
    const isKept = cached !== null && length <= BODY_LIMIT;
    cached?.put(found, isKept ? { sha256: file.sha256, body: bodyOf(read, lines) } : null);
    return read;
  } catch (error) {
    return refused(found, error);
  }
}

class Tally {
  readonly problems: Problem[] = [];
  readonly unknownFiles: UnknownFile[] = [];
  readonly formats = new Map<string, { files: number; records: number }>();
  readonly copies: Copy[] = [];
  readonly #firstWith = new Map<string, string>();
  parsed = 0;
  broken = 0;

  add(label: string, read: FileRead): void {
    if (read.kind === "unknown") this.unknownFiles.push({ file: label, looks: read.looks });
    else for (const problem of read.problems) this.problems.push(problem);
    if (read.kind === "problem") this.broken++;
    if (read.kind !== "parsed") return;
    this.parsed++;
    this.#compare(label, read.digest);
    const format = this.formats.get(read.format) ?? { files: 0, records: 0 };
    this.formats.set(read.format, { files: format.files + 1, records: format.records + read.records });
  }

  #compare(label: string, digest: string | null): void {
    if (digest === null) return;
    const first = this.#firstWith.get(digest);
    if (first === undefined) this.#firstWith.set(digest, label);
    else
      this.copies.push({
        kind: "file",
        copy: { file: label, pointer: "" },
        of: { file: first, pointer: "" },
      });
  }

  summary(leftOut: number): Omit<IngestSummary, "disguised"> {
    const unknown = this.unknownFiles.length;
    const seen = this.parsed + unknown + this.broken;
    return {
      problems: this.problems,
      unknownFiles: this.unknownFiles,
      copiedFiles: this.copies,
      files: {
        seen,
        parsed: this.parsed,
        unknown,
        problems: this.broken,
        copies: this.copies.length,
        leftOut,
      },
      formats: [...this.formats.entries()]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, counts]) => ({ name, ...counts })),
    };
  }
}
