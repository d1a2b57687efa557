import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/** What was measured for one batch shape. */
export interface BatchBlock {
  readonly values: readonly PrintedValue[];
  readonly batchSize?: number;
}

type Name = Pick<PrintedValue, "metric" | "statistic"> & { readonly factor: number };
type Pattern = readonly [line: RegExp, names: readonly Name[]];

const mean = (metric: Name["metric"], factor = 1): Name => ({ metric, statistic: "mean", factor });
const median = (metric: Name["metric"], factor = 1): Name => ({ metric, statistic: "median", factor });
const number = "([\\d.]+)";
const line = (text: string) => new RegExp(`^\\s*${text.replaceAll("#", number)}\\s*$`);

/** SGLang bench_one_batch and bench_one_batch_server; seconds become milliseconds. */
const patterns: readonly Pattern[] = [
  [
    line("Prefill\\. latency: +# s, throughput: +# token/s"),
    [mean("prefill_latency", 1000), mean("input_throughput")],
  ],
  [
    line("Decode\\. +median latency: +# s, median throughput: +# token/s"),
    [median("decode_latency", 1000), median("output_throughput")],
  ],
  [line("Total\\. latency: +# s, throughput: +# token/s"), [mean("latency", 1000), mean("total_throughput")]],
  [line("latency: # s"), [mean("latency", 1000)]],
  [line("(?:last_)?ttft: # s"), [mean("ttft", 1000)]],
  [line("output throughput: # tok(?:en)?/s"), [mean("output_throughput")]],
  [line("input throughput: # tok(?:en)?/s"), [mean("input_throughput")]],
];

/**
 * Every batch shape of a text. What stands before `Benchmark ...` belongs to the warm-up; a shape begins where a number
 * comes a second time or a new batch size is announced.
 */
export function batchBlocks(text: string): BatchBlock[] {
  if (!/^(?:Prefill\. latency|[ \t]*batch size): /m.test(text)) return [];
  const lines = plainLines(text);
  const start = lines.findIndex((each) => each.trim().startsWith("Benchmark ...")) + 1;
  const blocks: { values: PrintedValue[]; batchSize?: number }[] = [];
  for (let i = start; i < lines.length; i++) {
    const batchSize = printedNumber(/^\s*batch size: (\d+)\s*$/.exec(lines[i] ?? "")?.[1]);
    if (batchSize !== undefined) blocks.push({ values: [], batchSize });
    for (const value of valuesIn(lines[i] ?? "", i + 1)) {
      const last = blocks.at(-1);
      const isKnown = last?.values.some((each) => each.metric === value.metric && each.line !== value.line);
      if (last === undefined || isKnown === true) blocks.push({ values: [value] });
      else last.values.push(value);
    }
  }
  return blocks.filter(({ values }) => values.length > 0);
}

function valuesIn(text: string, at: number): PrintedValue[] {
  for (const [pattern, names] of patterns) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return names.flatMap(({ metric, statistic, factor }, index) => {
      const value = printedNumber(found[index + 1]);
      const label = text.trim().split(":")[0] ?? "";
      return value === undefined ? [] : [{ metric, statistic, value: value * factor, label, line: at }];
    });
  }
  return [];
}
