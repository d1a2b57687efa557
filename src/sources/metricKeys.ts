import type { MetricId, Statistic } from "../model/metrics.ts";
import { metric } from "../model/metrics.ts";
import type { Measurement, Mode } from "../model/records.ts";
import { type Fields, number, pointer } from "./fields.ts";

/** The dialects of formats.md 2.1: one quantity, many spellings. Seconds become milliseconds where the key says `_s`. */
const latencyNames: Readonly<Record<string, MetricId>> = { ttft: "ttft", tpot: "tpot", itl: "itl", e2el: "e2e_latency", e2e_latency: "e2e_latency" };
const exact: Readonly<Record<string, readonly [MetricId, Statistic, number]>> = {
  latency_avg: ["latency", "mean", 1],
  latency_avg_ms: ["latency", "mean", 1],
  latency_ms: ["latency", "mean", 1],
  avg_latency_s: ["latency", "mean", 1000],
  request_throughput: ["request_throughput", "mean", 1],
  request_throughput_req_s: ["request_throughput", "mean", 1],
  throughput_req_s: ["request_throughput", "mean", 1],
  output_throughput: ["output_throughput", "mean", 1],
  output_token_throughput_tok_s: ["output_throughput", "mean", 1],
  output_throughput_tok_s: ["output_throughput", "mean", 1],
  total_throughput: ["total_throughput", "mean", 1],
  total_token_throughput_tok_s: ["total_throughput", "mean", 1],
  token_throughput: ["total_throughput", "mean", 1],
  input_throughput: ["input_throughput", "mean", 1],
  input_throughput_tok_s: ["input_throughput", "mean", 1],
};
const ambiguous = new Set(["throughput", "throughput_tok_s"]);

/**
 * The measurements of a metrics object. `throughput` and `throughput_tok_s` are decided by their company
 * (formats.md 6.3): beside a batch latency they are the engine's log line, equal to the request throughput they are
 * requests, in a serving record the output tokens; otherwise their unit stays unknown.
 */
export function measurementsOf(metrics: Fields, base: readonly (string | number)[], parser: string, mode: Mode | undefined): Measurement[] {
  return Object.entries(metrics)
    .flatMap(([key, raw]) => {
      const value = number(raw);
      if (value === undefined) return [];
      const known = ambiguous.has(key) ? ([throughputOf(metrics, key, value, mode), "mean", 1] as const) : keyOf(key);
      if (known === null) return [];
      const [id, statistic, factor] = known;
      return [{ metric: id, statistic, value: value * factor, unit: metric(id).unit, key, pointer: pointer(...base, key), parser }];
    })
    .sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
}

function throughputOf(metrics: Fields, key: string, value: number, mode: Mode | undefined): MetricId {
  if ("latency_avg" in metrics || "latency_avg_ms" in metrics || mode === "latency") return "engine_log_throughput";
  const requests = number(metrics["request_throughput"] ?? metrics["request_throughput_req_s"]);
  if (requests !== undefined && requests === value) return "request_throughput";
  return key === "throughput_tok_s" && mode === "serving" ? "output_throughput" : "throughput_ambiguous";
}

function keyOf(key: string): readonly [MetricId, Statistic, number] | null {
  const known = exact[key];
  if (known !== undefined) return known;
  const plain = key.replace(/_ms$/, "");
  const found = /^(?:(mean|median|p\d+|std)_(\w+)|(\w+?)_(mean|median|p\d+|std))$/.exec(plain);
  if (found === null) return null;
  const id = latencyNames[found[2] ?? found[3] ?? ""];
  const statistic = (found[1] ?? found[4] ?? "") as Statistic;
  return id === undefined || !["mean", "median", "p50", "p90", "p95", "p99", "std"].includes(statistic) ? null : [id, statistic, 1];
}
