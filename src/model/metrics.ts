import * as z from "zod";

/**
 * The one registry of metrics: unit and direction are looked up here and never guessed from a name.
 * `latency` is the batch latency of the latency benchmark, `e2e_latency` the per-request one of serving.
 * `engine_log_throughput` is the engine's periodic "Avg prompt throughput" line, kept as what it is: a sample of a
 * gauge, not the result of a benchmark; `warm_up_time` is what a benchmark prints before it measures.
 * `throughput_ambiguous` is a value whose unit its file does not tell.
 */
const registry = {
  ttft: { label: "TTFT", unit: "ms", better: "lower", family: "latency" },
  tpot: { label: "TPOT", unit: "ms", better: "lower", family: "latency" },
  itl: { label: "ITL", unit: "ms", better: "lower", family: "latency" },
  e2e_latency: { label: "End-to-end latency", unit: "ms", better: "lower", family: "latency" },
  latency: { label: "Batch latency", unit: "ms", better: "lower", family: "latency" },
  request_throughput: { label: "Request throughput", unit: "req/s", better: "higher", family: "throughput" },
  output_throughput: { label: "Output throughput", unit: "tok/s", better: "higher", family: "throughput" },
  total_throughput: { label: "Total throughput", unit: "tok/s", better: "higher", family: "throughput" },
  input_throughput: { label: "Input throughput", unit: "tok/s", better: "higher", family: "throughput" },
  engine_log_throughput: { label: "Engine log line", unit: "tok/s", better: "higher", family: "log" },
  throughput_ambiguous: {
    label: "Throughput (unit unknown)",
    unit: "?",
    better: "higher",
    family: "throughput",
  },
  cost_time: { label: "Cost time", unit: "s", better: "lower", family: "latency" },
  warm_up_time: { label: "Warm-up time", unit: "s", better: "lower", family: "warm-up" },
  prefill_latency: { label: "Prefill latency", unit: "ms", better: "lower", family: "latency" },
  decode_latency: { label: "Decode step latency", unit: "ms", better: "lower", family: "latency" },
  startup_time: { label: "Start-up time", unit: "s", better: "lower", family: "latency" },
  warm_startup_time: { label: "Warm start-up time", unit: "s", better: "lower", family: "latency" },
  compilation_time: { label: "Compilation time", unit: "s", better: "lower", family: "latency" },
  warm_compilation_time: { label: "Warm compilation time", unit: "s", better: "lower", family: "latency" },
  micro_time: { label: "Function time", unit: "ms", better: "lower", family: "latency" },
} as const satisfies Record<string, MetricDefinition>;

export interface MetricDefinition {
  readonly label: string;
  readonly unit: string;
  readonly better: "lower" | "higher";
  /** Which kind of quantity: a throughput is what a rate limit hides; a log line or a warm-up is no result at all. */
  readonly family: "latency" | "throughput" | "log" | "warm-up";
}

export type MetricId = keyof typeof registry;
export const metricIds = Object.keys(registry) as [MetricId, ...MetricId[]];
export const metricSchema = z.enum(metricIds);

export const statisticSchema = z.enum([
  "mean",
  "median",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "p99",
  "p99.9",
  "std",
  "min",
  "max",
]);
export type Statistic = z.infer<typeof statisticSchema>;

/** The definition of a metric. */
export function metric(id: MetricId): MetricDefinition {
  return registry[id];
}

/**
 * The relative effect of `candidate` against `reference` in percent, positive when the candidate is better:
 * (r − c) / r for lower-is-better, (c − r) / r for higher-is-better.
 * Null where the reference is not a positive number: a ratio to zero says nothing.
 */
export function effectPct(id: MetricId, reference: number, candidate: number): number | null {
  if (!(reference > 0) || !Number.isFinite(candidate)) return null;
  const change = ((candidate - reference) / reference) * 100;
  return metric(id).better === "higher" ? change : -change;
}
