import type { MetricId, Statistic } from "../model/metrics.ts";
import type { Workload } from "../model/records.ts";

/*
 * What benchmark programs print: the serving block, the effective arguments and the engine's start-up line. Texts
 * are often cut off at either end, so every part is optional and carries its line.
 */

export interface PrintedValue {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  readonly value: number;
  readonly label: string;
  /** 1-based line of the text. */
  readonly line: number;
}

export interface ServingBlock {
  readonly values: readonly PrintedValue[];
  readonly counts: Pick<Workload, "completed" | "inputTokens" | "outputTokens">;
  readonly line: number;
}

// oxlint-disable-next-line no-control-regex -- ANSI escapes are control characters
const ansi = /\u001b\[[0-9;]*[A-Za-z]/g;
const latencies: Readonly<Record<string, MetricId>> = { TTFT: "ttft", TPOT: "tpot", ITL: "itl", E2EL: "e2e_latency" };
const throughputs: readonly (readonly [RegExp, MetricId])[] = [
  [/^Request throughput \(req\/s\)/i, "request_throughput"],
  [/^Output token throughput \(tok\/s\)/i, "output_throughput"],
  [/^Total token throughput \(tok\/s\)/i, "total_throughput"],
  [/^Input token throughput \(tok\/s\)/i, "input_throughput"],
];
const counters: readonly (readonly [RegExp, keyof ServingBlock["counts"]])[] = [
  [/^Successful requests/i, "completed"],
  [/^Total input tokens/i, "inputTokens"],
  [/^Total generated tokens/i, "outputTokens"],
];

/** Every complete or cut-off "Serving Benchmark Result" block; a block without one value is left out. */
export function servingBlocks(text: string): ServingBlock[] {
  const lines = text.replace(ansi, "").split(/\r?\n/);
  const blocks: ServingBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!/=+ Serving Benchmark Result =+/.test(lines[i] ?? "")) continue;
    const block = readBlock(lines, i + 1);
    if (block.values.length > 0) blocks.push(block);
  }
  return blocks;
}

function readBlock(lines: readonly string[], start: number): ServingBlock {
  const values: PrintedValue[] = [];
  const counts: { -readonly [K in keyof ServingBlock["counts"]]: number } = {};
  for (let i = start; i < lines.length; i++) {
    const line = (lines[i] ?? "").trim();
    if (/^=+$/.test(line) || /=+ Serving Benchmark Result =+/.test(line)) break;
    const [, label = "", digits] = /^(.*?):\s+(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(line) ?? [];
    const value = Number(digits);
    if (digits === undefined || !Number.isFinite(value)) continue;
    const counter = counters.find(([pattern]) => pattern.test(label));
    if (counter !== undefined) counts[counter[1]] = value;
    const known = printedMetric(label);
    if (known !== null) values.push({ ...known, value, label, line: i + 1 });
  }
  return { values, counts, line: start };
}

function printedMetric(label: string): Pick<PrintedValue, "metric" | "statistic"> | null {
  const latency = /^(Mean|Median|P(\d+)) (TTFT|TPOT|ITL|E2EL) \(ms\)/i.exec(label);
  if (latency !== null) {
    const metric = latencies[latency[3]?.toUpperCase() ?? ""];
    const statistic = (latency[1] ?? "").toLowerCase() as Statistic;
    return metric === undefined ? null : { metric, statistic };
  }
  const throughput = throughputs.find(([pattern]) => pattern.test(label));
  return throughput === undefined ? null : { metric: throughput[1], statistic: "mean" };
}

/** The arguments a Python program really ran with, from the `Namespace(...)` it printed. Values stay as printed. */
export function namespaceArguments(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const start = text.indexOf("Namespace(");
  if (start < 0) return found;
  for (const [, key = "", value = ""] of text.slice(start, start + 6000).matchAll(/(\w+)=('[^']*'|[^,()]*)/g)) {
    if (!found.has(key)) found.set(key, value.replace(/^'|'$/g, ""));
    if (key.length > 60) break;
  }
  return found;
}

/** What the printed arguments tell of the workload; None means "not given" and is left out. */
export function workloadFromArguments(args: ReadonlyMap<string, string>): Workload {
  const word = (key: string) => {
    const value = args.get(key);
    return value === undefined || value === "None" || value === "" ? undefined : value;
  };
  const count = (key: string) => {
    const value = Number(word(key));
    return Number.isFinite(value) ? value : undefined;
  };
  const random = word("dataset_name") === "random";
  const fields: { [K in keyof Workload]: Workload[K] | undefined } = {
    model: word("model"),
    dataset: word("dataset_name"),
    prompts: count("num_prompts"),
    requestRate: word("request_rate"),
    inputLen: count("input_len") ?? (random ? count("random_input_len") : undefined),
    outputLen: count("output_len") ?? (random ? count("random_output_len") : undefined),
    batchSize: count("batch_size"),
    seed: count("seed"),
    dtype: word("dtype"),
    concurrency: count("max_concurrency"),
    gpuCount: count("tensor_parallel_size"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Workload;
}

/** V0 or V1, where the engine says which one it starts. */
export function engineGeneration(text: string): "V0" | "V1" | undefined {
  if (/Initializing a V1 LLM engine|Using V1 engine|on V1 engine/.test(text)) return "V1";
  if (/Initializing a V0 LLM engine|Initializing an LLM engine \(v/.test(text)) return "V0";
  return undefined;
}

/** `0.6.6.dev18+gf26c4aee` out of a version text that may be preceded by log lines. */
export function engineVersion(text: string): string | undefined {
  return /(?:^|\s)v?(\d+\.\d+\.\d+[\w.+-]*)\s*$/.exec(text.trim())?.[1];
}
