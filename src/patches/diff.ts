import { parsePatch, type StructuredPatch } from "diff";
import type { ChangedFile, Problem } from "../model/records.ts";

/** One hunk with its text: lines keep their first character (space, + or −). */
export interface DiffHunk {
  /** What git prints behind the second `@@`: the last unindented line before the hunk. */
  readonly heading: string;
  readonly oldStart: number;
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
  /** Abbreviated git blob ids before and after, where the diff has an `index` line. */
  readonly blobs: readonly [string, string] | null;
  readonly hunks: readonly DiffHunk[];
  /** 1-based line of the file's first line in the diff text. */
  readonly textLine: number;
}

/** What could not be read as it stands; the caller knows the file. */
export type DiffProblem = Omit<Problem, "file">;

/** A part that git refuses wherever it is applied. */
export interface Damage {
  /** 1-based line of the part in the diff text. */
  readonly line: number;
  /** Null where nothing of the part could be read. */
  readonly path: string | null;
  readonly reason: string;
}

export interface Diff {
  readonly files: readonly DiffFile[];
  readonly problems: readonly DiffProblem[];
  readonly damages: readonly Damage[];
}

interface Section {
  readonly lines: readonly string[];
  /** 0-based line of the section in the diff text. */
  readonly at: number;
}

const hunkHeader = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@ ?(.*)$/;

/** Reads a unified diff, file by file, so that one damaged file does not cost the others. */
export function readDiff(text: string, pointer = ""): Diff {
  const files: DiffFile[] = [];
  const damages: Damage[] = [];
  for (const section of sectionsOf(text.split("\n"))) {
    const { patches, reason } = parseSection(section);
    const file = patches.length === 0 ? null : fileOf(patches, section);
    if (file !== null) files.push(file);
    if (reason !== null) damages.push(damageOf(reason, file, section.at + 1));
  }
  const isNone = files.length === 0 && damages.length === 0 && text.trim() !== "";
  return {
    files,
    problems: isNone ? [noDiff(pointer)] : damages.map((each) => problemOf(each, pointer)),
    damages: isNone ? [{ line: 1, path: null, reason: noDiff(pointer).reason }] : damages,
  };
}

function damageOf(reason: string, file: DiffFile | null, line: number): Damage {
  if (file !== null) return { line, path: file.path, reason };
  return { line, path: null, reason: `this file's part of the diff cannot be read: ${reason}` };
}

function noDiff(pointer: string): DiffProblem {
  return { pointer, reason: "the text holds no unified diff", advice: "store the output of git diff" };
}

function problemOf({ line, path, reason }: Damage, from: string): DiffProblem {
  const pointer = `${from}:line ${line}`;
  return path === null
    ? { pointer, reason, advice: "export the diff again" }
    : {
        pointer,
        reason: `${path}: ${reason}; its lines were counted instead`,
        advice: "git apply refuses it: export it again",
      };
}

/** A file begins at `diff --git`; in a plain diff, which has none, at its `---` and `+++` lines. */
function sectionsOf(lines: readonly string[]): Section[] {
  const git = lines.flatMap((line, index) => (line.startsWith("diff --git ") ? [index] : []));
  const plain = () =>
    lines.flatMap((line, index) =>
      /^--- \S/.test(line) &&
      /^\+\+\+ \S/.test(lines[index + 1] ?? "") &&
      lines[index + 2]?.startsWith("@@ ") === true
        ? [index]
        : [],
    );
  const starts = git.length > 0 ? git : plain();
  return starts.map((at, index) => {
    const own = withoutSignature(lines.slice(at, starts[index + 1]));
    // Stored diffs are often trimmed, and with their end go the blank context lines of the last hunk.
    return { lines: index === starts.length - 1 ? [...own, "", "", ""] : own, at };
  });
}

