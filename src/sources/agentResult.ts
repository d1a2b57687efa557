import type { SourceFile } from "../io/file.ts";
import type { RunRecord, Variant, Workload } from "../model/records.ts";
import { documentOf, type Fields, hash, isFields, number, present, text } from "./fields.ts";
import { measurementsOf } from "./metricKeys.ts";
import { agentOf, errorOf, modeOf, runId, runRecord, statusOf, timeOf, workloadFromText } from "./runs.ts";
import { defineSource, type Source } from "./source.ts";

/*
 * One file per commit and variant. Four formats share the place and differ in how the metrics are written; the
 * variant and the agent stand only in the path.
 */

const variantPattern = /_(agent|human|baseline)_result\.json$/;

/** The variant a file name ends in. */
export function variantOf(path: string): Variant | undefined {
  return variantPattern.exec(path)?.[1] as Variant | undefined;
}

/** `separate_agent` and `separate_baseline` are one pipeline; results beside them were made by the local docker runner. */
function pipelineOf(path: string): string {
  return /\/separate_(agent|baseline)\//.test(`/${path}`) ? "separate" : "docker";
}

interface Shape {
  readonly name: string;
  detect(document: Fields): boolean;
  readonly metrics: "nested" | "flat";
}

const shapes: readonly Shape[] = [
  {
    name: "agent-result-v1",
    detect: (d) => "human_commit" in d && isFields(d["metrics"]) && "raw_output" in d,
    metrics: "nested",
  },
  { name: "separate-flat-v5", detect: (d) => "human_commit" in d && "ttft_mean" in d && !("metrics" in d), metrics: "flat" },
  {
    name: "separate-manual-nested",
    detect: (d) => isFields(d["metrics"]) && !("human_commit" in d) && ("docker_image" in d || "benchmark_script" in d),
    metrics: "nested",
  },
  { name: "separate-manual-flat", detect: (d) => "commit_short" in d && "mean_ttft_ms" in d && !("metrics" in d), metrics: "flat" },
  {
    name: "separate-manual-min",
    detect: (d) => "commit_short" in d && "throughput_tok_s" in d && !("mean_ttft_ms" in d) && !("metrics" in d),
    metrics: "flat",
  },
  {
    name: "separate-manual-skip-error",
    detect: (d) => ("skip_reason" in d || "error" in d) && "status" in d && !("human_commit" in d) && !("metrics" in d),
    metrics: "flat",
  },
];

export const agentResults: readonly Source[] = shapes.map((shape) =>
  defineSource({
    name: shape.name,
    version: 1,
    detect(file) {
      const document = documentOf(file);
      return document !== undefined && variantOf(file.path) !== undefined && shape.detect(document);
    },
    parse(file) {
      const document = documentOf(file) ?? {};
      const commit = hash(document["human_commit_full"]) ?? hash(document["commit_full"]) ?? hash(document["human_commit"]) ?? hash(document["commit"]) ?? hash(document["commit_short"]) ?? hash(/([0-9a-f]{8})_\w+_result/.exec(file.path)?.[1]);
      const variant = variantOf(file.path);
      if (commit === undefined || variant === undefined) {
        return { records: [], problems: [{ file: file.path, pointer: "/human_commit", reason: "no commit hash", advice: "add the commit's hash" }] };
      }
      return { records: [runOf(file, document, shape, commit, variant)], problems: [] };
    },
  }),
);

function runOf(file: SourceFile, document: Fields, shape: Shape, commit: string, variant: Variant): RunRecord {
  const nested = document["metrics"];
  const metrics = shape.metrics === "nested" && isFields(nested) ? nested : document;
  const base = shape.metrics === "nested" ? ["metrics"] : [];
  const raw = text(document["raw_output"]) ?? "";
  const named = typeof document["benchmark_type"] === "string" ? document["benchmark_type"] : undefined;
  const mode = modeOf(named, text(document["benchmark_command"])) ?? modeFromMetrics(metrics, raw);
  const { status, statusText } = statusOf(document["status"]);
  return runRecord({
    kind: "run",
    id: runId(file, "", variant),
    commit,
    project: undefined,
    parent: hash(document["parent_commit"]) ?? hash(document["parent_short"]),
    variant,
    agent: variant === "agent" ? agentOf(file.path) : undefined,
    pipeline: pipelineOf(file.path),
    block: undefined,
    format: shape.name,
    file: file.path,
    pointer: "",
    status,
    statusText,
    error: errorOf(document["error"]) ?? errorOf(document["skip_reason"]),
    mode,
    command: text(document["benchmark_command"]),
    workload: { ...workloadFromText(raw), ...countsOf(document, metrics) },
    durationS: number(document["duration_s"]),
    time: timeOf(document["timestamp"]),
    image: text(document["docker_image"]) ?? text(document["image"]),
    measurements: measurementsOf(metrics, base, "result-fields", mode),
  });
}

/** The format has no mode field: a serving block or a TTFT is serving, a batch latency is the latency benchmark. */
function modeFromMetrics(metrics: Fields, raw: string): RunRecord["mode"] {
  if ("latency_avg_ms" in metrics) return "latency";
  const keys = Object.keys(metrics).join(" ");
  return /ttft|tpot/.test(keys) || raw.includes("Serving Benchmark Result") ? "serving" : undefined;
}

function countsOf(document: Fields, metrics: Fields): Workload {
  const count = (...keys: readonly string[]) => keys.map((key) => number(metrics[key]) ?? number(document[key])).find((n) => n !== undefined);
  return present({
    model: text(document["model"]),
    dataset: text(document["dataset"]),
    prompts: count("num_prompts"),
    completed: count("successful_requests"),
    inputTokens: count("total_input_tokens"),
    outputTokens: count("total_generated_tokens"),
  });
}
