import type { SourceFile } from "../../io/file.ts";
import { metric } from "../../model/metrics.ts";
import type { Measurement, Problem, RunRecord, SamplesRecord, Workload } from "../../model/records.ts";
import { type Place, pointer, present } from "../fields.ts";
import { allFailed, unitUnproven, withoutZeros } from "../doubts.ts";
import { negative, nonFinite } from "../measurements.ts";
import { pathProject, type RunFields, runId, runRecord, timeOf } from "../runs.ts";
import type { Placed } from "../placed.ts";
import type { Parsed } from "../reader.ts";
import { placeOf, type RunPlace } from "./place.ts";
import { bareFactor, nothingServed } from "./believable.ts";
import type { NativeResult, NativeValue } from "./result.ts";
import { settingsOfPath } from "./pathSettings.ts";

/** The pipeline of results that a benchmark program wrote itself. */
export const DIRECT = "direct";

/** A result and where it stands. */
export interface NativePlace {
  readonly file: SourceFile;
  readonly format: string;
  readonly project?: RunRecord["project"] | undefined;
  readonly at: Place;
  readonly parser: string;
  /** Line of a printed text instead of a pointer into the object. */
  readonly pointerOf?: (at: Place) => string;
  /** Whose result it is, where the format tells that otherwise than by the words of the path; null for nobody's. */
  readonly owner?: RunPlace | null;
}

/** The place of an object that a program wrote. */
export function nativePlace({ file, format, at }: Placed): NativePlace {
  return { file, format: format.name, project: format.constants.project, at, parser: format.name };
}

/**
 * A result as records. Programs write neither commit nor variant: where the path names both, the result is a run of the
 * commit; else its numbers are samples of no commit, which `compare` reads. Nothing is guessed from one of them alone.
 */
export function nativeRecords(written: NativeResult, place: NativePlace): Parsed {
  const result = { ...written, workload: withPath(written.workload, place.file.path) };
  const problems: Problem[] = [];
  const named = place.owner === undefined ? placeOf(place.file) : place.owner;
  const measurements = measured(result, place, problems);
  const samples = result.samples.flatMap((each): SamplesRecord[] => {
    const at = pointerAt(place, each.at);
    const isSound = (value: number | undefined) =>
      value !== undefined && Number.isFinite(value) && value >= 0;
    const values = each.values.filter(isSound);
    const requests = each.requests?.filter((_, index) => isSound(each.values[index]));
    if (each.values.some((value) => !Number.isFinite(value))) problems.push(nonFinite(place.file, at));
    if (each.values.some((value) => value < 0)) problems.push(negative(place.file, at));
    if (values.length === 0) return [];
    const { unit } = metric(each.metric);
    return [
      {
        ...sampleBase(result, place),
        ...present({ requests }),
        unitOf: each.unitOf,
        metric: each.metric,
        unit,
        values,
        pointer: at,
      },
    ];
  });
  if (named !== null) {
    const all = [...measurements, ...meansOf(samples, measurements, place.parser)];
    return { records: [runOf(result, place, named, all), ...samples], problems };
  }
  // an average beside the runs it is of is no run of its own
  const averaged = new Set(samples.filter(({ unitOf }) => unitOf === "run").map((each) => each.metric));
  const whole = measurements.filter((each) => !averaged.has(each.metric));
  const single = whole.map(({ metric: id, statistic, unit, value, pointer: at }): SamplesRecord => ({
    ...sampleBase(result, place),
    unitOf: "run",
    metric: id,
    statistic,
    unit,
    values: [value],
    pointer: at,
  }));
  if (nothingServed(result)) problems.push(allFailed(place.file.path, pointerAt(place, []), result.workload));
  return { records: [...single, ...samples], problems };
}

