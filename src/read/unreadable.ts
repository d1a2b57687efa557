import type { SourceFile } from "../io/file.ts";
import type { Problem } from "../model/records.ts";
import { printable } from "../model/printable.ts";

/** Byte signatures of files that no reader of text or tables can read. */
const signatures: readonly {
  readonly at?: number;
  readonly bytes: string;
  readonly reason: string;
  readonly advice: string;
}[] = [
  { bytes: "PK\x03\x04", reason: "a ZIP archive", advice: "unpack it and give the folder" },
  { bytes: "PK\x05\x06", reason: "an empty ZIP archive", advice: "pack it again, or leave it out" },
  { bytes: "\x1f\x8b", reason: "a gzip archive", advice: "unpack it with `gunzip`" },
  { bytes: "BZh", reason: "a bzip2 archive", advice: "unpack it with `bunzip2`" },
  { bytes: "\xfd7zXZ\0", reason: "an xz archive", advice: "unpack it with `unxz`" },
  { bytes: "\x28\xb5\x2f\xfd", reason: "a Zstandard archive", advice: "unpack it with `unzstd`" },
  { bytes: "7z\xbc\xaf\x27\x1c", reason: "a 7z archive", advice: "unpack it and give the folder" },
  {
    at: 257,
    bytes: "ustar",
    reason: "a tar archive",
    advice: "unpack it with `tar -xf` and give the folder",
  },
  {
    bytes: "version https://git-lfs.github.com/spec",
    reason: "a Git LFS pointer, not the file itself",
    advice: "fetch it with `git lfs pull`",
  },
];

/**
 * Why a file cannot be read although its name or its first bytes promise a known kind; null when nothing speaks
 * against it.
 */
export function unreadable(file: SourceFile): Problem | null {
  const head = file.head();
  const start = head.toString("latin1", 0, 300);
  const known = signatures.find(({ at, bytes }) => start.startsWith(bytes, at));
  if (known !== undefined) return problem(file, known.reason, known.advice);
  if (isUtf16(head)) return problem(file, "UTF-16 text", "convert it with `iconv -f UTF-16 -t UTF-8`");
  const promise = /\.(jsonl?|csv|parquet)$/i.exec(file.path)?.[1]?.toLowerCase();
  if (promise === undefined) return null;
  if (file.size === 0 || (file.size <= head.byteLength && !/\S/.test(file.text())))
    return problem(file, "the file is empty", "run again what should have written it");
  if (promise === "parquet") return brokenParquet(file, head);
  return promise.startsWith("json") ? brokenJson(file, head) : null;
}

/** Text that no format fits although its name promises JSON: more than one document where one is meant. */
export function unclaimed(file: SourceFile): Problem | null {
  if (!/\.json$/i.test(file.path) || file.json().ok) return null;
  return problem(
    file,
    "two or more JSON documents in one file, and no known format of rows",
    "keep one document, or name the file .jsonl if each line is a record",
  );
}

/** With a byte order mark, or every other of the first bytes zero, as ASCII text in two bytes a letter has it. */
function isUtf16(head: Buffer): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(64, head.byteLength - (head.byteLength % 2));
  if (length < 4) return false;
  const zeros = (from: number) => {
    let count = 0;
    for (let at = from; at < length; at += 2) if (head[at] === 0) count++;
    return count;
  };
  const [even, odd] = [zeros(0), zeros(1)];
  return (even === 0 && odd === length / 2) || (odd === 0 && even === length / 2);
}

function brokenParquet(file: SourceFile, head: Buffer): Problem | null {
  if (head.toString("latin1", 0, 4) !== "PAR1")
    return problem(file, "the name says Parquet, the content does not", "give it the name of what it is");
  const table = file.table();
  if (table !== undefined && table.columns.length > 0) return null;
  return problem(file, "the Parquet file is cut or damaged", "copy or export it again");
}

/** A file whose name promises JSON and that holds none is a problem, not an unknown format. */
function brokenJson(file: SourceFile, head: Buffer): Problem | null {
  // Lines of JSON appear under both names; each bad line is then a problem of its own.
  if (file.path.toLowerCase().endsWith(".jsonl") && file.firstRow() !== undefined) return null;
  const parsed = file.json();
  if (parsed.ok || isLines(file)) return null;
  if (parsed.tooLarge === true)
    return problem(file, parsed.reason, "split it, or write one record a line and name it .jsonl");
  const other = contentOf(head);
  if (other !== null) return problem(file, `the name says JSON, the content is ${other}`, "rename the file");
  return problem(file, `no valid JSON: ${printable(parsed.reason, "·")}`, adviceFor(parsed.reason));
}

/** What stands in a file that is no JSON, where its first bytes tell. */
function contentOf(head: Buffer): string | null {
  if (head.includes(0)) return "binary";
  const text = head.toString("utf8", 0, 2000);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return "HTML or XML";
  if (/^(?:diff --git |--- \S)/.test(text)) return "a diff";
  const [first = "", second = ""] = text.split("\n");
  const cells = first.split(",").length;
  const isTable = /^[\w ."-]+(?:,[\w ."-]+)+\r?$/.test(first) && second.split(",").length === cells;
  return isTable ? "a CSV table" : null;
}

/** More than one line, and every one a document: `--append-result` writes such files under the name `.json`. */
function isLines(file: SourceFile): boolean {
  if (file.firstRow() === undefined) return false;
  let count = 0;
  for (const { text } of file.lines()) {
    if (text !== null && text.trim() === "") continue;
    if (text !== null && !/^\s*\{.*\}\s*$/.test(text)) return false;
    count++;
  }
  return count > 1;
}

function adviceFor(reason: string): string {
  if (/after JSON|Unexpected non-whitespace/.test(reason)) {
    return "a shorter text was written over a longer one: keep the first document and remove the rest";
  }
  return "the file is truncated or damaged; write it anew";
}

function problem(file: SourceFile, reason: string, advice: string): Problem {
  return { file: file.path, pointer: "", reason, advice };
}
