import { agentLabel } from "../model/identity.ts";
import type { SourceFile } from "../io/file.ts";
import { metric } from "../model/metrics.ts";
import type { RunRecord, SamplesRecord } from "../model/records.ts";
import { metricName } from "../sources/metricNames.ts";
import type { SourceRecord } from "../sources/source.ts";
import { native } from "../sources/samples/native.ts";
import { plainNumbers } from "../sources/samples/plainJson.ts";
import type { ValueSet } from "../sources/samples/values.ts";
import { readFile } from "./readFile.ts";

/** Repeated values from the formats that carry commits, runs or samples, and from serving benchmarks' own results. */
export function readRecords(file: SourceFile, problems: string[]): readonly ValueSet[] {
  const records: SourceRecord[] = [];
  const read = readFile(file, (record) => records.push(record));
  const sets = records.flatMap((record): ValueSet[] => {
    if (record.kind === "samples") return samples(record);
    return record.kind === "run" ? run(record) : [];
  });
  if (sets.length > 0) return sets;
  if (read.kind !== "unknown") problems.push(...("problems" in read ? read.problems.map(words) : []));
  return (read.kind === "problem" ? null : (native.read(file) ?? plainNumbers.read(file))) ?? [];
}

function words({ file, reason }: { readonly file: string; readonly reason: string }): string {
  return `${file}: ${reason}`;
}

/** Requests inside a run are no trials. */
function samples(record: SamplesRecord): ValueSet[] {
  if (record.unitOf === "request") return [];
  const known = record.metric === undefined ? null : metric(record.metric);
  const better = record.better ?? known?.better;
  return [
    {
      name: record.name,
      metric: record.metric === undefined ? "value" : `${record.metric} ${record.statistic ?? "mean"}`,
      unit: record.unit,
      ...(better === undefined ? {} : { better }),
      values: record.values,
      unitOf: record.unitOf,
      ...(record.workload === undefined ? {} : { workload: record.workload }),
    },
  ];
}

function run(record: RunRecord): ValueSet[] {
  if (record.copied === true) return [];
  const agent = record.agent === undefined ? "" : ` ${agentLabel(record.agent)}`;
  return record.measurements.map((measurement) => ({
    name: `${record.commit.slice(0, 8)} ${record.pipeline} ${record.variant}${agent}`,
    metric: `${measurement.metric} ${measurement.statistic}`,
    unit: measurement.unit,
    better: metric(measurement.metric).better,
    values: [measurement.value],
    unitOf: "run" as const,
    workload: record.workload,
  }));
}

/** The direction of a name that is exactly a key of a serving benchmark; null for any other name. */
export function directionOf(name: string): "lower" | "higher" | null {
  const known = metricName(name);
  return known === null ? null : metric(known.metric).better;
}