/** Where a result has only repeated values of a metric, their mean is what its run measured. */
function meansOf(
  samples: readonly SamplesRecord[],
  known: readonly Measurement[],
  parser: string,
): Measurement[] {
  return samples.flatMap(({ metric: id, unitOf, unit, values, pointer: at }): Measurement[] => {
    if (id === undefined || unitOf === "request" || known.some((each) => each.metric === id)) return [];
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    return [
      {
        metric: id,
        statistic: "mean",
        value,
        unit,
        key: at.slice(at.lastIndexOf("/") + 1),
        pointer: at,
        parser,
      },
    ];
  });
}

/** Folders of a sweep name what they vary: `SERVE--max_num_seqs=4-BENCH--max_concurrency=2`. The file's own word counts. */
function withPath(workload: Workload, file: string): Workload {
  const named = settingsOfPath(file);
  if (Object.keys(named).length === 0) return workload;
  return { ...workload, settings: { ...named, ...workload.settings } };
}

function sampleBase({ name, mode, workload, copied }: NativeResult, { file, format }: NativePlace) {
  const stated: Workload | undefined = Object.keys(workload).length === 0 ? undefined : workload;
  return {
    kind: "samples" as const,
    name,
    format,
    file: file.path,
    ...present({ mode, workload: stated, copied }),
  };
}

/** The numbers that may be believed: finite, of a known unit, and not the zeros of a run that served nothing. */
function measured(result: NativeResult, place: NativePlace, problems: Problem[]): readonly Measurement[] {
  if (nothingServed(result)) return [];
  const bare = result.values.filter((each) => each.bare === true);
  const bareUnit = bare.length === 0 ? 1 : bareFactor(result);
  const [first] = bare;
  if (first !== undefined && bareUnit === null) {
    const keys = bare.map(({ key }) => key);
    problems.push(unitUnproven(place.file.path, pointerAt(place, first.at), keys));
  }
  const values = result.values.flatMap((each): NativeValue[] => {
    if (each.bare !== true) return [each];
    return bareUnit === null ? [] : [{ ...each, factor: each.factor * bareUnit }];
  });
  const found = finite(values, place, problems);
  const { measurements, problems: zeros } = withoutZeros(place.file.path, found, result.workload);
  problems.push(...zeros);
  return measurements;
}

function finite(values: readonly NativeValue[], place: NativePlace, problems: Problem[]): Measurement[] {
  return values.flatMap(({ metric: id, statistic, value, factor, key, at }): Measurement[] => {
    const where = pointerAt(place, at);
    if (!Number.isFinite(value)) {
      problems.push(nonFinite(place.file, where));
      return [];
    }
    if (value * factor < 0) {
      problems.push(negative(place.file, where));
      return [];
    }
    return [
      {
        metric: id,
        statistic,
        value: value * factor,
        unit: metric(id).unit,
        key,
        pointer: where,
        parser: place.parser,
      },
    ];
  });
}

function pointerAt({ at, pointerOf }: NativePlace, inside: Place): string {
  return pointerOf?.(inside) ?? pointer(...at, ...inside);
}

function runOf(
  result: NativeResult,
  { file, format, project, at, pointerOf }: NativePlace,
  { commit, variant, agent }: RunPlace,
  measurements: readonly Measurement[],
): RunRecord {
  const place = pointerOf?.([]) ?? pointer(...at);
  const isMeasured = measurements.length > 0;
  return runRecord({
    kind: "run",
    id: runId(file, place, variant),
    commit,
    project: project ?? pathProject(file.path),
    variant,
    agent,
    pipeline: DIRECT,
    format,
    file: file.path,
    pointer: place,
    status: isMeasured ? "success" : "error",
    statusText: "no status",
    mode: result.mode,
    workload: result.workload,
    durationS: result.durationS,
    time: timeOf(result.time),
    measurements: [...measurements],
    copied: result.copied,
    ...absent,
  });
}

const absent = {
  parent: undefined,
  block: undefined,
  error: undefined,
  command: undefined,
  image: undefined,
  attempt: undefined,
  patchSha256: undefined,
} as const satisfies Partial<RunFields>;
