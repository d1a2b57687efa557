import type { Workload } from "../../model/records.ts";
import { type Fields, fieldsOf, number, present, text } from "../fields.ts";
import { metricName } from "../metricNames.ts";
import type { ObjectReader } from "../reader.ts";
import { nativePlace, nativeRecords } from "./records.ts";
import { requestSamples } from "./requests.ts";
import { type NativeResult, valuesOf } from "./result.ts";
import { settingsIn } from "./settings.ts";

/**
 * vLLM benchmark_serving.py and `vllm bench serve` with --save-result, of every year, the structured-output benchmark
 * among them. Written as one object, or with --append-result as one a line.
 */
export const vllmServing: ObjectReader = {
  accepts: namesMetric,
  object: (placed) => nativeRecords(servingResult(placed.fields), nativePlace(placed)),
};

/** SGLang bench_serving --output-file: one line a run, appended. */
export const sglangServing: ObjectReader = {
  accepts: namesMetric,
  object(placed) {
    const result = servingResult(placed.fields);
    // until 2024-08-12 the key without a unit, called median, held the mean
    const values = result.values.map((each) =>
      each.key === "median_itl" ? { ...each, statistic: "mean" as const } : each,
    );
    return nativeRecords({ ...result, values, bareIsMs: true }, nativePlace(placed));
  },
};

function namesMetric(row: Fields): boolean {
  return Object.entries(row).some(([key, value]) => typeof value === "number" && metricName(key) !== null);
}

function servingResult(row: Fields): NativeResult {
  const workload = workloadOf(row);
  return {
    name: workload.model ?? text(row["backend"]) ?? "serving benchmark",
    mode: "serving",
    workload,
    values: valuesOf(row, metricName),
    samples: requestSamples(row),
    durationS: number(row["duration"]) ?? number(row["benchmark_duration"]),
    time: text(row["date"]),
  };
}

/** What the named fields of the workload hold; random lengths of another data set ask for nothing. */
const TAKEN = [
  "model_id",
  "model",
  "server_info.model_path",
  "dataset_name",
  "num_prompts",
  "completed",
  "failed",
  "request_rate",
  "random_input_len",
  "random_output_len",
  "total_input_tokens",
  "total_input",
  "total_output_tokens",
  "total_output",
  "max_concurrency",
  "server_info.dtype",
];

function workloadOf(row: Fields): Workload {
  const server = fieldsOf(row["server_info"]);
  const isRandom = row["dataset_name"] === "random";
  return present({
    model: text(row["model_id"]) ?? text(row["model"]) ?? text(server["model_path"]),
    dataset: text(row["dataset_name"]),
    prompts: number(row["num_prompts"]),
    completed: number(row["completed"]),
    failed: number(row["failed"]),
    requestRate: rateOf(row["request_rate"]),
    inputLen: isRandom ? number(row["random_input_len"]) : undefined,
    outputLen: isRandom ? number(row["random_output_len"]) : undefined,
    inputTokens: number(row["total_input_tokens"]) ?? number(row["total_input"]),
    outputTokens: number(row["total_output_tokens"]) ?? number(row["total_output"]),
    concurrency: number(row["max_concurrency"]),
    dtype: text(server["dtype"]),
    engineVersion: text(server["version"]),
    settings: settingsIn(row, TAKEN),
  });
}

/** vLLM writes "inf", SGLang the bare word Infinity or "trace". */
function rateOf(rate: unknown): string | undefined {
  if (typeof rate === "number") return Number.isFinite(rate) ? String(rate) : "inf";
  return text(rate);
}
