import { commitCohorts } from "../effects/commitCohorts.ts";
import { compareAll } from "../effects/comparisons.ts";
import type { LoadGate } from "../effects/loadGate.ts";
import { type Quantity, quantityKey } from "../model/quantity.ts";
import { isResult } from "../effects/trial.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { Lost } from "../model/compared.ts";
import type { AnyComparison } from "../model/comparison.ts";
import type { Policy } from "../model/policy.ts";
import type { Variant } from "../model/records.ts";
import { atTheirLoads } from "./setLoads.ts";
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
  readonly comparisons: readonly AnyComparison[];
  /** What the one variant was measured on and the other was not. */
  readonly lost: readonly Lost[];
}

/** The pair of variants that `--from` and `--to` name. Throws UserError for one that nothing compares. */
export function pairNamed(from: string, to: string): readonly [Variant, Variant] {
  const known = pairings.find(([a, b]) => a === from && b === to);
  if (known !== undefined) return known;
  throw new UserError(
    `cannot compare from ${from} to ${to}`,
    `one of ${pairings.map(([a, b]) => `--from ${a} --to ${b}`).join(", ")}`,
  );
}

/** Every comparison of two variants in a data set, one per commit, pipeline and metric. */
export function compareVariants(
  commits: readonly JoinedCommit[],
  [from, to]: readonly [Variant, Variant],
  policy: Policy,
  gate: LoadGate,
): VariantsCompared {
  const all = compareAll(commits, policy, gate).commits.flatMap((each) =>
    from === to ? each.unchanged : each.all,
  );
  return {
    comparisons: atTheirLoads(
      all.filter(({ reference, candidate }) => reference.variant === from && candidate.variant === to),
      commits,
    ),
    lost: from === to ? [] : commits.flatMap((commit) => lostIn(commit, from, to, gate)),
  };
}

/** Pipelines of a commit with a result of the one variant and none of the other; where both have some, the metrics. */
function lostIn({ hash, runs }: JoinedCommit, from: Variant, to: Variant, gate: LoadGate): Lost[] {
  const cohorts = commitCohorts(runs, gate);
  const measured = (variant: Variant, pipeline: string) =>
    new Map<string, Quantity>(
      cohorts
        .filter((each) => each.variant === variant && each.pipeline === pipeline)
        .flatMap((each) => each.runs.flatMap(({ measurements }) => measurements))
        .filter(({ metric }) => isResult(metric))
        .map((each) => [quantityKey(each), each]),
    );
  return [...new Set(cohorts.map(({ pipeline }) => pipeline))].flatMap((pipeline): Lost[] => {
    const [had, has] = [measured(from, pipeline), measured(to, pipeline)];
    const place = { commit: hash, pipeline, variant: to };
    if (has.size === 0) return had.size === 0 ? [] : [{ ...place, metric: null, statistic: null }];
    return [...had]
      .filter(([key]) => !has.has(key))
      .map(([, { metric, statistic }]) => ({ ...place, metric, statistic }));
  });
}
