import type { SourceFile } from "../io/file.ts";
import type { Mode, RunRecord, Variant, Workload } from "../model/records.ts";
import { type Fields, type Place, pointer } from "./fields.ts";
import { measurementsOf } from "./measurements.ts";
import { type RunFields, runId, runRecord, statusOf, workloadOf } from "./runs.ts";
import type { Parsed } from "./reader.ts";

/** What most formats say of one variant; the rest of a run record follows from it. */
export interface VariantRun {
  readonly file: SourceFile;
  readonly format: string;
  readonly pipeline: string;
  readonly commit: string;
  readonly variant: Variant;
  /** Where the variant's object stands. */
  readonly at: Place;
  /** The metrics and where they stand, where that is elsewhere. */
  readonly metrics: Fields;
  readonly metricsAt?: Place;
  readonly status: unknown;
  readonly mode: Mode | undefined;
  readonly printed?: string | undefined;
  readonly printedAt?: Place;
  readonly workload: Workload;
  readonly more?: Partial<RunFields>;
}

/** The run of one variant. Numbers of a run that did not succeed are left in the file: they are of something else. */
export function variantRun(run: VariantRun): Parsed {
  const { file, format, pipeline, commit, variant, mode } = run;
  const printed = run.printed ?? "";
  const measured = measurementsOf({
    file,
    fields: run.metrics,
    at: run.metricsAt ?? run.at,
    mode,
    printed,
    printedAt: pointer(...(run.printedAt ?? [])),
  });
  const status = statusOf(run.status);
  const place = pointer(...run.at);
  const record: RunRecord = runRecord({
    project: undefined,
    parent: undefined,
    agent: undefined,
    block: undefined,
    error: undefined,
    command: undefined,
    durationS: undefined,
    time: undefined,
    image: undefined,
    attempt: undefined,
    patchSha256: undefined,
    copied: undefined,
    kind: "run",
    id: runId(file, place, variant),
    commit,
    variant,
    pipeline,
    format,
    file: file.path,
    pointer: place,
    mode,
    measurements: status.status === "success" ? [...measured.measurements] : [],
    echoes: measured.echoes,
    // last, as everywhere here: a literal that goes on after a spread takes ten times as long to build
    ...status,
    ...workloadOf(printed, run.workload),
    ...run.more,
  });
  return { records: [record], problems: status.status === "success" ? measured.problems : [] };
}
