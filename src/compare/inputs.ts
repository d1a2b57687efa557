import { exists, type FoundFile, walk } from "../io/walk.ts";
import { openWhole } from "../io/wholeFile.ts";
import type { RunRecord, Workload } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { sampleSources } from "../formats/samples/index.ts";
import type { ValueSet } from "../formats/samples/values.ts";
import type { RecordsRead } from "./records.ts";
import { bySweep } from "./sweeps.ts";

/** All trials of one quantity on one side, from however many files. */
export interface SideValues {
  readonly name: string;
  readonly metric: string;
  readonly unit: string | null;
  readonly better: "lower" | "higher" | null;
  readonly values: readonly number[];
  readonly iterations: boolean;
  readonly workloads: readonly Workload[];
}

export interface SideRead {
  /** By name and metric, in the order of the files. */
  readonly sets: ReadonlyMap<string, SideValues>;
}

export interface PathRead {
  /** In the order of the files. */
  readonly sets: readonly ValueSet[];
  /** What could not be read, for standard error. */
  readonly problems: readonly string[];
}

/** Two paths as the sides of a comparison: trials are gathered under one name, the workloads of a sweep under several. */
export function sidesOf(a: PathRead, b: PathRead): readonly [SideRead, SideRead] {
  const [first, second] = bySweep(a.sets, b.sets);
  return [{ sets: merged(first) }, { sets: merged(second) }];
}

/** Everything a file or folder holds, as repeated values. Schema libraries are loaded only where a format needs them. */
export async function readPath(path: string): Promise<PathRead> {
  if (!exists(path)) throw new UserError(`no such file or folder: ${path}`, "benchtriage compare A B");
  const { files, unreadable } = walk([path]);
  const problems = unreadable.map(({ label, reason }) => `${label}: ${reason}`);
  const sets: ValueSet[] = [];
  const runs: RunRecord[] = [];
  for (const found of withoutTwins(files)) {
    const read = quickly(found) ?? (await thoroughly(found, problems));
    sets.push(...read.sets);
    runs.push(...read.runs);
  }
  if (runs.length > 0) sets.push(...(await import("./records.ts")).trialsOf(runs));
  if (sets.length === 0) {
    throw new UserError(
      `no repeated values in ${path} (${files.length} files looked at${problems[0] === undefined ? "" : `; ${problems[0]}`})`,
      "formats: own dataset, vLLM and SGLang results, benchstat, pyperf, hyperfine, JSON {name: [values]}",
    );
  }
  return { sets, problems };
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

function quickly(found: FoundFile): RecordsRead | null {
  const file = openWhole(found);
  if (file === null) return null;
  for (const source of sampleSources) {
    const sets = source.read(file);
    if (sets !== null) return { sets, runs: [] };
  }
  return null;
}

async function thoroughly(found: FoundFile, problems: string[]): Promise<RecordsRead> {
  const [{ openFile }, { readRecords }] = await Promise.all([
    import("../io/file.ts"),
    import("./records.ts"),
  ]);
  return readRecords(openFile(found), problems);
}

function merged(sets: readonly ValueSet[]): Map<string, SideValues> {
  const all = new Map<string, SideValues & { values: number[]; workloads: Workload[] }>();
  for (const { name, metric, unit, better, values, unitOf, workload } of sets) {
    const key = JSON.stringify([name, metric]);
    const known = all.get(key);
    if (known !== undefined && known.unit !== unit) {
      // Two units under one name cannot be one sample; the second keeps its unit in its name.
      all.set(JSON.stringify([name, metric, unit]), {
        ...known,
        unit,
        metric: `${metric} (${unit ?? "no unit"})`,
        values: [...values],
        workloads: [],
      });
      continue;
    }
    const set = known ?? {
      name,
      metric,
      unit,
      better: better ?? null,
      values: [],
      iterations: unitOf === "iteration",
      workloads: [],
    };
    all.set(key, set);
    for (const value of values) set.values.push(value);
    if (workload !== undefined) set.workloads.push(workload);
  }
  return all;
}
