import { agentLabel } from "../model/identity.ts";
import { withoutCopies } from "../dataset/copies.ts";
import type { SourceFile } from "../io/file.ts";
import { metric } from "../model/metrics.ts";
import type { RunRecord, SamplesRecord } from "../model/records.ts";
import { metricName } from "../formats/metricNames.ts";
import type { SourceRecord } from "../formats/source.ts";
import { DIRECT } from "../formats/native/records.ts";
import { NO_UNIT } from "../formats/samples/source.ts";
import { plainNumbers } from "../formats/samples/plainJson.ts";
import type { ValueSet } from "../formats/samples/values.ts";
import { readFile } from "../read/readFile.ts";

/** What one file holds: repeated values as they are, and runs, which are trials only when all files are known. */
export interface RecordsRead {
  readonly sets: readonly ValueSet[];
  readonly runs: readonly RunRecord[];
}

/** Repeated values from the formats that carry commits, runs or samples, and from serving benchmarks' own results. */
export function readRecords(file: SourceFile, problems: string[]): RecordsRead {
  const records: SourceRecord[] = [];
  const read = readFile(file, (record) => records.push(record));
  const sets = records.flatMap((record) => (record.kind === "samples" ? samples(record) : []));
  const runs = records.filter((record) => record.kind === "run");
  if (sets.length > 0 || runs.length > 0) return { sets, runs };
  if (read.kind !== "unknown") problems.push(...("problems" in read ? read.problems.map(words) : []));
  const others = read.kind === "problem" ? null : plainNumbers.read(file);
  return { sets: others ?? [], runs };
}

/** Every run is one trial of each of its metrics; what is told of a run a second time is no second trial. */
export function trialsOf(runs: readonly RunRecord[]): ValueSet[] {
  const commits = new Map<string, RunRecord[]>();
  for (const each of runs) {
    const id = each.commit.slice(0, 8);
    commits.set(id, [...(commits.get(id) ?? []), each]);
  }
  return [...commits.values()].flatMap((each) => withoutCopies(each).originals.flatMap(run));
}

function words({ file, reason }: { readonly file: string; readonly reason: string }): string {
  return `${file}: ${reason}`;
}

/** Requests and iterations inside a run are no trials where the run itself gave a number. */
function samples(record: SamplesRecord): ValueSet[] {
  const { unitOf } = record;
  if (unitOf === "request" || (unitOf === "iteration" && record.metric !== undefined)) return [];
  const known = record.metric === undefined ? null : metric(record.metric);
  const better = record.better ?? known?.better;
  const quantity =
    record.metric === undefined
      ? (record.quantity ?? "value")
      : `${record.metric} ${record.statistic ?? "mean"}`;
  return [
    {
      name: record.name,
      metric: quantity,
      unit: record.unit === NO_UNIT ? null : record.unit,
      ...(better === undefined ? {} : { better }),
      values: record.values,
      unitOf,
      ...(record.workload === undefined ? {} : { workload: record.workload }),
    },
  ];
}

function run(record: RunRecord): ValueSet[] {
  const agent = record.agent === undefined ? "" : ` ${agentLabel(record.agent)}`;
  // of two programs' outputs the sides are the two paths, whatever else stands in them
  const name =
    record.pipeline === DIRECT
      ? (record.workload.model ?? `${record.mode ?? ""} benchmark`.trim())
      : `${record.commit.slice(0, 8)} ${record.pipeline} ${record.variant}${agent}`;
  // A number that a file states and its log prints again is one number.
  const measured = new Map(
    record.measurements.toReversed().map((each) => [`${each.metric} ${each.statistic}`, each]),
  );
  return [...measured].toReversed().map(([quantity, { metric: id, unit, value }]) => ({
    name,
    metric: quantity,
    unit,
    better: metric(id).better,
    values: [value],
    unitOf: "run" as const,
    workload: record.workload,
  }));
}

/** The direction of a name that is exactly a key of a serving benchmark; null for any other name. */
export function directionOf(name: string): "lower" | "higher" | null {
  const known = metricName(name);
  return known === null ? null : metric(known.metric).better;
}
