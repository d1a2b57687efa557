import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readChunks, splitLines, type Line } from "./lines.ts";
import { type Parsed, parseTolerant } from "./json.ts";
import { type Table, tableOf } from "./table.ts";
import type { FoundFile } from "./walk.ts";

/** One input file, read when asked for, once. */
export interface SourceFile {
  /** Path relative to the input root, forward slashes. */
  readonly path: string;
  readonly size: number;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  /** The first bytes, for signatures. */
  head(): Buffer;
  /** The whole text; throws for a file too large to be one string. */
  text(): string;
  /** The document, or why it is none (a file too large for one text holds none). */
  json(): Parsed;
  /** A CSV or Parquet file as a table; undefined for any other. */
  table(): Table | undefined;
  /** The first line that is not blank, as JSON; undefined where it is none. */
  firstRow(): unknown;
  /** The bytes piece by piece; a piece may end inside a line and is valid until the next one is asked for. */
  chunks(): Iterable<Buffer>;
  /** Every line, read piece by piece: the file never stands in memory as a whole. */
  lines(): Generator<Line>;
}

/** Larger files are read in pieces and never as one text. */
const WHOLE_LIMIT = 256 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

export class TooLarge extends Error {}

export function openFile(found: FoundFile): SourceFile {
  const small = found.size <= WHOLE_LIMIT;
  return small
    ? sourceFile(found.label, readFileSync(found.absolute))
    : fileOf(found.label, found.size, () => readChunks(found.absolute));
}

/** A file from bytes: what tests and small files need. */
export function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fileOf(path, buffer.byteLength, () => [buffer], buffer);
}

function fileOf(path: string, size: number, chunks: () => Iterable<Buffer>, whole?: Buffer): SourceFile {
  const text = once(() => {
    if (whole === undefined) throw new TooLarge(tooLarge(size));
    return withoutMark(whole.toString("utf8"));
  });
  const head = once(() => whole?.subarray(0, HEAD_BYTES) ?? firstBytes(chunks()));
  const sha256 = once(() => hashOf(chunks()));
  const json = once((): Parsed =>
    whole === undefined ? { ok: false, reason: tooLarge(size), tooLarge: true } : parseTolerant(text()),
  );
  const lines = () => splitLines(chunks());
  return {
    path,
    size,
    get sha256() {
      return sha256();
    },
    head,
    text,
    json,
    table: once(() => tableOf({ path, head, bytes: () => whole })),
    firstRow: once(() => firstRow(lines())),
    chunks,
    lines,
  };
}

/** Hex digest of the bytes as they are on disk now. */
export function fileHash(absolute: string): string {
  return hashOf(readChunks(absolute));
}

function hashOf(chunks: Iterable<Buffer>): string {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

function tooLarge(size: number): string {
  return `${(size / 1024 / 1024).toFixed(0)} MB are too much to read as one text`;
}

function firstRow(lines: Generator<Line>): unknown {
  for (const line of lines) {
    if (line.text === null) return undefined;
    if (line.text.trim() === "") continue;
    const parsed = parseTolerant(line.text);
    return parsed.ok ? parsed.value : undefined;
  }
  return undefined;
}

function firstBytes(chunks: Iterable<Buffer>): Buffer {
  for (const chunk of chunks) return Buffer.from(chunk.subarray(0, HEAD_BYTES));
  return Buffer.alloc(0);
}

/** A byte order mark is legal in UTF-8 and not in JSON. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
