import { type Statistic, statisticSchema } from "../model/metrics.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/** What the latency benchmark prints, in milliseconds of one batch (it prints seconds): the last run of the text. */
export function latencyBlock(text: string): PrintedValue[] {
  return latencyBlocks(text).at(-1) ?? [];
}

/** Every run of the text: a new one begins where a statistic comes a second time. */
export function latencyBlocks(text: string): PrintedValue[][] {
  if (!/[Ll]atency: /.test(text)) return [];
  const blocks: Map<Statistic, PrintedValue>[] = [];
  for (const [index, line] of plainLines(text).entries()) {
    const [, average, percentile, digits] =
      /(?:^|[\s|\]])(?:(Avg latency)|(\d+)% percentile latency): (\S+) seconds\s*$/.exec(line) ?? [];
    const seconds = printedNumber(digits);
    if (seconds === undefined) continue;
    const statistic = statisticSchema.safeParse(average === undefined ? `p${percentile ?? ""}` : "mean");
    if (!statistic.success) continue;
    const label = average ?? `${percentile ?? ""}% percentile latency`;
    const value = seconds * 1000;
    if (blocks.at(-1)?.has(statistic.data) !== false) blocks.push(new Map());
    blocks
      .at(-1)
      ?.set(statistic.data, { metric: "latency", statistic: statistic.data, value, label, line: index + 1 });
  }
  return blocks.map((block) => [...block.values()]);
}
