import { exists, type FoundFile, walk } from "../io/walk.ts";
import { openWhole } from "../io/wholeFile.ts";
import type { LatencyTarget } from "../model/comparison.ts";
import type { Problem, RunRecord } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import type { Formats } from "../formats/formats.ts";
import { sampleFormats } from "../formats/samples/index.ts";
import { settingsOfPath } from "../formats/native/pathSettings.ts";
import type { SideRead, SideSet } from "./trials.ts";
import { setOf } from "./valueSets.ts";

export interface PathRead extends SideRead {
  /** What could not be read. */
  readonly problems: readonly Pick<Problem, "file" | "reason">[];
}

/** What one file holds. */
interface FileRead {
  readonly sets: readonly SideSet[];
  readonly runs: readonly RunRecord[];
  readonly problems: PathRead["problems"];
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
  const sets: SideSet[] = [];
  const others: string[] = [];
  const runs: RunRecord[] = [];
  for (const found of withoutTwins(files)) {
    const read = quickly(found) ?? (await thoroughly(found, await formats(), targets));
    sets.push(...read.sets);
    runs.push(...read.runs);
    problems.push(...read.problems);
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
  return { sets, runs: trials, problems, named: settingsOfPath(`${path}/`), files };
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
    if (sets !== null) return { sets: sets.map((set) => setOf(set, found.label)), runs: [], problems: [] };
  }
  return null;
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
