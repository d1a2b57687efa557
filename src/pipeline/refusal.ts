import type { SourceFile } from "../io/file.ts";
import type { Problem } from "../model/records.ts";

/** Byte signatures of files that look like something else to a reader of text. */
const signatures: readonly (readonly [bytes: readonly number[], reason: string, advice: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive", "unpack it and give the folder"],
  [[0x1f, 0x8b], "a gzip archive", "unpack it with `gunzip`"],
  [[0xff, 0xfe], "UTF-16 text", "convert it with `iconv -f UTF-16 -t UTF-8`"],
  [[0xfe, 0xff], "UTF-16 text", "convert it with `iconv -f UTF-16 -t UTF-8`"],
];

/** Why a file cannot be read although its name or its first bytes promise a known kind; null when nothing speaks against it. */
export function refusal(file: SourceFile): Problem | null {
  const head = file.head();
  for (const [bytes, reason, advice] of signatures) {
    if (bytes.every((byte, index) => head[index] === byte)) return problem(file, reason, advice);
  }
  if (head.toString("latin1", 0, 60).startsWith("version https://git-lfs.github.com/spec")) {
    return problem(file, "a Git LFS pointer, not the file itself", "fetch it with `git lfs pull`");
  }
  return /\.jsonl?$/.test(file.path) ? brokenJson(file, head) : null;
}

/** A file whose name promises JSON and that holds none is a problem, not an unknown format. */
function brokenJson(file: SourceFile, head: Buffer): Problem | null {
  if (file.size === 0 || head.toString("utf8").trim() === "") {
    return problem(file, "the file is empty", "run again what should have written it");
  }
  // Lines of JSON appear under both names; each bad line is then a problem of its own.
  if (file.firstRow() !== undefined && file.path.endsWith(".jsonl")) return null;
  const parsed = file.json();
  if (parsed.ok || isLines(file)) return null;
  return problem(file, `no valid JSON: ${parsed.reason}`, adviceFor(parsed.reason));
}

/** More than one line, and every one a document: `--append-result` writes such files under the name `.json`. */
function isLines(file: SourceFile): boolean {
  const lines = file
    .text()
    .split("\n")
    .filter((line) => line.trim() !== "");
  return (
    lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)) && file.firstRow() !== undefined
  );
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
