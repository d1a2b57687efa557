import type { LatencyTarget } from "../model/comparison.ts";
import { definedMetric } from "../model/metricRegistry.ts";
import { UserError } from "../model/userError.ts";

const inMs = { us: 1e-3, ms: 1, s: 1000 } as const;

/** Latencies of which a detailed result tells each request. */
const KNOWN = ["ttft", "tpot", "itl", "e2e_latency"];

/** `ttft=500ms,tpot=50ms` as targets in the registry's unit. Throws UserError for what is no latency or has no unit. */
export function readTargets(words: string): LatencyTarget[] {
  return words.split(",").map((word) => {
    const [, metric = "", size = "", unit = ""] =
      /^\s*(\w+)\s*(?:=|<=?)\s*([\d.]+)\s*(us|ms|s)\s*$/.exec(word) ?? [];
    const atMost = Number(size) * inMs[unit as keyof typeof inMs];
    if (!KNOWN.includes(metric) || definedMetric(metric)?.unit !== "ms" || !(atMost > 0))
      throw new UserError(
        `cannot read the target ${word.trim()}`,
        `--slo ttft=500ms,tpot=50ms; one of ${KNOWN.join(", ")}, in us, ms or s`,
      );
    return { metric, atMost, unit: "ms" };
  });
}

/** `ttft <= 500 ms, tpot <= 50 ms`. */
export function targetWords(targets: readonly LatencyTarget[]): string {
  return targets.map(({ metric, atMost, unit }) => `${metric} <= ${atMost} ${unit}`).join(", ");
}
