import { metric, metricIds, perRegistry } from "../model/metrics.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

/** What the units of a throughput line are, from the registry. */
const rates = perRegistry(
  () =>
    new Map(
      metricIds().flatMap((id) =>
        (metric(id).printed ?? []).flatMap((spelling) =>
          "rate" in spelling ? [[spelling.rate, id] as const] : [],
        ),
      ),
    ),
);

/** The values of the last `Throughput: 9.18 requests/s, 11745.11 tokens/s` line. */
export function throughputLine(text: string): PrintedValue[] {
  return throughputLines(text).at(-1) ?? [];
}

/** Every such line: one run each. */
export function throughputLines(text: string): PrintedValue[][] {
  if (!text.includes("Throughput: ")) return [];
  return plainLines(text).flatMap((line, index) => {
    const [, printed] = /(?:^|[\s|\]])Throughput: ([\d.]+ (?:requests|tokens)\/s.*)$/.exec(line) ?? [];
    return printed === undefined ? [] : [valuesIn(printed, index + 1)];
  });
}

function valuesIn(printed: string, line: number): PrintedValue[] {
  return printed
    .trim()
    .split(", ")
    .flatMap((part) => {
      const [, digits, unit = ""] = /^(\S+) (.+)$/.exec(part.trim()) ?? [];
      const value = printedNumber(digits);
      const id = rates().get(unit);
      if (value === undefined || id === undefined) return [];
      return [{ metric: id, statistic: "mean" as const, value, label: `Throughput ${unit}`, line }];
    });
}

/** Whether the text shows the number in the engine's periodic gauge line, which is not a result. */
export function isEngineGauge(text: string, value: number): boolean {
  for (const [, prompt, generation] of text.matchAll(
    /Avg prompt throughput: ([\d.]+) tokens\/s, Avg generation throughput: ([\d.]+) tokens\/s/g,
  )) {
    if (Number(prompt) === value || Number(generation) === value) return true;
  }
  return false;
}
