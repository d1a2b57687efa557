import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/**
 * What the prefix caching benchmark prints: `cost time 3.59` for the whole batch, in seconds. Until 2024-11-07 it ran
 * twice, and the first number is the warm-up that fills the cache. Of several runs in one text the
 * last counts.
 */
export function costTimes(text: string): PrintedValue[] {
  if (!text.includes("cost time ")) return [];
  const found = new Map<PrintedValue["metric"], PrintedValue>();
  const lines = plainLines(text);
  const lastStart = lines.findLastIndex((line) => line.includes("start generating"));
  for (const [index, line] of lines.entries()) {
    const value = printedNumber(/^\s*cost time (\S+)\s*$/.exec(line)?.[1]);
    if (value === undefined) continue;
    const metric = index < lastStart ? "warm_up_time" : "cost_time";
    found.set(metric, { metric, statistic: "mean", value, label: "cost time", line: index + 1 });
  }
  return [...found.values()];
}
