import { existsSync } from "node:fs";
import { type CondensedRecord, condense, type DigestKnowledge } from "../dataset/digest.ts";
import { openFile, type SourceFile } from "../io/file.ts";
import { type FoundFile, reasonOf, walk } from "../io/walk.ts";
import type { Copy } from "../model/copies.ts";
import type { Problem } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import type { SourceRecord } from "../sources/source.ts";
import { CachedRead, type CacheOptions, type TakeLine } from "./cachedRead.ts";
import { type FileRead, readFile } from "./readFile.ts";

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
  readonly unknownFiles: readonly string[];
  readonly copiedFiles: readonly Copy[];
  /** Files that `--verify-cache` found changed behind an unchanged stamp. */
  readonly disguised: readonly string[];
}

export interface Ingested extends IngestSummary {
  readonly records: readonly CondensedRecord[];
}

export interface IngestOptions {
  /** Paths that are never input: the tool's own catalogues and policies. */
  readonly leaveOut?: readonly string[];
  readonly onProgress?: OnProgress | undefined;
  readonly cache?: CacheOptions | undefined;
}

export type Take = (record: CondensedRecord) => void;

/** Reads every file under the paths and keeps all records. */
export function ingest(
  paths: readonly string[],
  knowledge: DigestKnowledge,
  options: IngestOptions = {},
): Ingested {
  const records: CondensedRecord[] = [];
  const summary = ingestInto(paths, (record) => records.push(record), knowledge, options);
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
  knowledge: DigestKnowledge,
  { leaveOut = [], onProgress, cache }: IngestOptions = {},
): IngestSummary {
  for (const path of paths) {
    if (existsSync(path)) continue;
    throw new UserError(
      `no such file or folder: ${path}`,
      "check the path; the tool reads files and folders",
    );
  }
  const found = walk(paths, leaveOut);
  const cached = cache === undefined ? null : new CachedRead(cache, found.root, paths);
  const tally = new Tally();
  try {
    for (const { label, reason } of found.unreadable) tally.add(label, unreadableProblem(label, reason));
    for (const [index, file] of found.files.entries()) {
      tally.add(file.label, readSafely(file, take, knowledge, cached));
      onProgress?.(index + 1, found.files.length);
    }
    cached?.save();
  } finally {
    cached?.close();
  }
  return { ...tally.summary(found.leftOut), disguised: cached?.disguised ?? [] };
}

function readSafely(
  found: FoundFile,
  take: Take,
  knowledge: DigestKnowledge,
  cached: CachedRead | null,
): FileRead {
  const fresh = (to: TakeLine) => {
    const file = openFile(found);
    return { read: readCondensed(file, to, knowledge), file };
  };
  try {
    if (cached === null) return fresh(take).read;
    return cached.read(found, take, fresh);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadableProblem(found.label, reasonOf(error));
  }
}

/** What the system refuses, at the first byte or later; any other error is a bug of ours. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** Raw texts are let go file by file, and in files of rows row by row. */
function readCondensed(file: SourceFile, take: TakeLine, knowledge: DigestKnowledge): FileRead {
  let together: SourceRecord[] = [];
  const problems: Problem[] = [];
  const flush = () => {
    const condensed = condense(together, knowledge);
    for (const record of condensed.records) {
      // a word cut out of a text keeps the whole text in memory; a copy made through JSON does not
      const line = JSON.stringify(record);
      take(JSON.parse(line) as CondensedRecord, line);
    }
    problems.push(...condensed.problems);
    together = [];
  };
  const read = readFile(file, (record) => together.push(record), flush);
  flush();
  return read.kind === "unknown" ? read : { ...read, problems: [...read.problems, ...problems] };
}

function unreadableProblem(label: string, reason: string): FileRead {
  const advice = "make it readable or leave it out";
  return {
    kind: "problem",
    problems: [{ file: label, pointer: "", reason: `cannot be read: ${reason}`, advice }],
  };
}

class Tally {
  readonly problems: Problem[] = [];
  readonly unknownFiles: string[] = [];
  readonly formats = new Map<string, { files: number; records: number }>();
  readonly copies: Copy[] = [];
  readonly #firstWith = new Map<string, string>();
  parsed = 0;
  broken = 0;

  add(label: string, read: FileRead): void {
    if (read.kind === "unknown") this.unknownFiles.push(label);
    else this.problems.push(...read.problems);
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
