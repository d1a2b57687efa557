import { createHash } from "node:crypto";
import { agentLabel, UNNAMED } from "../model/identity.ts";
import { isDescribed } from "../model/compared.ts";
import type { AnalysedCommit, Analysis } from "../model/analysis.ts";
import type { Comparison, Side } from "../model/comparison.ts";
import { agentOf, type Evidence } from "../model/evidence.ts";
import type { FailedExecution } from "../model/failures.ts";
import type { HistoryRecord, KeptCommit, KeptEffect } from "../model/history.ts";
import { compareText } from "../model/order.ts";
import { isOwn, type Run } from "../model/runState.ts";
import type { Verdict } from "../model/verdict.ts";
import { groupsOf } from "../table/keys.ts";

/** An analysis as it is kept, without the actions, which need the record before it. */
export type Condensed = Omit<HistoryRecord, "actions" | "report">;

/**
 * What is kept of an analysis: 178 commits make about 180 kB.
 * @param before the record before: where its effects stand now is kept, whatever was concluded
 */
export function condensedOf(analysis: Analysis, before: HistoryRecord | undefined): Condensed {
  const { commits, comparisons, verdicts, failures, problems, runs, now, policy, tool, inputs } = analysis;
  const known = new Map(runs.map((run) => [run.id, run]));
  const compared = new Map(groupsOf(comparisons, ({ commit }) => commit).map(({ key, rows }) => [key, rows]));
  const failed = new Map(groupsOf(failures, ({ commit }) => commit).map(({ key, rows }) => [key, rows]));
  const executions = new Map(
    groupsOf(runs.filter(isOwn), (run) => run.commit.slice(0, 8)).map(({ key, rows }) => [key, rows]),
  );
  const decided = new Map(verdicts.map((verdict) => [verdict.commit, verdict]));
  return {
    version: 1,
    now,
    data: inputs.fingerprint,
    policy: policy.id,
    tool: tool.version,
    counts: {
      ...counted(verdicts, ({ status }) => status),
      ...counted(comparisons, (each) => (isDescribed(each) ? "described" : each.conclusion)),
      commits: commits.length,
      runs: runs.length,
      failures: failures.length,
      problems: problems.length,
    },
    causes: counted(failures, (failure) => failure.class),
    commits: Object.fromEntries(
      commits.map((commit) => [
        commit.short,
        keptCommit(commit, {
          verdict: decided.get(commit.commit),
          comparisons: compared.get(commit.commit) ?? [],
          failures: failed.get(commit.commit) ?? [],
          run: (id) => known.get(id),
          runs: executions.get(commit.short) ?? [],
          known: new Set(before?.commits[commit.short]?.effects.map(effectName)),
        }),
      ]),
    ),
  };
}

interface OfCommit {
  readonly verdict: Verdict | undefined;
  readonly comparisons: readonly Comparison[];
  readonly failures: readonly FailedExecution[];
  readonly run: (id: string) => Run | undefined;
  readonly runs: readonly Run[];
  /** Names of the effects that were kept before. */
  readonly known: ReadonlySet<string>;
}

function keptCommit(
  { subject, mode, evidence }: AnalysedCommit,
  { verdict, comparisons, failures, run, runs, known }: OfCommit,
): KeptCommit {
  const { baseline, human, agents } = evidence;
  return {
    subject: subject?.value ?? null,
    mode,
    status: verdict?.status ?? "not-judged",
    rules: [
      ...new Set(verdict?.reasons.filter(({ severity }) => severity !== "note").map(({ rule }) => rule)),
    ],
    evidence: {
      baseline: byContent(baseline, run),
      human: byContent(human, run),
      agents: Object.fromEntries(agents.map(({ agent, ...rest }) => [agent, byContent(rest, run)])),
    },
    runs: counted(runs, (each) => agentOf(each) ?? each.variant),
    failed: failedOf(failures),
    effects: comparisons
      .flatMap((each) => {
        const effect = keptEffect(each);
        return isKept(each) || known.has(effectName(effect)) ? [effect] : [];
      })
      .toSorted(byName),
    barred: counted(
      comparisons.filter(({ conclusion }) => conclusion === "not-comparable"),
      ({ reasons }) => reasons[0]?.kind ?? "unknown",
    ),
  };
}

/** With the run named by what it holds: its place changes where each week has a folder of its own. */
function byContent(evidence: Evidence, of: OfCommit["run"]): Evidence {
  const run = evidence.run === undefined ? undefined : of(evidence.run);
  if (run === undefined) return evidence;
  const { time, status, failure, command, measurements } = run;
  const numbers = measurements.map(({ metric, statistic, value }) => `${metric} ${statistic} ${value}`);
  const content = JSON.stringify([time, status, failure, command, numbers.toSorted(compareText)]);
  return { ...evidence, run: createHash("sha256").update(content).digest("hex").slice(0, IDENTITY) };
}

/** Digits that tell the runs of one variant apart. */
const IDENTITY = 12;

function failedOf(failures: readonly FailedExecution[]): KeptCommit["failed"] {
  const each = failures.flatMap(({ variants, agent, class: cause }) =>
    variants.map((variant) => ({
      variant: variant === "agent" ? (agent === null ? UNNAMED : agentLabel(agent)) : variant,
      cause,
    })),
  );
  const groups = groupsOf(each, ({ variant }) => variant).toSorted((a, b) => compareText(a.key, b.key));
  return Object.fromEntries(groups.map(({ key, rows }) => [key, counted(rows, ({ cause }) => cause)]));
}

/** What was concluded, and what a verdict rests on. */
function isKept({ conclusion, primary }: Comparison): boolean {
  return primary || conclusion === "improved" || conclusion === "regressed" || conclusion === "equivalent";
}

export function keptEffect(comparison: Comparison): KeptEffect {
  const { pipeline, metric, statistic, conclusion, effectPct, ci95, reference, candidate, primary } =
    comparison;
  return {
    pipeline,
    reference: sideName(reference),
    candidate: sideName(candidate),
    metric,
    statistic,
    conclusion,
    pct: rounded(effectPct),
    ci95: ci95 === null ? null : [rounded(ci95[0]) ?? 0, rounded(ci95[1]) ?? 0],
    n: [reference.n, candidate.n],
    primary,
  };
}

function sideName({ variant, agent }: Side): string {
  return agent === undefined ? variant : `${variant} ${agentLabel(agent)}`;
}

/** Three digits after the point are more than any measurement of a server tells. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** The quantity and the pair of an effect: the same in every report. */
export function effectName({ pipeline, reference, candidate, metric, statistic }: KeptEffect): string {
  return [pipeline, candidate, reference, metric, statistic].join(" ");
}

function byName(a: KeptEffect, b: KeptEffect): number {
  return compareText(effectName(a), effectName(b));
}

function counted<T>(items: readonly T[], of: (item: T) => string): Record<string, number> {
  const groups = groupsOf(items, of).toSorted((a, b) => compareText(a.key, b.key));
  return Object.fromEntries(groups.map(({ key, rows }) => [key, rows.length]));
}
