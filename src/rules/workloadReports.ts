import { agentLabel } from "../model/identity.ts";
import type { Comparison, WorkloadDifference } from "../model/comparison.ts";
import type { Report } from "./rule.ts";

/** One report per pair of variants and pipeline whose workloads differ in the wanted fields. */
export function workloadReports(
  comparisons: readonly Comparison[],
  wanted: (difference: WorkloadDifference) => boolean,
): Report<"differ">[] {
  const reports = new Map<string, Report<"differ">>();
  for (const { pipeline, reference, candidate, differences } of comparisons) {
    const different = differences.filter(wanted);
    const [first, ...rest] = [...reference.origins, ...candidate.origins];
    if (different.length === 0 || first === undefined) continue;
    const words = different
      .map(({ field, reference: a, candidate: b }) => `${field} ${a} against ${b}`)
      .join(", ");
    const agent = candidate.agent === undefined ? "" : ` ${agentLabel(candidate.agent)}`;
    const pair = `${candidate.variant}${agent} against ${reference.variant}`;
    const key = `${pipeline} ${pair} ${words}`;
    if (!reports.has(key))
      reports.set(key, {
        messageId: "differ",
        args: { pair, pipeline, differences: words },
        evidence: [first, ...rest],
      });
  }
  return [...reports.values()];
}
