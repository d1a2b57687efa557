import type { Analysis } from "../../model/analysis.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { FailedExecution } from "../../model/failures.ts";
import type { Finding } from "../../model/finding.ts";
import type { Judgement } from "../../model/judgements.ts";
import type { Run } from "../../model/runState.ts";
import { type CommitView, commitViews } from "../cells/commits.ts";

/** Everything the analysis holds of one commit, looked up once for all pages. */
export interface WholeCommit extends CommitView {
  readonly analysis: Analysis;
  readonly runs: readonly Run[];
  readonly failures: readonly FailedExecution[];
  readonly comparisons: readonly Comparison[];
  readonly attempts: readonly AnalysedAttempt[];
  readonly attemptFindings: readonly Finding[];
  readonly judgements: readonly Judgement[];
}

export function wholeCommits(analysis: Analysis): WholeCommit[] {
  const runs = byCommit(analysis.runs);
  const failures = byCommit(analysis.failures);
  const comparisons = byCommit(analysis.comparisons);
  const attempts = byCommit(analysis.attempts);
  const findings = byCommit(analysis.findings.filter(({ attempt }) => attempt !== undefined));
  const judgements = byCommit(analysis.judgements);
  return commitViews(analysis).map((view) => {
    const id = view.commit.short;
    return {
      ...view,
      analysis,
      runs: runs.get(id) ?? [],
      failures: failures.get(id) ?? [],
      comparisons: comparisons.get(id) ?? [],
      attempts: attempts.get(id) ?? [],
      attemptFindings: findings.get(id) ?? [],
      judgements: judgements.get(id) ?? [],
    };
  });
}

function byCommit<T extends { readonly commit?: string | undefined }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const id = item.commit?.slice(0, 8) ?? "";
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return groups;
}
