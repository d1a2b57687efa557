import { exists, type FoundFile, walk } from "../io/walk.ts";
import { duplicateKeys } from "../io/duplicateKeys.ts";
import { openWhole, type WholeFile } from "../io/wholeFile.ts";
import type { LatencyTarget } from "../model/comparison.ts";
import type { Problem, RunRecord } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import type { Formats } from "../formats/formats.ts";
import { sampleFormats } from "../formats/samples/index.ts";
import { settingsOfPath } from "../formats/native/pathSettings.ts";
import type { FileCopy, SideRead, SideSet } from "./trials.ts";
import { setOf } from "./valueSets.ts";

export interface PathRead extends SideRead {
  /** What could not be read. */
  readonly problems: readonly Pick<Problem, "file" | "reason">[];
  /** What was left out of files that were read. */
  readonly doubts: readonly Pick<Problem, "file" | "pointer" | "reason">[];
}

/** What one file holds. */
interface FileRead {
  readonly sets: readonly SideSet[];
  readonly runs: readonly RunRecord[];
  readonly problems: PathRead["problems"];
  readonly doubts?: PathRead["doubts"];
  /** What it is, where nothing in it is compared. */
  readonly other?: string;
}

/** The formats beyond those of repeated values; loading them takes longer than to compare two small files. */
export type LoadFormats = () => Promise<Formats>;

/** Everything a file or folder holds, as repeated values and runs. Schema libraries are loaded only where a format needs them. */
export async function readPath(
  path: string,
  formats: LoadFormats,
  targets: readonly LatencyTarget[] = [],
): Promise<PathRead> {
  if (!exists(path)) throw new UserError(`no such file or folder: ${path}`, "benchtriage compare A B");
  const { files, unreadable } = walk([path]);
  const problems = unreadable.map(({ label, reason }) => ({ file: label, reason }));
  const doubts: PathRead["doubts"][number][] = [];
  const sets: SideSet[] = [];
  const others: string[] = [];
  const runs: RunRecord[] = [];
  const copies: FileCopy[] = [];
  const told = new Map<string, string>();
  for (const found of withoutTwins(files)) {
    const read = quickly(found) ?? (await thoroughly(found, await formats(), targets));
    const of = originalOf(read.sets, found.label, told);
    if (of === undefined) sets.push(...read.sets);
    else copies.push({ file: found.label, of });
    runs.push(...read.runs);
    problems.push(...read.problems);
    doubts.push(...(read.doubts ?? []));
    if (read.other !== undefined) others.push(`${found.label} is ${read.other}`);
  }
  if (sets.length === 0 && runs.length === 0) {
    const [first] = [...problems.map(({ file, reason }) => `${file}: ${reason}`), ...others];
    throw new UserError(
      `no repeated values in ${path} (${files.length} file${files.length === 1 ? "" : "s"} looked at${first === undefined ? "" : `; ${first}`})`,
      others.length > 0
        ? "`benchtriage formats FILE` says what is read of it; `benchtriage formats --describe FILE` drafts a format of your own"
        : "`benchtriage formats` lists what is read",
    );
  }
  const trials = runs.length === 0 ? [] : (await import("./records.ts")).trialsOfRuns(runs);
  return { sets, copies, runs: trials, problems, doubts, named: settingsOfPath(`${path}/`), files };
}

/** Fewer different values may come back by themselves. */
const UNMISTAKABLE = 3;

/** The file that has told all these values before; a constant that comes back proves nothing. */
function originalOf(sets: readonly SideSet[], label: string, told: Map<string, string>): string | undefined {
  if (new Set(sets.flatMap(({ values }) => values)).size < UNMISTAKABLE) return undefined;
  const all = JSON.stringify(sets.map(({ file: _file, ...set }) => set));
  const before = told.get(all);
  if (before === undefined) told.set(all, label);
  return before;
}

/** Files that tell again what the JSON result beside them tells: its PyTorch form, and what the same run printed. */
function withoutTwins(files: readonly FoundFile[]): readonly FoundFile[] {
  const labels = new Set(files.map(({ label }) => label));
  return files.filter(({ label }) => {
    const [, folder = "", stem = "", ending = ""] = /^(.*\/)?([^/.]+)\.(.+)$/.exec(label) ?? [];
    const isTwin = ending.endsWith("pytorch.json") || !/jsonl?$/.test(ending);
    const original = label.endsWith(".pytorch.json")
      ? label.replace(/\.pytorch\.json$/, ".json")
      : `${folder}${stem}.json`;
    return !(isTwin && labels.has(original));
  });
}

function quickly(found: FoundFile): FileRead | null {
  const file = openWhole(found);
  if (file === null) return null;
  for (const format of sampleFormats) {
    const sets = format.read(file);
    if (sets !== null)
      return { sets: sets.map((set) => setOf(set, found.label)), runs: [], problems: lostKeys(file) };
  }
  return null;
}

/** Of a key that stands twice only the last value was read. */
function lostKeys(file: WholeFile): PathRead["problems"] {
  const parsed = file.mayBeDocument() ? file.json() : null;
  const keys = parsed?.ok === true ? duplicateKeys(file.text(), parsed.value) : [];
  return keys.map((key) => ({
    file: file.path,
    reason: `${key}: the key stands twice in one object; only the last value was read`,
  }));
}

async function thoroughly(
  found: FoundFile,
  formats: Formats,
  targets: readonly LatencyTarget[],
): Promise<FileRead> {
  const [{ openFile }, { readRecords }] = await Promise.all([
    import("../io/file.ts"),
    import("./records.ts"),
  ]);
  return readRecords(openFile(found), formats, targets);
}
