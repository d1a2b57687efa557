import type { Origin } from "../model/origin.ts";
import type { RunRecord } from "../model/records.ts";
import type { Report } from "./rule.ts";

/** What is said of a variant that has no measured run: nothing was run, or what was run gave no metric. */
export function missingRuns(
  runs: readonly RunRecord[],
  commit: readonly [Origin, ...Origin[]],
  repetitions: number,
): Report<"none" | "failed">[] {
  if (runs.some(({ measurements }) => measurements.length > 0)) return [];
  const plan = {
    kind: "repeat-runs",
    repetitions,
    reason: "the variant has no measured run",
    confidence: "certain",
  } as const;
  const [first, ...rest] = runs.map(({ file, pointer, statusText }): Origin => ({
    file,
    pointer,
    quote: statusText.slice(0, 120),
  }));
  if (first === undefined) return [{ messageId: "none", args: {}, evidence: commit, corrections: [plan] }];
  const status = [...new Set(runs.map(({ statusText }) => statusText))].sort().join(", ");
  const args = { runs: runs.length, noun: runs.length === 1 ? "run" : "runs", status };
  return [{ messageId: "failed", args, evidence: [first, ...rest], corrections: [plan] }];
}
