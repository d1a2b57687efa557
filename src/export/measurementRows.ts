import { metric } from "../model/metrics.ts";
import type { DatasetRecord, Measurement, RunRecord } from "../model/records.ts";
import { hasValues, saysCopied } from "../model/runState.ts";

/*
 * Runs as a flat table: one row a measurement, and one for a run without any. What CSV and Parquet exports have in
 * common; a null is a value the run's files do not tell.
 */

type Cell = string | number | boolean | null;
type ColumnType = "STRING" | "DOUBLE" | "BOOLEAN" | "INT32";

interface RowColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (run: RunRecord, measurement: Measurement | null) => Cell | undefined;
}

const text = (name: string, of: RowColumn["of"]): RowColumn => ({ name, type: "STRING", of });
const number = (name: string, of: RowColumn["of"]): RowColumn => ({ name, type: "DOUBLE", of });

/** The columns in their order. */
export const columns: readonly RowColumn[] = [
  text("commit", (run) => run.commit),
  text("project", (run) => run.project),
  text("parent", (run) => run.parent),
  text("variant", (run) => run.variant),
  text("agent", (run) => run.agent?.name),
  text("agent_model", (run) => run.agent?.model),
  text("pipeline", (run) => run.pipeline),
  text("mode", (run) => run.mode),
  text("status", (run) => run.status),
  text("error", (run) => run.error),
  text("metric", (_, measured) => measured?.metric),
  text("statistic", (_, measured) => measured?.statistic),
  number("value", (_, measured) => measured?.value),
  text("unit", (_, measured) => measured?.unit),
  text("better", (_, measured) => (measured === null ? null : metric(measured.metric).better)),
  text("model", (run) => run.workload.model),
  text("dataset", (run) => run.workload.dataset),
  number("prompts", (run) => run.workload.prompts),
  number("completed", (run) => run.workload.completed),
  // `inf` is a rate too: no limit
  text("request_rate", ({ workload }) => workload.requestRate?.toString()),
  number("input_len", (run) => run.workload.inputLen),
  number("output_len", (run) => run.workload.outputLen),
  number("input_tokens", (run) => run.workload.inputTokens),
  number("output_tokens", (run) => run.workload.outputTokens),
  number("batch_size", (run) => run.workload.batchSize),
  number("concurrency", (run) => run.workload.concurrency),
  text("dtype", (run) => run.workload.dtype),
  text("engine", (run) => run.workload.engine),
  text("engine_version", (run) => run.workload.engineVersion),
  text("gpu", (run) => run.workload.gpu),
  number("gpu_count", (run) => run.workload.gpuCount),
  text("time", (run) => run.time),
  number("duration_s", (run) => run.durationS),
  text("command", (run) => run.command),
  text("image", (run) => run.image),
  text("attempt", (run) => run.attempt),
  { name: "copied", type: "BOOLEAN", of: saysCopied },
  text("run", (run) => run.id),
  text("key", (_, measured) => measured?.key),
  text("parser", (_, measured) => measured?.parser),
  text("format", (run) => run.format),
  text("file", (run) => run.file),
  text("pointer", (run, measured) => measured?.pointer ?? run.pointer),
];

/** The rows of one run, cells in the order of `columns`. */
export function rowsOf(run: RunRecord): Cell[][] {
  const measured = hasValues(run) ? run.measurements : [null];
  return measured.map((each) => columns.map(({ of }) => of(run, each) ?? null));
}

/** Every run's rows as one grid. */
export function measurementGrid(records: readonly DatasetRecord[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const rows = records.flatMap((record) => (record.kind === "run" ? rowsOf(record) : []));
  return { columns: columns.map(({ name }) => name), rows };
}
