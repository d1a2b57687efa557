import type { SourceFile } from "../io/file.ts";
import { namedImage } from "../logs/imageLine.ts";
import { type Mode, type RunRecord, type Variant, variantSchema, type Workload } from "../model/records.ts";
import { documentOf, type Fields, fieldsOf, hash, longestHash, number, present, text } from "./fields.ts";
import { measurementsOf } from "./measurements.ts";
import { agentOf, errorOf, modeOf, runId, runRecord, statusOf, timeOf, workloadOf } from "./runs.ts";
import { defineSource, type Parsed, problemOnly, type Source } from "./source.ts";

/*
 * One file per commit and variant: six formats share the place and differ in how they write the metrics. The
 * variant and the agent stand only in the path.
 */

const suffix = /_(agent|human|baseline)_result\.\w+$/;

/** The variant a file name ends in. */
export function variantOf(path: string): Variant | undefined {
  const named = suffix.exec(path)?.[1];
  return named === undefined ? undefined : variantSchema.parse(named);
}

/** `separate_agent` and `separate_baseline` are one runner; the results beside them came from the docker runner, days later. */
function pipelineOf(path: string): string {
  return /(?:^|\/)separate_(?:agent|baseline)\//.test(path) ? "separate" : "docker";
}

interface Shape {
  readonly name: string;
  detect(document: Fields): boolean;
  /** Where the metrics stand: in an object of their own, or among the other fields. */
  readonly metrics: "nested" | "flat";
}

export function variantFileSource(shape: Shape): Source {
  return defineSource({
    name: shape.name,
    version: 2,
    detect(file) {
      if (variantOf(file.path) === undefined) return false;
      const document = documentOf(file);
      return document !== undefined && shape.detect(document);
    },
    parse: (file) => parse(file, shape),
  });
}

function parse(file: SourceFile, shape: Shape): Parsed {
  const document = documentOf(file) ?? {};
  const named = ["human_commit_full", "commit_full", "human_commit", "commit", "commit_short"];
  const inName = /([0-9a-f]{8})_\w+_result\.\w+$/.exec(file.path)?.[1];
  const commit = longestHash(...named.map((key) => document[key])) ?? hash(inName);
  const variant = variantOf(file.path);
  if (commit === undefined || variant === undefined) {
    return problemOnly(file, "/human_commit", "no commit hash", "add the commit's hash");
  }
  const metrics = shape.metrics === "nested" ? fieldsOf(document["metrics"]) : document;
  const printed = text(document["raw_output"]) ?? "";
  const mode = modeFrom(document, metrics, printed);
  const measured = measurementsOf({
    file,
    fields: metrics,
    at: shape.metrics === "nested" ? ["metrics"] : [],
    mode,
    printed,
    printedAt: "/raw_output",
  });
  const run = runOf(file, document, variant, commit);
  const record = runRecord({
    format: shape.name,
    mode,
    // a file that failed may still show the block of a warm-up or of another run
    measurements: run.status === "success" ? [...measured.measurements] : [],
    echoes: measured.echoes,
    ...run,
    ...workloadOf(printed, statedWorkload(document, metrics)),
  });
  return { records: [record], problems: measured.problems };
}

function runOf(file: SourceFile, document: Fields, variant: Variant, commit: string) {
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
  return /^\s*Throughput: [\d.]+ requests\/s/m.test(printed) ? "throughput" : undefined;
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
