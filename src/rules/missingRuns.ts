import type { Severity } from "../model/finding.ts";
import type { Origin } from "../model/origin.ts";
import type { Decides } from "../model/verdict.ts";
import type { RunRecord, Variant } from "../model/records.ts";
import { defineRule, type Report, type Rule } from "./rule.ts";

/** What the three rules about a variant without a measured run do not share. */
export interface MissingRuleWords {
  readonly variant: Variant;
  readonly decides: Decides;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly severity: Severity;
}

/** A variant that has no measured run: nothing was run, or what was run gave no metric. */
export function defineMissingRule({ variant, severity, ...words }: MissingRuleWords): Rule {
  return defineRule({
    ...words,
    id: `${variant}-missing`,
    axis: "data",
    about: "presence",
    needs: ["runs", "identity", "policy"],
    messages: {
      none: { text: `no ${variant} run in the set`, severity },
      failed: { text: `{runs} ${variant} {noun}, none with a metric ({status})`, severity },
    },
    check: ({ runs, identity, policy }) =>
      missingRuns(runs[variant], identity.origins, policy.plan.repetitions),
  });
}

function missingRuns(
  runs: readonly RunRecord[],
  commit: readonly [Origin, ...Origin[]],
  repetitions: number,
): Report<"none" | "failed">[] {
  if (runs.some(({ measurements }) => measurements.length > 0)) return [];
  const reason = "the variant has no measured run";
  const plan = { kind: "repeat-runs", repetitions, reason, confidence: "certain" } as const;
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
