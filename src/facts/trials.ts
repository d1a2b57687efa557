import type { JoinedCommit } from "../dataset/join.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Facts, TrialsFact } from "../model/facts.ts";
import type { MetricChoice, Policy } from "../model/policy.ts";
import { isValid } from "../model/runState.ts";

type Tried = Pick<JoinedCommit, "runs"> & Pick<Facts, "unreached">;

function trialIds({ runs, unreached }: Tried): ReadonlySet<string> {
  const foreign = new Set(unreached.map(({ run }) => run.id));
  return new Set(runs.filter((run) => isValid(run) && !foreign.has(run.id)).map(({ id }) => id));
}

/** The comparison that verdicts rest on, where both its sides hold a trial; where the gate only notes, as it is. */
export function ofTrials(primary: Comparison | null, tried: Tried, { gate }: Policy): Comparison | null {
  if (primary === null || gate !== "bars" || primary.conclusion === "not-comparable") return primary;
  const valid = trialIds(tried);
  const holds = ({ runs }: Comparison["reference"]) => runs.some((id) => valid.has(id));
  return holds(primary.reference) && holds(primary.candidate) ? primary : null;
}

/**
 * How many trials a side the policy's pair has that may be compared, on a metric that it names: the best of its
 * comparisons. Where the gate bars, only healthy runs of the commit's own benchmark and load, with a model that runs the
 * changed code, are trials.
 */
export function trialsOf(
  { runs, unreached }: Tried,
  comparisons: readonly Comparison[],
  policy: Policy,
): TrialsFact {
  const valid = trialIds({ runs, unreached });
  const count = (ids: readonly string[], n: number) =>
    policy.gate === "bars" ? Math.min(n, ids.filter((id) => valid.has(id)).length) : n;
  const named = comparisons.filter((each) => isNamed(each, policy));
  const counted = named.map((comparison) => {
    const { reference, candidate, conclusion } = comparison;
    const may = conclusion !== "not-comparable";
    return {
      comparison,
      reference: may ? count(reference.runs, reference.n) : 0,
      candidate: may ? count(candidate.runs, candidate.n) : 0,
    };
  });
  const [best] = counted.toSorted((a, b) => least(b) - least(a) || b.reference - a.reference);
  return best === undefined
    ? { reference: 0, candidate: 0, comparison: null, named: 0 }
    : { ...best, named: named.length };
}

function least({ reference, candidate }: Pick<TrialsFact, "reference" | "candidate">): number {
  return Math.min(reference, candidate);
}

function isNamed(comparison: Comparison, { verdict }: Policy): boolean {
  const { reference, candidate, primary } = comparison;
  if (reference.variant !== verdict.reference || candidate.variant !== verdict.candidate) return false;
  if (verdict.agent !== undefined && candidate.agent !== undefined && candidate.agent.name !== verdict.agent)
    return primary;
  // what is chosen by its key in the file is known by being chosen
  return primary || verdict.metrics.some((wanted) => isMetric(comparison, wanted));
}

function isMetric({ pipeline, metric, statistic }: Comparison, wanted: MetricChoice): boolean {
  return (
    (wanted.pipeline === "*" || wanted.pipeline === pipeline) &&
    wanted.metric === metric &&
    wanted.statistic === statistic
  );
}
