import { namedImage } from "../logs/imageLine.ts";
import { type Mode, type RunRecord, type Variant, variantSchema, type Workload } from "../model/records.ts";
import { type Fields, fieldsOf, hash, number, present, text } from "./fields.ts";
import { noCommit } from "./mapped.ts";
import { measurementsOf } from "./measurements.ts";
import { type Placed, pointerOf } from "./placed.ts";
import type { ObjectReader } from "./reader.ts";
import { agentOf, errorOf, modeOf, runId, runRecord, statusOf, timeOf, workloadOf } from "./runs.ts";

/** `separate_agent` and `separate_baseline` are one runner; the results beside them came from the docker runner, days later. */
function pipelineOf(path: string): string {
  return /(?:^|\/)separate_(?:agent|baseline)\//.test(path) ? "separate" : "docker";
}

/**
 * One file per commit and variant: six formats share the place and differ in how they write the metrics. The
 * variant and the agent stand only in the path.
 */
export const variantFile: ObjectReader = {
  object(placed) {
    const { file, format, fields: document } = placed;
    const commit = placed.commit();
    const variant = variantSchema.safeParse(placed.path["variant"]);
    if (commit === undefined || !variant.success) return noCommit(placed);
    const { fields: metrics, at } = placed.inside(pointerOf(format.fields.metrics));
    const printed = text(document["raw_output"]) ?? "";
    const mode = modeFrom(document, metrics, printed);
    const measured = measurementsOf({ file, fields: metrics, at, mode, printed, printedAt: "/raw_output" });
    const run = runOf(placed, variant.data, commit);
    const record = runRecord({
      format: format.name,
      mode,
      // a file that failed may still show the block of a warm-up or of another run
      measurements: run.status === "success" ? [...measured.measurements] : [],
      echoes: measured.echoes,
      ...run,
      ...workloadOf(printed, statedWorkload(document, metrics)),
    });
    return { records: [record], problems: measured.problems };
  },
};

function runOf({ file, fields: document }: Placed, variant: Variant, commit: string) {
  return {
    kind: "run",
    id: runId(file, "", variant),
    commit,
    project: undefined,
    parent: hash(document["parent_commit"]) ?? hash(document["parent_short"]),
    variant,
    agent: variant === "agent" ? agentOf(file.path) : undefined,
    pipeline: pipelineOf(file.path),
    block: undefined,
    file: file.path,
    pointer: "",
    error: errorOf(document["error"]) ?? errorOf(document["skip_reason"]),
    command: text(document["benchmark_command"]) ?? text(document["original_command"]),
    durationS: number(document["duration_s"]) ?? number(document["benchmark_duration_s"]),
    time: timeOf(document["timestamp"]),
    copied: undefined,
    image:
      text(document["docker_image"]) ??
      text(document["image"]) ??
      namedImage(text(document["raw_output"]) ?? ""),
    attempt: undefined,
    patchSha256: undefined,
    ...statusOf(document["status"]),
  } satisfies { [K in keyof RunRecord]?: RunRecord[K] | undefined };
}

/** Few of these files name a mode: a batch latency is the latency benchmark, a TTFT or a serving block is serving. */
function modeFrom(document: Fields, metrics: Fields, printed: string): Mode | undefined {
  const named = modeOf(document["benchmark_type"], text(document["benchmark_command"]));
  if (named !== undefined) return named;
  if ("latency_avg_ms" in metrics) return "latency";
  const hasServing = Object.keys(metrics).some((key) => /ttft|tpot/.test(key));
  if (hasServing || printed.includes("Serving Benchmark Result")) return "serving";
  return /^[ \t]*Throughput: [\d.]+ requests\/s/m.test(printed) ? "throughput" : undefined;
}

function statedWorkload(document: Fields, metrics: Fields): Workload {
  const parameters = fieldsOf(document["parameters"]);
  const count = (key: string) => number(metrics[key]) ?? number(document[key]) ?? number(parameters[key]);
  return present({
    model: text(document["model"]),
    dataset: text(document["dataset"]) ?? text(parameters["dataset_name"]),
    prompts: count("num_prompts"),
    completed: count("successful_requests"),
    requestRate: text(parameters["request_rate"]),
    inputLen: count("random_input_len"),
    outputLen: count("random_output_len"),
    inputTokens: count("total_input_tokens"),
    outputTokens: count("total_generated_tokens"),
  });
}
