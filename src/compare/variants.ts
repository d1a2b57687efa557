import { agentLabel } from "../model/identity.ts";
import { compareAll } from "../effects/comparisons.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { isResult } from "../model/metrics.ts";
import { cohortsOf } from "../effects/pairs.ts";
import type { Compared } from "../model/compared.ts";
import type { Comparison, Side } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import { UserError } from "../model/userError.ts";

const pairings = [
  ["baseline", "human"],
  ["baseline", "agent"],
  ["human", "agent"],
  // A/A: repeated runs of one code, every other one on either side.
  ["baseline", "baseline"],
  ["human", "human"],
] as const;

export interface VariantsCompared {
  readonly comparisons: readonly Compared[];
  /** What the one variant was measured on and the other was not, in words. */
  readonly lost: readonly string[];
}

/** Throws UserError for a pair of variants that nothing compares. */
export function refuseOddPair(from: string, to: string): void {
  if (pairings.some(([a, b]) => a === from && b === to)) return;
  throw new UserError(
    `cannot compare from ${from} to ${to}`,
    `one of ${pairings.map(([a, b]) => `--from ${a} --to ${b}`).join(", ")}`,
  );
}

/** Every comparison of two variants in a data set, one line per commit, pipeline and metric. */
export function compareVariants(
  commits: readonly JoinedCommit[],
  [from, to]: readonly [string, string],
  policy: Policy,
): VariantsCompared {
  const all = compareAll(commits, policy).commits.flatMap((each) =>
    from === to ? each.unchanged : each.all,
  );
  const found = all.filter(
    ({ reference, candidate }) => reference.variant === from && candidate.variant === to,
  );
  const lost = from === to ? [] : commits.flatMap((commit) => lostIn(commit, from, to, policy));
  return { comparisons: found.map(lineOf), lost };
}

/** Pipelines of a commit with a result of the one variant and none of the other; where both have some, the metrics. */
function lostIn(
  { hash, runs }: JoinedCommit,
  from: string,
  to: string,
  { tokenTolerancePct }: Policy,
): string[] {
  const cohorts = cohortsOf(runs, tokenTolerancePct);
  const measured = (wanted: string, pipeline: string) =>
    new Set(
      cohorts
        .filter((each) => each.variant === wanted && each.pipeline === pipeline)
        .flatMap((each) => each.runs.flatMap(({ measurements }) => measurements))
        .filter(({ metric }) => isResult(metric))
        .map(({ metric, statistic }) => `${metric} ${statistic}`),
    );
  return [...new Set(cohorts.map(({ pipeline }) => pipeline))].flatMap((pipeline) => {
    const [had, has] = [measured(from, pipeline), measured(to, pipeline)];
    const name = `${hash.slice(0, 8)} ${pipeline}`;
    if (has.size === 0) return had.size === 0 ? [] : [`${name}: no ${to} result`];
    return [...had].filter((id) => !has.has(id)).map((id) => `${name} ${id}: not measured of ${to}`);
  });
}

function lineOf(comparison: Comparison): Compared {
  const { effectPct, ci95, p, q, test, conclusion, mdePct, trialsNeeded, label, reasons } = comparison;
  const agent = comparison.candidate.agent === undefined ? "" : ` ${agentLabel(comparison.candidate.agent)}`;
  return {
    name: `${comparison.commit.slice(0, 8)} ${comparison.pipeline}${agent}`,
    metric: `${comparison.metric} ${comparison.statistic}`,
    reference: sideOf(comparison.reference),
    candidate: sideOf(comparison.candidate),
    effectPct,
    ci95,
    p,
    q,
    test,
    conclusion,
    mdePct,
    trialsNeeded,
    reasons: label === null ? reasons : [...reasons, label],
  };
}

function sideOf({ n, mean, median }: Side): Compared["reference"] {
  return { n, mean, median };
}
