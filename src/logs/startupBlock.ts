import type { MetricId } from "../model/metrics.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";
import { ownTable } from "../model/ownTable.ts";

const metrics = ownTable<MetricId>({
  "COLD total startup": "startup_time",
  "WARM total startup": "warm_startup_time",
  "COLD compilation": "compilation_time",
  "WARM compilation": "warm_compilation_time",
});

/** What `vllm bench startup` prints, in seconds: averages of cold and of warm starts. */
export function startupBlock(text: string): PrintedValue[] {
  if (!text.includes("STARTUP TIME BENCHMARK RESULTS")) return [];
  let state = "";
  return plainLines(text).flatMap((line, index): PrintedValue[] => {
    state = /\b(COLD|WARM) STARTUP:/.exec(line)?.[1] ?? state;
    const [, quantity = "", digits] =
      /Avg (total startup|compilation) time:\s+(\S+) seconds\s*$/.exec(line) ?? [];
    const metric = metrics[`${state} ${quantity}`];
    const value = printedNumber(digits);
    if (metric === undefined || value === undefined) return [];
    return [{ metric, statistic: "mean", value, label: `Avg ${quantity} time`, line: index + 1 }];
  });
}
