import { existsSync } from "node:fs";
import { openFile, type SourceFile } from "../io/file.ts";
import { reasonOf, walk } from "../io/walk.ts";
import type { Problem } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { sources } from "../sources/index.ts";
import type { Source, SourceRecord } from "../sources/source.ts";

export interface Ingested {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly Problem[];
  readonly files: { readonly seen: number; readonly parsed: number; readonly unknown: number; readonly problems: number; readonly leftOut: number };
  readonly formats: readonly { readonly name: string; readonly files: number; readonly records: number }[];
  readonly unknownFiles: readonly string[];
}

/**
 * Reads every file under the paths. A file is parsed, unknown or a problem, and the three add up to the files seen;
 * a bad record inside a readable file is a problem entry and leaves the file parsed.
 * @param leaveOut absolute paths that are never input (the tool's own catalogues and policies)
 */
export function ingest(
  paths: readonly string[],
  leaveOut: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Ingested {
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError(`no such file or folder: ${path}`, "check the path; the tool reads files and folders");
  }
  const { files, unreadable, leftOut } = walk(paths, leaveOut);
  const records: SourceRecord[] = [];
  const problems: Problem[] = unreadable.map(({ label, reason }) => problem(label, reason, "make it readable or leave it out"));
  const unknownFiles: string[] = [];
  const formats = new Map<string, { files: number; records: number }>();
  const count = { parsed: 0, problems: unreadable.length };

  for (const [index, found] of files.entries()) {
    const read = readFile(() => openFile(found), found.label);
    if (read.kind === "parsed") {
      count.parsed++;
      records.push(...read.records);
      const format = formats.get(read.format) ?? { files: 0, records: 0 };
      formats.set(read.format, { files: format.files + 1, records: format.records + read.records.length });
    } else if (read.kind === "unknown") unknownFiles.push(found.label);
    else count.problems++;
    problems.push(...read.problems);
    onProgress(index + 1, files.length);
  }
  return {
    records,
    problems,
    unknownFiles,
    files: { seen: files.length + unreadable.length, parsed: count.parsed, unknown: unknownFiles.length, problems: count.problems, leftOut },
    formats: [...formats.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => ({ name, ...counts })),
  };
}

type Read =
  | { readonly kind: "parsed"; readonly format: string; readonly records: readonly SourceRecord[]; readonly problems: readonly Problem[] }
  | { readonly kind: "unknown" | "problem"; readonly problems: readonly Problem[] };

function readFile(open: () => SourceFile, label: string): Read {
  try {
    const file = open();
    const broken = brokenJson(file);
    if (broken !== null) return { kind: "problem", problems: [broken] };
    const source = sources.find((candidate) => candidate.detect(file));
    return source === undefined ? { kind: "unknown", problems: [] } : parseWith(source, file);
  } catch (error) {
    return { kind: "problem", problems: [problem(label, `cannot be read: ${reasonOf(error)}`, "make it readable or leave it out")] };
  }
}

function parseWith(source: Source, file: SourceFile): Read {
  const { records, problems } = source.parse(file);
  return records.length === 0 && problems.length > 0
    ? { kind: "problem", problems }
    : { kind: "parsed", format: source.name, records, problems };
}

/** A file whose name promises JSON and that holds none is a problem, not an unknown format. */
function brokenJson(file: SourceFile): Problem | null {
  if (!file.path.endsWith(".json")) return null;
  if (file.text().trim() === "") return problem(file.path, "the file is empty", "run again what should have written it");
  const parsed = file.json();
  if (parsed.ok) return null;
  const lfs = file.text().startsWith("version https://git-lfs");
  return lfs
    ? problem(file.path, "a Git LFS pointer, not the file itself", "fetch it with `git lfs pull`")
    : problem(file.path, `no valid JSON: ${parsed.reason}`, "the file is truncated or damaged; write it anew");
}

function problem(file: string, reason: string, advice: string): Problem {
  return { file, pointer: "", reason, advice };
}
