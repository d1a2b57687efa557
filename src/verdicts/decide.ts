import { compareText } from "../model/order.ts";
import type { CorrectionKind } from "../model/correction.ts";
import type { Finding, Outcome, Severity } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Curated, Effort, Status, Verdict } from "../model/verdict.ts";
import { categoryOf, precedenceOf } from "./categories.ts";

/** How much work a correction is: words are trivial, another program is low, another procedure is medium. */
const effortOfKind: Readonly<Record<CorrectionKind, Effort>> = {
  "insert-space": "trivial",
  "replace-text": "trivial",
  "rename-flag": "trivial",
  "drop-flag": "trivial",
  "add-flag": "trivial",
  "set-value": "trivial",
  "set-env": "trivial",
  "replace-model": "trivial",
  "move-flag-to-server": "low",
  "replace-script": "low",
  "replace-command": "low",
  "split-per-variant": "medium",
  "repeat-runs": "medium",
};
const efforts: readonly Effort[] = ["none", "trivial", "low", "medium", "high"];

/** Findings and policy to verdict. Measurements never come here: findings are the only evidence. */
export function decide(
  commit: string,
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
  policy: Policy,
  curated: Curated | undefined,
): Verdict {
  const ordered = [...findings].sort(byWeight);
  const ruled = statusOf(ordered, outcomes);
  const byCuration = policy.curation === "decides" && curated?.status != null;
  const status = byCuration && curated?.status != null ? curated.status : ruled;
  return {
    commit,
    status,
    category: (byCuration ? curated?.category : null) ?? categoryFor(status, ordered),
    reasons: reasonsOf(ordered),
    effort: effortOf(status, ordered, byCuration ? curated : undefined),
    ruled,
    decidedBy: byCuration ? "curation" : "rules",
    ...(curated === undefined ? {} : { curated }),
    disagreement: curated?.status != null && curated.status !== ruled,
  };
}

function statusOf(findings: readonly Finding[], outcomes: readonly Outcome[]): Status {
  if (outcomes.some(({ kind }) => kind === "crashed")) return "not-judged";
  if (findings.some(({ severity }) => severity === "blocking")) return "unusable";
  return findings.some(({ severity }) => severity === "fixable") ? "fixable" : "usable";
}

const weight: Readonly<Record<Severity, number>> = { blocking: 0, fixable: 1, note: 2 };

function byWeight(a: Finding, b: Finding): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    precedenceOf(a.rule) - precedenceOf(b.rule) ||
    compareText(a.rule, b.rule)
  );
}

function categoryFor(status: Status, ordered: readonly Finding[]): string | null {
  const first = ordered[0];
  if (first === undefined || first.severity === "note" || status === "usable") return null;
  return categoryOf(first.rule);
}

function reasonsOf(ordered: readonly Finding[]): Verdict["reasons"] {
  const seen = new Map<string, { rule: string; severity: Severity }>();
  for (const { rule, severity } of ordered) {
    const key = `${rule} ${severity}`;
    if (!seen.has(key)) seen.set(key, { rule, severity });
  }
  return [...seen.values()];
}

/** The hardest correction decides; a fixable finding without a correction needs a person and is high. */
function effortOf(status: Status, findings: readonly Finding[], curated: Curated | undefined): Effort | null {
  if (status !== "fixable") return status === "usable" ? "none" : null;
  const published = efforts.find((effort) => effort === curated?.effort);
  if (published !== undefined) return published;
  let most = 0;
  for (const finding of findings.filter(({ severity }) => severity === "fixable")) {
    const kinds = [finding.correction, ...(finding.corrections ?? [])].flatMap((c) =>
      c === undefined ? [] : [c.kind],
    );
    const effort =
      kinds.length === 0
        ? "high"
        : kinds
            .map((kind) => effortOfKind[kind])
            .sort(byEffort)
            .at(-1);
    most = Math.max(most, efforts.indexOf(effort ?? "high"));
  }
  return efforts[most] ?? null;
}

function byEffort(a: Effort, b: Effort): number {
  return efforts.indexOf(a) - efforts.indexOf(b);
}
