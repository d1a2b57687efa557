import { metric } from "./metrics.ts";
import type { RunRecord } from "./records.ts";

/** Whether the run holds a result of its benchmark: a sample of the engine's log or a warm-up is none. */
export function isMeasured({ measurements }: Pick<RunRecord, "measurements">): boolean {
  return measurements.some(({ metric: id }) => ["latency", "throughput"].includes(metric(id).family));
}
