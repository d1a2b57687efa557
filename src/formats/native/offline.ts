import type { Fields } from "../fields.ts";
import { fieldsOf, has, number, present, text } from "../fields.ts";
import { metricName, type MetricName } from "../metricNames.ts";
import { listAt, type NativeFormat, type NativeSamples, type NativeValue, valuesOf } from "./result.ts";

/** vLLM benchmark_latency.py and `vllm bench latency`, --output-json: seconds of one batch, every iteration. */
export const vllmLatency: NativeFormat = {
  name: "vllm-latency-result",
  project: "vllm",
  isResult: (row) => has(row, "avg_latency") && (has(row, "latencies") || has(row, "percentiles")),
  read(row) {
    const percentiles = Object.entries(fieldsOf(row["percentiles"])).flatMap(
      ([digits, value]): NativeValue[] => {
        const name = metricName(`latency_p${digits}_s`);
        return name === null || typeof value !== "number"
          ? []
          : [{ ...name, value, key: `p${digits}`, at: ["percentiles", digits] }];
      },
    );
    const seconds = listAt(row, "latencies") ?? [];
    const iterations: NativeSamples[] =
      seconds.length === 0
        ? []
        : [
            {
              metric: "latency",
              unitOf: "iteration",
              values: seconds.map((each) => each * 1000),
              at: ["latencies"],
            },
          ];
    return {
      name: "latency benchmark",
      mode: "latency",
      workload: {},
      values: [...valuesOf(row, metricName), ...percentiles],
      samples: iterations,
    };
  },
};

/** vLLM benchmark_throughput.py and `vllm bench throughput`, --output-json; tokens are prompt and output together. */
export const vllmThroughput: NativeFormat = {
  name: "vllm-throughput-result",
  project: "vllm",
  isResult: (row) => has(row, "elapsed_time", "num_requests", "requests_per_second"),
  read: (row) => ({
    name: "throughput benchmark",
    mode: "throughput",
    workload: present({ prompts: number(row["num_requests"]) }),
    values: valuesOf(row, metricName),
    samples: [],
    durationS: number(row["elapsed_time"]),
  }),
};

const startups: Readonly<Record<string, MetricName["metric"]>> = {
  cold_startup: "startup_time",
  warm_startup: "warm_startup_time",
  cold_compilation: "compilation_time",
  warm_compilation: "warm_compilation_time",
};

/** `vllm bench startup`, --output-json: each time is of an engine that was started anew. */
export const vllmStartup: NativeFormat = {
  name: "vllm-startup-result",
  project: "vllm",
  isResult: (row) => has(row, "avg_cold_startup_time") || has(row, "cold_startup_times"),
  read: (row) => ({
    name: "start-up benchmark",
    mode: "startup",
    workload: {},
    values: valuesOf(row, startupName),
    samples: Object.entries(startups).flatMap(([name, metric]): NativeSamples[] => {
      const values = listAt(row, `${name}_times`);
      return values === undefined || values.length === 0
        ? []
        : [{ metric, unitOf: "run", values, at: [`${name}_times`] }];
    }),
  }),
};

function startupName(key: string): MetricName | null {
  const metric = startups[/^avg_(\w+)_time$/.exec(key)?.[1] ?? ""];
  return metric === undefined ? null : { metric, statistic: "mean", factor: 1 };
}

const batchNames: Readonly<Record<string, MetricName>> = {
  prefill_latency: { metric: "prefill_latency", statistic: "mean", factor: 1000 },
  prefill_throughput: { metric: "input_throughput", statistic: "mean", factor: 1 },
  median_decode_latency: { metric: "decode_latency", statistic: "median", factor: 1000 },
  avg_decode_latency: { metric: "decode_latency", statistic: "mean", factor: 1000 },
  median_decode_throughput: { metric: "output_throughput", statistic: "median", factor: 1 },
  avg_decode_throughput: { metric: "output_throughput", statistic: "mean", factor: 1 },
  total_latency: { metric: "latency", statistic: "mean", factor: 1000 },
  latency: { metric: "latency", statistic: "mean", factor: 1000 },
  output_throughput: { metric: "output_throughput", statistic: "mean", factor: 1 },
  input_throughput: { metric: "input_throughput", statistic: "mean", factor: 1 },
  overall_throughput: { metric: "total_throughput", statistic: "mean", factor: 1 },
  total_throughput: { metric: "total_throughput", statistic: "mean", factor: 1 },
  last_ttft: { metric: "ttft", statistic: "mean", factor: 1000 },
};

/** SGLang bench_one_batch (bench_latency before 2024-11-21) and bench_one_batch_server: a line per batch shape. */
export const sglangOneBatch: NativeFormat = {
  name: "sglang-one-batch-result",
  project: "sglang",
  isResult: (row) =>
    has(row, "run_name", "batch_size", "input_len", "output_len") &&
    ("latency" in row || "total_latency" in row),
  read: (row) => ({
    name: text(row["run_name"]) ?? "one batch",
    mode: "latency",
    workload: present({
      batchSize: number(row["batch_size"]),
      inputLen: number(row["input_len"]),
      outputLen: number(row["output_len"]),
    }),
    values: valuesOf(row, (key) => batchNames[key] ?? null),
    samples: [],
  }),
};

/** SGLang bench_offline_throughput --result-filename. */
export const sglangOffline: NativeFormat = {
  name: "sglang-offline-result",
  project: "sglang",
  isResult: (row) => has(row, "successful_requests", "total_latency", "request_throughput"),
  read: (row: Fields) => ({
    name: text(row["backend"]) ?? "offline throughput benchmark",
    mode: "throughput",
    workload: present({
      completed: number(row["successful_requests"]),
      inputTokens: number(row["total_input_tokens"]),
      outputTokens: number(row["total_output_tokens"]),
    }),
    values: valuesOf(row, metricName),
    samples: [],
    durationS: number(row["total_latency"]),
  }),
};