/** `git format-patch` ends a mail with `-- ` and the version of git, which reads like a removed line. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const signature = lines.findIndex(
    (line, index) => line === "-- " && /^\d+\.\d+/.test(lines[index + 1] ?? ""),
  );
  return signature < 0 ? lines : lines.slice(0, signature);
}

/** jsdiff throws on a hunk header that lies (one of the corpus says 0 lines and holds 784): then the lines are counted. */
function parseSection({ lines }: Section): { patches: StructuredPatch[]; reason: string | null } {
  const odd = lines.find((line) => line.startsWith("@@ ") && !hunkHeader.test(line));
  const first =
    odd === undefined ? tryParse(lines) : `hunk header "${odd.slice(0, 40)}" without line numbers`;
  if (typeof first !== "string") return { patches: first, reason: null };
  const second = tryParse(countAgain(lines));
  return { patches: typeof second === "string" ? [] : second, reason: first };
}

function tryParse(lines: readonly string[]): StructuredPatch[] | string {
  try {
    const patches = parsePatch(`${lines.join("\n")}\n`);
    return patches.length === 1 ? patches : "lines follow the last hunk that belong to none";
  } catch (error) {
    return (error instanceof Error ? error.message : String(error))
      .replace(/ at line \d+|\n[^]*/g, "")
      .slice(0, 100);
  }
}

/** Writes the true line counts into the hunk headers and leaves out whatever stands between the hunks. */
function countAgain(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.startsWith("@@ "));
  const bodyStart = first < 0 ? lines.length : first;
  // The names stand in the `diff --git` line already; a lone `---` without `+++` is one of the things jsdiff refuses.
  const isGit = lines[0]?.startsWith("diff --git ") === true;
  const out = lines.slice(0, bodyStart).filter((line) => !isGit || !/^(---|\+\+\+)\s/.test(line));
  for (let index = bodyStart; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (!line.startsWith("@@ ")) continue;
    const body = hunkBody(lines, index + 1);
    const [, from = "0", to = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line) ?? [];
    const count = (sign: string) => body.filter((each) => each[0] !== sign && each[0] !== "\\").length;
    out.push(`@@ -${from},${count("+")} +${to},${count("-")} @@`, ...body);
  }
  return out;
}

function hunkBody(lines: readonly string[], start: number): string[] {
  const after = lines.findIndex((line, index) => index >= start && !/^[ +\-\\]|^\r?$/.test(line));
  const body = lines.slice(start, after < 0 ? undefined : after);
  while (body.at(-1)?.trim() === "" && body.at(-1)?.startsWith(" ") !== true) body.pop();
  return body.map((line) => (line === "" || line === "\r" ? ` ${line}` : line));
}

function fileOf(patches: readonly StructuredPatch[], { lines, at }: Section): DiffFile | null {
  const [patch] = patches;
  if (patch === undefined) return null;
  const headers = lines.flatMap((line, index) => (line.startsWith("@@ ") ? [{ line, index }] : []));
  const meta = lines.slice(0, headers[0]?.index);
  const blobs = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/m.exec(meta.join("\n"));
  const [from, to] = [nameOf(patch.oldFileName, "a/"), nameOf(patch.newFileName, "b/")];
  return {
    path: to ?? from ?? "",
    oldPath: from,
    status: statusOf(patch, from, to),
    binary: meta.some((line) => line.startsWith("Binary files ") || line.startsWith("GIT binary patch")),
    blobs: blobs === null ? null : [blobs[1] ?? "", blobs[2] ?? ""],
    textLine: at + 1,
    hunks: patch.hunks.map(({ oldStart, newStart, lines: body }, index) => ({
      heading: hunkHeader.exec(headers[index]?.line.trimEnd() ?? "")?.[1] ?? "",
      oldStart,
      newStart,
      lines: body.map((line) => (line === "" ? " " : line)),
      textLine: at + (headers[index]?.index ?? 0) + 2,
    })),
  };
}

function nameOf(name: string | undefined, prefix: string): string | null {
  const trimmed = name?.trim();
  if (trimmed === undefined || trimmed === "/dev/null") return null;
  return trimmed.startsWith(prefix) ? trimmed.slice(2) : trimmed;
}

function statusOf(patch: StructuredPatch, from: string | null, to: string | null): ChangedFile["status"] {
  if (patch.isCreate === true || patch.isCopy === true || from === null) return "added";
  if (patch.isDelete === true || to === null) return "deleted";
  return patch.isRename === true ? "renamed" : "modified";
}
