import { agentLabel } from "../model/agentLabel.ts";
import { withoutCopies } from "../dataset/copies.ts";
import type { Trial } from "../effects/trial.ts";
import type { SourceFile } from "../io/file.ts";
import type { LatencyTarget } from "../model/comparison.ts";
import { metric } from "../model/metricRegistry.ts";
import type { Problem, RunRecord, SamplesRecord } from "../model/records.ts";
import type { Formats } from "../formats/formats.ts";
import { metricName } from "../formats/metricNames.ts";
import type { RawRecord } from "../formats/reader.ts";
import { DIRECT } from "../formats/native/records.ts";
import { NO_UNIT } from "../formats/samples/reader.ts";
import { plainNumbers } from "../formats/samples/plainJson.ts";
import { type FileRead, readFile } from "../read/readFile.ts";
import { strangerWords } from "../model/strangerWords.ts";
import { setOf } from "./valueSets.ts";
import { type GoodRun, goodputSets, withGoodput } from "./goodput.ts";
import type { SideSet } from "./trials.ts";

/** What one file holds: repeated values as they are, and runs, which are trials only when all files are known. */
export interface RecordsRead {
  readonly sets: readonly SideSet[];
  readonly runs: readonly GoodRun[];
  readonly problems: readonly Problem[];
  /** What was left out of a file that was read. */
  readonly doubts?: readonly Problem[];
  /** What the file is, where nothing in it is compared. */
  readonly other?: string;
}

/** Repeated values from the formats that carry commits, runs or samples, and from serving benchmarks' own results. */
export function readRecords(
  file: SourceFile,
  formats: Formats,
  targets: readonly LatencyTarget[] = [],
): RecordsRead {
  const records: RawRecord[] = [];
  const read = readFile(file, formats, (record) => records.push(record));
  const told = new Set(
    records.flatMap((record) =>
      record.kind === "samples" && record.unitOf === "run" ? [nameIn(record)] : [],
    ),
  );
  const sets = records.flatMap((record) =>
    record.kind === "samples" && !(record.unitOf === "iteration" && told.has(nameIn(record)))
      ? samples(record)
      : [],
  );
  const runs = records.filter((record) => record.kind === "run");
  const problems = read.kind !== "unknown" && "problems" in read ? read.problems : [];
  if (sets.length > 0 || runs.length > 0)
    return { ...heldTo(targets, records, sets, runs), problems: [], doubts: problems };
  const others = read.kind === "problem" ? null : plainNumbers.read(file);
  const found = (others ?? []).map((set) => setOf(set, file.path));
  return { sets: found, runs, problems, ...(found.length === 0 ? otherWords(read, formats) : {}) };
}

function otherWords(read: FileRead, formats: Formats): Pick<RecordsRead, "other"> {
  if (read.kind === "unknown")
    return { other: `of no known format, ${strangerWords({ file: "", looks: read.looks })}` };
  if (read.kind === "problem") return {};
  const says = formats.rows.find(({ name }) => name === read.format)?.says;
  return { other: says === undefined ? read.format : `${read.format}, ${says.replace(/\.$/, "")}` };
}

/** With what each run served within the targets of --slo. */
function heldTo(
  targets: readonly LatencyTarget[],
  records: readonly RawRecord[],
  sets: readonly SideSet[],
  runs: readonly RunRecord[],
): Pick<RecordsRead, "sets" | "runs"> {
  if (targets.length === 0) return { sets, runs };
  const requests = records.filter((record) => record.kind === "samples");
  return {
    sets: [...sets, ...goodputSets(sets, requests, targets)],
    runs: withGoodput(runs, requests, targets),
  };
}

/** Every run is one trial of each of its metrics; what is told of a run a second time is no second trial. */
export function trialsOfRuns(runs: readonly GoodRun[]): Trial[] {
  const commits = new Map<string, GoodRun[]>();
  for (const each of runs) {
    const id = each.commit.slice(0, 8);
    commits.set(id, [...(commits.get(id) ?? []), each]);
  }
  return [...commits.values()].flatMap((each) => withoutCopies(each).originals.map(trialOf));
}

/** Of which benchmark and metric a record is. */
function nameIn({ name, metric: id, quantity }: SamplesRecord): string {
  return `${name}\n${id ?? quantity ?? ""}`;
}

/** Requests inside a run are no trials, nor are its iterations where the run itself gave a number. */
function samples(record: SamplesRecord): SideSet[] {
  const { unitOf, mode, workload, unit, values, file, pointer } = record;
  if (unitOf === "request") return [];
  const known = record.metric === undefined ? null : metric(record.metric);
  return [
    {
      benchmark: record.name,
      metric: record.metric ?? record.quantity ?? "value",
      statistic: record.metric === undefined ? null : (record.statistic ?? "mean"),
      unit: unit === NO_UNIT ? null : unit,
      better: record.better ?? known?.better ?? null,
      values,
      iterations: unitOf === "iteration",
      ...(mode === undefined ? {} : { mode }),
      ...(workload === undefined ? {} : { workload }),
      file,
      pointer,
    },
  ];
}

function trialOf({ goodput, ...run }: GoodRun): Trial {
  const measurements = goodput === undefined ? run.measurements : [...run.measurements, goodput];
  return { ...run, measurements, benchmark: nameOf(run) };
}

/** Of two programs' outputs the sides are the two paths, whatever else stands in them. */
function nameOf({ pipeline, workload, mode, commit, variant, agent }: RunRecord): string {
  if (pipeline === DIRECT) return workload.model ?? `${mode ?? ""} benchmark`.trim();
  const label = agent === undefined ? "" : ` ${agentLabel(agent)}`;
  return `${commit.slice(0, 8)} ${pipeline} ${variant}${label}`;
}

/** The direction of a name that is exactly a key of a serving benchmark; null for any other name. */
export function directionOf(name: string): "lower" | "higher" | null {
  const known = metricName(name);
  return known === null ? null : metric(known.metric).better;
}
