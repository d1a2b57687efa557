import { remembered } from "../logs/remembered.ts";
import { type MetricId, type Statistic, statisticSchema } from "../model/metrics.ts";

/** What a key means: a metric, a statistic and the factor to the metric's unit. */
export interface MetricName {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly factor: number;
}

const latencies: Readonly<Record<string, MetricId>> = {
  ttft: "ttft",
  tpot: "tpot",
  itl: "itl",
  e2el: "e2e_latency",
  e2e_latency: "e2e_latency",
};
const rates: Readonly<Record<string, MetricId>> = {
  request_throughput: "request_throughput",
  // misspelt until 2024-03-27
  request_inthroughput: "request_throughput",
  request_throughput_req_s: "request_throughput",
  throughput_req_s: "request_throughput",
  requests_per_second: "request_throughput",
  output_throughput: "output_throughput",
  output_token_throughput: "output_throughput",
  output_token_throughput_tok_s: "output_throughput",
  output_throughput_tok_s: "output_throughput",
  total_throughput: "total_throughput",
  total_token_throughput: "total_throughput",
  total_token_throughput_tok_s: "total_throughput",
  token_throughput: "total_throughput",
  input_throughput: "input_throughput",
  input_throughput_tok_s: "input_throughput",
  input_token_throughput: "input_throughput",
  // one batch: all tokens by the whole time, the prompt by its time, a step's tokens by a step's time
  total_throughput_tokens_per_sec: "total_throughput",
  prefill_throughput_tokens_per_sec: "input_throughput",
  decode_throughput_tokens_per_sec: "output_throughput",
};
const others: Readonly<Record<string, MetricName>> = {
  latency_avg: { metric: "latency", statistic: "mean", factor: 1 },
  latency_avg_ms: { metric: "latency", statistic: "mean", factor: 1 },
  latency_ms: { metric: "latency", statistic: "mean", factor: 1 },
  avg_latency_s: { metric: "latency", statistic: "mean", factor: 1000 },
  avg_latency: { metric: "latency", statistic: "mean", factor: 1000 },
  tokens_per_second: { metric: "total_throughput", statistic: "mean", factor: 1 },
  generate_time_s: { metric: "cost_time", statistic: "mean", factor: 1 },
};

/**
 * The dialects of formats.md 2.1: one quantity, many spellings. Null for a key that names no known metric, and for
 * `throughput` and `throughput_tok_s`, which do not tell their unit.
 */
export const metricName: (key: string) => MetricName | null = remembered(readName, 256);

function readName(key: string): MetricName | null {
  const rate = rates[key];
  if (rate !== undefined) return { metric: rate, statistic: "mean", factor: 1 };
  const other = others[key];
  if (other !== undefined) return other;
  const [, early, name, late, unit] =
    /^(?:(mean|median|std|p\d+(?:\.\d+)?)_)?([a-z0-9_]+?)(?:_(mean|median|std|p\d+(?:\.\d+)?))?(_ms|_s)?$/.exec(
      key,
    ) ?? [];
  const metric = name === "latency" && unit === "_s" ? "latency" : latencies[name ?? ""];
  if (metric === undefined || (early !== undefined && late !== undefined)) return null;
  const statistic = statisticSchema.safeParse(early ?? late);
  if (!statistic.success) return null;
  return { metric, statistic: statistic.data, factor: unit === "_s" ? 1000 : 1 };
}

/** Keys whose unit their neighbours and the printed text must tell. */
export function isAmbiguous(key: string): boolean {
  return key === "throughput" || key === "throughput_tok_s";
}
