import type { ChangedFile } from "../model/records.ts";
import { enclosingSymbol } from "./symbols.ts";

/** One hunk with its text: lines keep their first character (space, +, −). */
export interface DiffHunk {
  readonly header: string;
  readonly newStart: number;
  readonly lines: readonly string[];
  /** 1-based line of the first hunk line in the diff text. */
  readonly textLine: number;
}

export interface DiffFile {
  readonly path: string;
  readonly oldPath: string | null;
  readonly status: ChangedFile["status"];
  readonly binary: boolean;
  readonly blobs: readonly [string, string] | null;
  readonly hunks: readonly DiffHunk[];
}

const fileHeader = /^diff --git (?:"?a\/(.*?)"?) (?:"?b\/(.*?)"?)$/;
const hunkHeader = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@ ?(.*)$/;

/**
 * Reads a git diff line by line. Counts are taken from the lines and not from the hunk headers, because stored diffs
 * have headers that lie (one hunk of the corpus says 0 lines and holds 784); a strict parser refuses those whole.
 */
export function readDiff(text: string): DiffFile[] {
  const files: MutableFile[] = [];
  let hunk: { header: string; newStart: number; lines: string[]; textLine: number } | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const opened = fileHeader.exec(line);
    const file = files.at(-1);
    if (opened !== null) {
      files.push({ path: opened[2] ?? "", oldPath: opened[1] ?? null, status: "modified", binary: false, blobs: null, hunks: [] });
      hunk = null;
    } else if (file === undefined) continue;
    else if (line.startsWith("@@ ")) {
      const [, newStart = "0", header = ""] = hunkHeader.exec(line) ?? [];
      hunk = { header, newStart: Number(newStart), lines: [], textLine: index + 2 };
      file.hunks.push(hunk);
    } else if (hunk !== null && /^[ +\-\\]/.test(line)) hunk.lines.push(line);
    else if (hunk !== null && line === "") hunk.lines.push(" ");
    else readMeta(file, line);
  }
  return files;
}

type MutableFile = { -readonly [K in keyof DiffFile]: DiffFile[K] } & {
  hunks: { header: string; newStart: number; lines: string[]; textLine: number }[];
};

function readMeta(file: MutableFile, line: string): void {
  const blobs = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/.exec(line);
  if (blobs !== null) file.blobs = [blobs[1] ?? "", blobs[2] ?? ""];
  if (line.startsWith("new file mode")) file.status = "added";
  if (line.startsWith("deleted file mode")) file.status = "deleted";
  if (line.startsWith("rename to ")) file.status = "renamed";
  if (line.startsWith("Binary files ") || line.startsWith("GIT binary patch")) file.binary = true;
}

/** The condensed form of a diff's files: counts and symbols, no line of code. */
export function changedFiles(files: readonly DiffFile[]): ChangedFile[] {
  return files.map((file) => {
    const hunks = file.hunks.map((hunk) => ({
      symbol: enclosingSymbol(hunk, file.path),
      line: hunk.newStart,
      added: hunk.lines.filter((line) => line.startsWith("+")).length,
      removed: hunk.lines.filter((line) => line.startsWith("-")).length,
    }));
    const sum = (key: "added" | "removed") => hunks.reduce((total, hunk) => total + hunk[key], 0);
    return {
      path: file.path,
      ...(file.status === "renamed" && file.oldPath !== null ? { oldPath: file.oldPath } : {}),
      status: file.status,
      ...(file.binary ? { binary: true } : {}),
      added: sum("added"),
      removed: sum("removed"),
      ...(file.blobs === null ? {} : { blobs: [file.blobs[0], file.blobs[1]] as [string, string] }),
      hunks,
    };
  });
}
