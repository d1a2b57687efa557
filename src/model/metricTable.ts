import type { MetricEntry } from "./metricEntry.ts";

/*
 * The one registry of metrics. A new metric is one entry here (or, without a change of code, one in a user's metrics.json):
 * how files and programs spell it, what it is to each mode and what may rest on it all follow from the entry.
 *
 * `latency` is the batch latency of the latency benchmark, `e2e_latency` the per-request one of serving.
 * `engine_log_throughput` is the engine's periodic "Avg prompt throughput" line, kept as what it is: a sample of a
 * gauge, not the result of a benchmark; `warm_up_time` is what a benchmark prints before it measures.
 * `throughput_ambiguous` is a value whose unit its file does not tell.
 */
export const metricTable = {
  ttft: {
    label: "TTFT",
    unit: "ms",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { serving: { answers: true, decides: true, shown: true, kept: ["mean", "p99"] } },
    keys: [{ stem: "ttft" }],
    printed: [{ stem: "TTFT" }],
  },
  tpot: {
    label: "TPOT",
    unit: "ms",
    better: "lower",
    family: "latency",
    quantity: "time per output token",
    primary: true,
    modes: { serving: { answers: true, shown: true, kept: ["mean"] } },
    keys: [{ stem: "tpot" }],
    printed: [{ stem: "TPOT" }],
  },
  itl: {
    label: "ITL",
    unit: "ms",
    better: "lower",
    family: "latency",
    // over all tokens of a run the gaps have the mean of TPOT: one quantity, told twice
    quantity: "time per output token",
    primary: true,
    modes: { serving: { answers: true, shown: true, kept: ["mean"] } },
    keys: [{ stem: "itl" }],
    printed: [{ stem: "ITL" }],
  },
  e2e_latency: {
    label: "End-to-end latency",
    unit: "ms",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { serving: { answers: true } },
    keys: [{ stem: "e2el" }, { stem: "e2e_latency" }],
    printed: [{ stem: "E2EL" }, { stem: "E2E Latency" }],
  },
  latency: {
    label: "Batch latency",
    unit: "ms",
    better: "lower",
    family: "latency",
    quantity: "batch time",
    primary: true,
    modes: { latency: { answers: true, decides: true, shown: true, kept: ["mean", "p50", "p99"] } },
    keys: [
      "latency_avg",
      "latency_avg_ms",
      "latency_ms",
      { key: "avg_latency_s", unit: "s" },
      { key: "avg_latency", unit: "s" },
      { stem: "latency", unit: "s" },
    ],
  },
  request_throughput: {
    label: "Request throughput",
    unit: "req/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: true,
    modes: { serving: { kept: ["mean"] }, throughput: { answers: true, shown: true, kept: ["mean"] } },
    keys: [
      "request_throughput",
      // misspelt by vLLM until 2024-03-27
      "request_inthroughput",
      "request_throughput_req_s",
      "throughput_req_s",
      "requests_per_second",
    ],
    printed: [{ label: "Request throughput" }, { rate: "requests/s" }],
  },
  output_throughput: {
    label: "Output throughput",
    unit: "tok/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: true,
    modes: {
      serving: { shown: true, kept: ["mean"] },
      throughput: { answers: true, shown: true, kept: ["mean"] },
    },
    keys: [
      "output_throughput",
      "output_token_throughput",
      "output_token_throughput_tok_s",
      "output_throughput_tok_s",
      // of one batch: a step's tokens by a step's time
      "decode_throughput_tokens_per_sec",
    ],
    printed: [{ label: "Output token throughput" }, { rate: "output tokens/s" }],
  },
  total_throughput: {
    label: "Total throughput",
    unit: "tok/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: true,
    modes: {
      serving: { kept: ["mean"] },
      throughput: { answers: true, decides: true, shown: true, kept: ["mean"] },
    },
    keys: [
      "total_throughput",
      "total_token_throughput",
      "total_token_throughput_tok_s",
      "token_throughput",
      "tokens_per_second",
      // of one batch: all tokens by the whole time
      "total_throughput_tokens_per_sec",
    ],
    printed: [
      { label: "Total token throughput" },
      { rate: "total tokens/s" },
      // vLLM before 2024-10-23 wrote plain `tokens/s` for prompt and output tokens together
      { rate: "tokens/s" },
    ],
  },
  /** What one of the GPUs of an engine does: engines of several sizes are held against each other by it. */
  total_throughput_per_gpu: {
    label: "Total throughput per GPU",
    unit: "tok/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: true,
  },
  output_throughput_per_gpu: {
    label: "Output throughput per GPU",
    unit: "tok/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: true,
  },
  input_throughput: {
    label: "Input throughput",
    unit: "tok/s",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: false,
    keys: [
      "input_throughput",
      "input_throughput_tok_s",
      "input_token_throughput",
      // of one batch: the prompt by its time
      "prefill_throughput_tokens_per_sec",
    ],
    printed: [{ label: "Input token throughput" }],
  },
  engine_log_throughput: {
    label: "Engine log line",
    unit: "tok/s",
    better: "higher",
    family: "log",
    primary: false,
  },
  /** How many of the answers were right, as an evaluation scores them: a guard beside the speed. */
  accuracy: {
    label: "Accuracy",
    unit: "score",
    better: "higher",
    family: "amount",
    primary: false,
    keys: ["accuracy"],
  },
  /** How many tokens of a draft a step keeps. */
  accept_length: {
    label: "Accepted tokens",
    unit: "tokens",
    better: "higher",
    family: "amount",
    exact: false,
    primary: false,
  },
  throughput_ambiguous: {
    label: "Throughput (unit unknown)",
    unit: "?",
    better: "higher",
    family: "throughput",
    quantity: "throughput",
    primary: false,
  },
  cost_time: {
    label: "Cost time",
    unit: "s",
    better: "lower",
    family: "latency",
    quantity: "batch time",
    primary: true,
    modes: { "prefix-caching": { answers: true, decides: true, kept: ["mean"] } },
    keys: ["generate_time_s"],
  },
  warm_up_time: { label: "Warm-up time", unit: "s", better: "lower", family: "warm-up", primary: false },
  prefill_latency: {
    label: "Prefill latency",
    unit: "ms",
    better: "lower",
    family: "latency",
    primary: true,
  },
  decode_latency: {
    label: "Decode step latency",
    unit: "ms",
    better: "lower",
    family: "latency",
    primary: true,
  },
  startup_time: {
    label: "Start-up time",
    unit: "s",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { startup: { answers: true, decides: true, kept: ["mean"] } },
  },
  warm_startup_time: {
    label: "Warm start-up time",
    unit: "s",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { startup: { answers: true } },
  },
  compilation_time: {
    label: "Compilation time",
    unit: "s",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { startup: { answers: true } },
  },
  warm_compilation_time: {
    label: "Warm compilation time",
    unit: "s",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { startup: { answers: true } },
  },
  operation_rate: {
    label: "Operations",
    unit: "ops/s",
    better: "higher",
    family: "throughput",
    primary: true,
  },
  micro_time: {
    label: "Function time",
    unit: "ms",
    better: "lower",
    family: "latency",
    primary: true,
    modes: { micro: { answers: true, decides: true, kept: ["mean"] } },
  },
} as const satisfies Record<string, MetricEntry>;

export type KnownMetric = keyof typeof metricTable;
