import { beginsAsDocument, type Parsed, parseTolerant } from "./json.ts";
import { readBytes } from "./lines.ts";
import type { FoundFile } from "./walk.ts";

/** A small file of text, read at once: what a command needs that must answer before a table library is loaded. */
export interface WholeFile {
  readonly path: string;
  /** The first bytes, for signatures. */
  head(): Buffer;
  text(): string;
  /** Whether the file begins as a JSON object or list does. */
  mayBeDocument(): boolean;
  json(): Parsed;
}

const HEAD_BYTES = 64 * 1024;
/** Beyond, the file is not for a quick look. */
const LIMIT = 64 * 1024 * 1024;

/** Null for a file too large to be read at once. */
export function openWhole({ label, absolute, size }: FoundFile): WholeFile | null {
  if (size > LIMIT) return null;
  const bytes = readBytes(absolute);
  // A byte order mark is legal in UTF-8 and not in JSON.
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  let parsed: Parsed | undefined;
  return {
    path: label,
    head: () => bytes.subarray(0, HEAD_BYTES),
    text: () => text,
    mayBeDocument: () => beginsAsDocument(bytes),
    json: () => (parsed ??= parseTolerant(text)),
  };
}
