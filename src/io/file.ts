import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseTolerant, type Parsed } from "./json.ts";
import type { FoundFile } from "./walk.ts";

/** One input file, read when asked for, once. */
export interface SourceFile {
  /** Path relative to the input root, forward slashes. */
  readonly path: string;
  readonly size: number;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  text(): string;
  /** The document, or why it is none. */
  json(): Parsed;
}

export function openFile(found: FoundFile): SourceFile {
  return sourceFile(found.label, readFileSync(found.absolute));
}

/** A file from bytes: what tests and archives need. */
export function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  let text: string | undefined;
  let json: Parsed | undefined;
  let sha256: string | undefined;
  const file: SourceFile = {
    path,
    size: bytes.byteLength,
    get sha256() {
      return (sha256 ??= createHash("sha256").update(bytes).digest("hex"));
    },
    text: () => (text ??= new TextDecoder().decode(bytes)),
    json: () => (json ??= parseTolerant(file.text())),
  };
  return file;
}
