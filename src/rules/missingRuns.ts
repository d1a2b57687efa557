import type { WorkloadDifference } from "../model/comparison.ts";
import type { Facts } from "../model/facts.ts";
import type { Severity } from "../model/finding.ts";
import { metricsAnswering, metricLabels } from "../model/metrics.ts";
import type { Origin } from "../model/origin.ts";
import type { Decides } from "../model/verdict.ts";
import type { Mode, Variant } from "../model/records.ts";
import { benchmarkRuns, type Run } from "../model/runState.ts";
import { type Args, defineRule, type Report, type Rule } from "./rule.ts";

/** What the three rules about a variant without valid evidence do not share. */
export interface MissingRuleWords {
  readonly variant: Variant;
  readonly decides: Decides;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly severity: Severity;
}

type MessageId = "none" | "failed" | "wrongMetric" | "otherWorkload" | "logOnly";
type Known = Pick<Facts, "runs" | "evidence" | "own" | "identity" | "policy">;

/** A variant without a valid run: nothing was run, or what was run measured something else or nothing. */
export function defineMissingRule({ variant, severity, ...words }: MissingRuleWords): Rule {
  return defineRule({
    ...words,
    id: `${variant}-missing`,
    axis: "data",
    about: "presence",
    needs: ["runs", "evidence", "own", "identity", "policy"],
    messages: {
      none: { text: `no ${variant} run of the benchmark in the set`, severity },
      failed: { text: `{runs} ${variant} {noun}, none with a metric ({status})`, severity },
      wrongMetric: {
        text: `{runs} ${variant} {noun}, none of the {mode} benchmark that was meant: {found}`,
        severity,
      },
      otherWorkload: {
        text: `{runs} ${variant} {noun}, none under the load of the commit's command: {differences}`,
        severity,
      },
      logOnly: { text: `{runs} ${variant} {noun}, nothing but lines of a log: {found}`, severity },
    },
    check: (facts) => missingRuns(facts, variant),
  });
}

function missingRuns(
  { runs, evidence, own, identity, policy }: Known,
  variant: Variant,
): Report<MessageId>[] {
  const { is, run: id } = evidence[variant];
  if (is === "valid") return [];
  const reason = "the variant has no valid run";
  const plan = {
    kind: "repeat-runs",
    repetitions: policy.plan.repetitions,
    reason,
    confidence: "certain",
  } as const;
  const executions = benchmarkRuns(runs[variant]);
  const best = executions.find((run) => run.id === id);
  const [first, ...rest] = executions.map(placeOf);
  if (best === undefined || first === undefined)
    return [{ messageId: "none", args: {}, evidence: identity.origins, corrections: [plan] }];
  const shared = { runs: executions.length, noun: executions.length === 1 ? "run" : "runs" };
  const { messageId, args } = messageOf(is, best, own.mode, executions);
  return [{ messageId, args: { ...shared, ...args }, evidence: [first, ...rest], corrections: [plan] }];
}

function placeOf({ file, pointer, statusText }: Run): Origin {
  return { file, pointer, quote: statusText.slice(0, 120) };
}

/** What the best of the runs lacks. */
function messageOf(
  is: Facts["evidence"][Variant]["is"],
  best: Run,
  mode: Mode | null,
  executions: readonly Run[],
): { readonly messageId: MessageId; readonly args: Args } {
  const found = metricLabels(best.measurements.map(({ metric }) => metric));
  if (is === "other-workload")
    return {
      messageId: "otherWorkload",
      args: { differences: (best.otherLoad ?? []).map(differenceWords).join(", ") },
    };
  if (is === "log-only") return { messageId: "logOnly", args: { found } };
  if (is === "wrong-metric") {
    const meant = mode ?? best.mode;
    return {
      messageId: "wrongMetric",
      args: { mode: meant ?? "commit's", found: foundInstead(best, meant, found) },
    };
  }
  const status = [...new Set(executions.map(({ statusText }) => statusText))].sort().join(", ");
  return { messageId: "failed", args: { status } };
}

/** Another program, or the metrics of the right one that do not answer. */
function foundInstead(best: Run, meant: Mode | undefined, labels: string): string {
  if (meant === undefined) return `${labels} without a unit`;
  return best.mode !== undefined && best.mode !== meant
    ? `a ${best.mode} benchmark`
    : `${labels} without ${metricLabels(metricsAnswering(meant))}`;
}

function differenceWords({ field, reference, candidate }: WorkloadDifference): string {
  return `${field} ${candidate} instead of ${reference}`;
}
