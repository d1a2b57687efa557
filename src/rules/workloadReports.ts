import { agentLabel } from "../model/identity.ts";
import type { WorkloadDifference } from "../model/comparison.ts";
import type { Mismatch } from "../model/runFacts.ts";
import { quoteOf, type Origin } from "../model/origin.ts";
import type { RunRecord } from "../model/records.ts";
import type { Report } from "./rule.ts";

/** One report per pair of variants and pipeline whose workloads differ in the wanted fields. */
export function workloadReports(
  mismatches: readonly Mismatch[],
  wanted: (difference: WorkloadDifference) => boolean,
): Report<"differ">[] {
  const reports = new Map<string, Report<"differ">>();
  for (const { pipeline, reference, candidate, differences } of mismatches) {
    const different = differences.filter(wanted);
    if (different.length === 0) continue;
    const words = different
      .map(({ field, reference: a, candidate: b }) => `${field} ${a} against ${b}`)
      .join(", ");
    const pair = `${sideName(candidate)} against ${sideName(reference)}`;
    const key = `${pipeline} ${pair} ${words}`;
    if (!reports.has(key))
      reports.set(key, {
        messageId: "differ",
        args: { pair, pipeline, differences: words },
        evidence: [
          sideOrigin(reference, different, "reference"),
          sideOrigin(candidate, different, "candidate"),
        ],
      });
  }
  return [...reports.values()];
}

/** `agent trae/gpt-5`, `human`. */
export function sideName({ variant, agent }: RunRecord): string {
  return agent === undefined ? variant : `${variant} ${agentLabel(agent)}`;
}

function sideOrigin(
  { file, pointer }: RunRecord,
  differences: readonly WorkloadDifference[],
  side: "reference" | "candidate",
): Origin {
  return {
    file,
    pointer,
    quote: quoteOf(differences.map((each) => `${each.field} ${each[side]}`).join(", ")),
  };
}
