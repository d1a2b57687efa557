import { createHash, hash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { type Line, readChunks, splitLines, readBytes } from "./lines.ts";
import { beginsAsDocument, type Parsed, parseTolerant } from "./json.ts";
import { type Table, tableOf } from "./table.ts";
import type { FoundFile } from "./walk.ts";

/** One input file, read when asked for, once. */
export interface SourceFile {
  /** Path relative to the input root, forward slashes. */
  readonly path: string;
  /** What a layout that somebody gave reads from the path, by name; absent where none was given or it does not fit. */
  readonly places?: Readonly<Record<string, string>> | undefined;
  readonly size: number;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  /** The first bytes, for signatures. */
  head(): Buffer;
  /** The whole text; throws for a file too large to be one string. */
  text(): string;
  /** Whether the file begins as a JSON object or list does: spares the parser all others. */
  mayBeDocument(): boolean;
  /** The document, or why it is none (a file too large for one text holds none). */
  json(): Parsed;
  /** A CSV or Parquet file as a table; undefined for any other. */
  table(): Table | undefined;
  /** The first line that is not blank, as JSON; undefined where it is none. */
  firstRow(): unknown;
  /** The bytes piece by piece; a piece may end inside a line and is valid until the next one is asked for. */
  chunks(): Iterable<Buffer>;
  /** The text of a file that this one names by a path from its own folder; undefined where there is none. */
  beside?(path: string): string | undefined;
  /** Whether another file was read for what this one says: it is then not this file alone that decides. */
  readonly hasOthers?: boolean;
  /** Every line, read piece by piece: the file never stands in memory as a whole. */
  lines(): Generator<Line>;
}

/** Larger files are read in pieces, and as a whole only for who asks for all of it. */
export const AT_ONCE_LIMIT = 8 * 1024 * 1024;
/** Larger files are never read as a whole. */
const WHOLE_LIMIT = 256 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

export class TooLarge extends Error {}

/** What of a found file is needed to read it. */
export type PlacedFile = Pick<FoundFile, "label" | "absolute" | "size">;

export function openFile({ label, absolute, size }: PlacedFile, places?: SourceFile["places"]): SourceFile {
  const folder = path.dirname(absolute);
  if (size <= AT_ONCE_LIMIT) return sourceFile(label, readBytes(absolute), folder, places);
  const whole = once(() => (size <= WHOLE_LIMIT ? readBytes(absolute) : undefined));
  return new OpenFile({ path: label, places, size, folder, chunks: () => readChunks(absolute), whole });
}

/** A file from bytes: what tests and small files need. */
export function sourceFile(
  label: string,
  bytes: Uint8Array,
  folder?: string,
  places?: SourceFile["places"],
): SourceFile {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { byteLength: size } = buffer;
  return new OpenFile({ path: label, places, size, folder, chunks: () => [buffer], whole: () => buffer });
}

interface Content {
  readonly path: string;
  readonly places: SourceFile["places"];
  /** Where it stands; undefined for bytes that stand nowhere. */
  readonly folder: string | undefined;
  readonly size: number;
  readonly chunks: () => Iterable<Buffer>;
  /** Undefined where the file is too large. */
  readonly whole: () => Buffer | undefined;
}

/**
 * Everything is made when first asked for. A class, because a getter in an object literal gives each object a shape of
 * its own, which keeps the object's texts until the next full collection: that was a third of all time spent on garbage.
 */
class OpenFile implements SourceFile {
  readonly path: string;
  readonly size: number;
  readonly places: SourceFile["places"];
  hasOthers = false;
  readonly #folder: string | undefined;
  readonly #chunks: () => Iterable<Buffer>;
  readonly #whole: () => Buffer | undefined;
  #head: Buffer | undefined;
  #text: string | undefined;
  #json: Parsed | undefined;
  #sha256: string | undefined;
  #mayBeDocument: boolean | undefined;
  #table: { readonly made: Table | undefined } | undefined;
  #firstRow: { readonly made: unknown } | undefined;

  constructor({ path: label, places, size, folder, chunks, whole }: Content) {
    this.path = label;
    this.places = places;
    this.#folder = folder;
    this.size = size;
    this.#chunks = chunks;
    this.#whole = whole;
  }

  get sha256(): string {
    this.#sha256 ??=
      this.size <= AT_ONCE_LIMIT ? hash("sha256", this.#whole() ?? "") : hashOf(this.#chunks());
    return this.#sha256;
  }

  chunks(): Iterable<Buffer> {
    return this.#chunks();
  }

  lines(): Generator<Line> {
    return splitLines(this.#chunks());
  }

  head(): Buffer {
    return (this.#head ??= firstBytes(this.#chunks()));
  }

  beside(name: string): string | undefined {
    if (this.#folder === undefined) return undefined;
    this.hasOthers = true;
    return besideIn(this.#folder, name);
  }

  text(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }

  #readText(): string {
    const bytes = this.#whole();
    if (bytes === undefined) throw new TooLarge(tooLarge(this.size));
    return withoutMark(bytes.toString("utf8"));
  }

  mayBeDocument(): boolean {
    return (this.#mayBeDocument ??= beginsAsDocument(this.head()));
  }

  json(): Parsed {
    return (this.#json ??= this.#readJson());
  }

  #readJson(): Parsed {
    if (this.size > AT_ONCE_LIMIT && isRows(this.lines())) return { ok: false, reason: "a document a line" };
    if (this.size > WHOLE_LIMIT) return { ok: false, reason: tooLarge(this.size), tooLarge: true };
    return parseTolerant(this.text());
  }

  table(): Table | undefined {
    this.#table ??= { made: tableOf({ path: this.path, head: () => this.head(), bytes: this.#whole }) };
    return this.#table.made;
  }

  firstRow(): unknown {
    this.#firstRow ??= { made: this.#readFirstRow() };
    return this.#firstRow.made;
  }

  #readFirstRow(): unknown {
    if (!mayBeginRow(this.head())) return undefined;
    // a document of one line need not be parsed twice
    const isOne = this.size <= AT_ONCE_LIMIT && isOneLine(this.#whole());
    return isOne ? valueOf(this.json()) : firstRow(this.lines());
  }
}

/** A name out of a file leads to a file below its own folder, by no link out of it, or to nothing. */
function besideIn(folder: string, name: string): string | undefined {
  if (name.includes("\0")) return undefined;
  const absolute = path.resolve(folder, name);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > WHOLE_LIMIT) return undefined;
  const isBelow = realpathSync(absolute).startsWith(`${realpathSync(folder)}${path.sep}`);
  return isBelow ? withoutMark(readFileSync(absolute, "utf8")) : undefined;
}

function isOneLine(bytes: Buffer | undefined): boolean {
  const end = bytes?.indexOf("\n") ?? 0;
  return end < 0 || end + 1 === bytes?.byteLength;
}

/** The first line is a document, and more follows: reading all of it as one document would be in vain. */
function isRows(lines: Iterable<Line>): boolean {
  let isFirst = true;
  for (const { text } of lines) {
    if (text?.trim() === "") continue;
    if (!isFirst) return true;
    isFirst = false;
    if (text === null || valueOf(parseTolerant(text)) === undefined) return false;
  }
  return false;
}

function hashOf(chunks: Iterable<Buffer>): string {
  const running = createHash("sha256");
  for (const chunk of chunks) running.update(chunk);
  return running.digest("hex");
}

function tooLarge(size: number): string {
  return `${(size / 1024 / 1024).toFixed(0)} MB are too much to read as one text`;
}

/**
 * Whether the first line may be a JSON value, with the words that Python adds. Most files are prose, or a document laid
 * out over lines, whose first line is a bracket: both are told by their first bytes.
 */
function mayBeginRow(head: Buffer): boolean {
  const start = withoutMark(head.toString("utf8", 0, 64)).trimStart();
  return start === "" || /^(?:[[{](?!\s*[\r\n])|["\d\-tfnNI])/.test(start);
}

function firstRow(lines: Iterable<Line>): unknown {
  for (const line of lines) {
    if (line.text === null) return undefined;
    if (line.text.trim() !== "") return valueOf(parseTolerant(line.text));
  }
  return undefined;
}

function valueOf(parsed: Parsed): unknown {
  return parsed.ok ? parsed.value : undefined;
}

function firstBytes(chunks: Iterable<Buffer>): Buffer {
  for (const chunk of chunks) {
    const head = chunk.subarray(0, HEAD_BYTES);
    // a piece of a large file is overwritten by the next one
    return chunk.byteLength > HEAD_BYTES ? Buffer.from(head) : head;
  }
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
