import { type Statistic, statisticSchema } from "../model/metrics.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/** What the latency benchmark prints, in milliseconds of one batch (it prints seconds). */
export function latencyBlock(text: string): PrintedValue[] {
  if (!/[Ll]atency: /.test(text)) return [];
  const found = new Map<Statistic, PrintedValue>();
  for (const [index, line] of plainLines(text).entries()) {
    const [, average, percentile, digits] =
      /^\s*(?:(Avg latency)|(\d+)% percentile latency): (\S+) seconds\s*$/.exec(line) ?? [];
    const seconds = printedNumber(digits);
    if (seconds === undefined) continue;
    const statistic = statisticSchema.safeParse(average === undefined ? `p${percentile ?? ""}` : "mean");
    if (!statistic.success) continue;
    const label = average ?? `${percentile ?? ""}% percentile latency`;
    // a second run in the same text replaces the first
    found.set(statistic.data, {
      metric: "latency",
      statistic: statistic.data,
      value: seconds * 1000,
      label,
      line: index + 1,
    });
  }
  return [...found.values()];
}
