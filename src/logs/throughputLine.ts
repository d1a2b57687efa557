import type { MetricId } from "../model/metrics.ts";
import { plainLines, printedNumber } from "./plainLines.ts";
import type { PrintedValue } from "./printedValue.ts";

const units: Readonly<Record<string, MetricId>> = {
  "requests/s": "request_throughput",
  // vLLM before 2024-10-23 wrote plain `tokens/s` for prompt and output tokens together
  "tokens/s": "total_throughput",
  "total tokens/s": "total_throughput",
  "output tokens/s": "output_throughput",
};

/** The values of the last `Throughput: 9.18 requests/s, 11745.11 tokens/s` line. */
export function throughputLine(text: string): PrintedValue[] {
  if (!text.includes("Throughput: ")) return [];
  const lines = plainLines(text);
  const index = lines.findLastIndex((line) => /^\s*Throughput: [\d.]+ (?:requests|tokens)\/s/.test(line));
  const line = lines[index];
  if (line === undefined) return [];
  return line
    .trim()
    .slice("Throughput: ".length)
    .split(", ")
    .flatMap((part) => {
      const [, digits, unit = ""] = /^(\S+) (.+)$/.exec(part.trim()) ?? [];
      const value = printedNumber(digits);
      const metric = units[unit];
      if (value === undefined || metric === undefined) return [];
      return [{ metric, statistic: "mean" as const, value, label: `Throughput ${unit}`, line: index + 1 }];
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
