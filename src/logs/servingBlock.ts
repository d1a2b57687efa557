import { type MetricId, type Statistic, statisticSchema } from "../model/metrics.ts";
import type { Workload } from "../model/records.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/** One printed "Serving Benchmark Result". Texts are cut off at either end, so every part is optional. */
export interface ServingBlock {
  readonly values: readonly PrintedValue[];
  readonly counts: Pick<Workload, "completed" | "inputTokens" | "outputTokens">;
  readonly durationS?: number;
  /** Line of the header. */
  readonly line: number;
  /** False where the text ends before the closing rule. */
  readonly closed: boolean;
}

const header = /={4,} (?:Serving|Offline Throughput) Benchmark Result ={4,}/;
const rule = /^={20,}$/;
const latencies: Readonly<Record<string, MetricId>> = {
  ttft: "ttft",
  tpot: "tpot",
  itl: "itl",
  e2el: "e2e_latency",
  "e2e latency": "e2e_latency",
};
const throughputs: Readonly<Record<string, MetricId>> = {
  "request throughput (req/s)": "request_throughput",
  "output token throughput (tok/s)": "output_throughput",
  "total token throughput (tok/s)": "total_throughput",
  "input token throughput (tok/s)": "input_throughput",
};
const counters: Readonly<Record<string, keyof ServingBlock["counts"]>> = {
  "successful requests": "completed",
  "total input tokens": "inputTokens",
  "total generated tokens": "outputTokens",
};

/** Every block of the text in order; one without a single value is left out. */
export function servingBlocks(text: string): ServingBlock[] {
  if (!text.includes("Benchmark Result")) return [];
  const lines = plainLines(text);
  return lines.flatMap((line, index) => {
    if (!header.test(line)) return [];
    const block = readBlock(lines, index + 1);
    return block.values.length > 0 ? [block] : [];
  });
}

/** A block that tells nothing an earlier one did not: the same output searched and printed again. */
export interface Echo {
  readonly line: number;
  /** Line of the block it repeats. */
  readonly of: number;
}

/** The results a text holds, each once, and what only repeats one of them. */
export function toldBlocks(text: string): { readonly told: ServingBlock[]; readonly echoes: Echo[] } {
  const told: ServingBlock[] = [];
  const echoes: Echo[] = [];
  for (const block of servingBlocks(text)) {
    const original = told.find((earlier) => repeats(block, earlier));
    if (original === undefined) told.push(block);
    else echoes.push({ line: block.line, of: original.line });
  }
  return { told, echoes };
}

function repeats(block: ServingBlock, earlier: ServingBlock): boolean {
  return block.values.every(({ metric, statistic, value }) =>
    earlier.values.some(
      (each) => each.metric === metric && each.statistic === statistic && each.value === value,
    ),
  );
}

/** The block that belongs to the run: re-runs print a new one, and the last counts. */
export function resultBlock(text: string): ServingBlock | undefined {
  const { told } = toldBlocks(text);
  return told.findLast(({ counts }) => counts.completed !== undefined) ?? told.at(-1);
}

function readBlock(lines: readonly string[], start: number): ServingBlock {
  const values: PrintedValue[] = [];
  const counts: { -readonly [K in keyof ServingBlock["counts"]]: number } = {};
  let durationS: number | undefined;
  let closed = false;
  for (let i = start; i < lines.length && !closed; i++) {
    const line = (lines[i] ?? "").trim();
    if (header.test(line)) break;
    closed = rule.test(line);
    const colon = line.lastIndexOf(":");
    const value = colon < 0 ? undefined : printedNumber(line.slice(colon + 1).trim());
    if (value === undefined) continue;
    const label = line.slice(0, colon).trim();
    const name = label.toLowerCase();
    const counter = counters[name];
    if (counter !== undefined) counts[counter] = value;
    if (name === "benchmark duration (s)") durationS = value;
    const known = printedMetric(name);
    if (known !== null) values.push({ ...known, value, label, line: i + 1 });
  }
  return { values, counts, line: start, closed, ...(durationS === undefined ? {} : { durationS }) };
}

function printedMetric(name: string): Pick<PrintedValue, "metric" | "statistic"> | null {
  const throughput = throughputs[name];
  if (throughput !== undefined) return { metric: throughput, statistic: "mean" };
  const [, word = "", quantity = ""] = /^(mean|median|std|max|p\d+) (.+) \(ms\)$/.exec(name) ?? [];
  const metric = latencies[quantity];
  const statistic = statisticSchema.safeParse(word);
  return metric === undefined || !statistic.success
    ? null
    : { metric, statistic: statistic.data satisfies Statistic };
}
