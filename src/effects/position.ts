import type { MetricId } from "../model/metrics.ts";
import type { Policy } from "../model/policy.ts";
import { tTwoSidedP } from "../stats/tDistribution.ts";
import { numbersOf, type Value, valuesOf } from "./cohorts.ts";
import { executionsOf } from "./executions.ts";
import type { DescribedPair } from "./judgePairs.ts";
import type { Position } from "./positionCost.ts";
import { quantityKey } from "./trial.ts";

/*
 * Which place a variant had in its executions, and what that place costs. Where one variant ran first in every execution,
 * whatever the first one pays (compiling, filling caches, starting up) stands in every pair with the same sign: more repeats
 * make it surer and no truer.
 */

type Settings = NonNullable<Policy["order"]>;

/**
 * The cost of position for every comparison of a pipeline with a known, fixed order (and for no other). A start-up stall bars
 * what it explains. Else the difference is held against the prediction interval for one more commit, from the other commits'
 * pairs of the same pipeline, mode, quantity and positions: they hold cost and effect, and so bound the cost from above.
 * @param byCommit the described pairs of each commit
 */
export function positionsOf(
  byCommit: readonly (readonly DescribedPair[])[],
  settings: Settings | undefined,
): Map<DescribedPair, Position> {
  const positions = new Map<DescribedPair, Position>();
  if (settings === undefined) return positions;
  const controls = new Map<string, { readonly commit: number; readonly log: number }[]>();
  const confounded = byCommit.map((pairs) =>
    pairs.filter((each) => !each.barred && isConfounded(each, settings)),
  );
  for (const [commit, pairs] of confounded.entries())
    for (const each of pairs) {
      const log = logOf(each);
      if (log === null) continue;
      const key = keyOf(each);
      const known = controls.get(key);
      if (known === undefined) controls.set(key, [{ commit, log }]);
      else known.push({ commit, log });
    }
  for (const [commit, pairs] of confounded.entries())
    for (const each of pairs) {
      const others = (controls.get(keyOf(each)) ?? []).filter((other) => other.commit !== commit);
      positions.set(each, stallOf(each, settings) ?? predicted(logOf(each), byCommitMean(others), settings));
    }
  return positions;
}

function isConfounded({ pair: { reference, candidate } }: DescribedPair, { pipelines }: Settings): boolean {
  const order = pipelines[reference.pipeline];
  if (order === undefined || reference.variant === null || candidate.variant === null) return false;
  const [a, b] = [order.indexOf(reference.variant), order.indexOf(candidate.variant)];
  return a >= 0 && b >= 0 && a !== b;
}

/** Pipeline, mode, quantity and positions: whose cost is one cost. */
function keyOf({ pair }: DescribedPair): string {
  const { reference, candidate } = pair;
  const mode = reference.runs[0]?.mode ?? null;
  return [reference.pipeline, mode, quantityKey(pair), reference.variant, candidate.variant].join("\n");
}

/** ln(candidate / reference), over executions where there are several; null where a value has no logarithm. */
function logOf({ pair }: DescribedPair): number | null {
  const { pairs } = executionsOf(pair);
  const logs =
    pairs === null
      ? [logMean(numbersOf(pair.candidateValues)) - logMean(numbersOf(pair.referenceValues))]
      : pairs.map(([a, b]) => Math.log(b / a));
  const log = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  return Number.isFinite(log) ? log : null;
}

function logMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.log(value), 0) / values.length;
}

/** A commit counts once, however many of its pairs there are (agents, workloads). */
function byCommitMean(others: readonly { readonly commit: number; readonly log: number }[]): number[] {
  const commits = new Map<number, number[]>();
  for (const { commit, log } of others) commits.set(commit, [...(commits.get(commit) ?? []), log]);
  return [...commits.values()].map((logs) => logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/** Median and robust spread: one commit with a true effect among the controls must not hide another. */
function predicted(
  log: number | null,
  controls: readonly number[],
  { leastCommits, leastSpreadPct }: Settings,
): Position {
  const commits = controls.length;
  if (log === null || commits < leastCommits)
    return { p: 1, reason: { kind: "order-confounded", args: { commits, lowPct: null, highPct: null } } };
  const centre = medianOf(controls);
  const spread = Math.max(
    1.4826 * medianOf(controls.map((each) => Math.abs(each - centre))),
    leastSpreadPct / 100,
  );
  const error = spread * Math.sqrt(1 + Math.PI / (2 * commits));
  const percent = (value: number) => 100 * Math.expm1(value);
  return {
    p: tTwoSidedP((log - centre) / error, commits - 1),
    reason: {
      kind: "order-confounded",
      args: {
        commits,
        lowPct: percent(Math.min(...controls)),
        highPct: percent(Math.max(...controls)),
      },
    },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * A stall before the first answer of whoever runs first: the first token comes later by what the whole run takes longer, and
 * once answers come they come as fast on both sides.
 */
function stallOf({ pair, definition }: Explained, { stall }: Settings): Position | null {
  if (!isExplained({ pair, definition }, stall)) return null;
  const of = (values: readonly Value[]) =>
    values.length === 0 ? null : Math.exp(logMean(values.map(({ measurement }) => measurement.value)));
  const both = (metric: MetricId) =>
    [pair.reference, pair.candidate].map((side) => of(valuesOf(side, { metric, statistic: "mean" })));
  const [ttft, laterTtft] = both("ttft");
  const [rate, laterRate] = both("request_throughput");
  const [tpot, laterTpot] = both("tpot");
  const { completed, prompts } = pair.reference.runs[0]?.workload ?? {};
  const requests = completed ?? prompts;
  if (ttft == null || laterTtft == null || rate == null || laterRate == null || requests === undefined)
    return null;
  const seconds = requests / rate - requests / laterRate;
  const firstTokenS = (ttft - laterTtft) / 1000;
  const isAlike = Math.abs(firstTokenS - seconds) <= (stall.agreementPct / 100) * Math.abs(seconds);
  const steady = stall.steadyShare * Math.abs(Math.log(ttft / laterTtft));
  const isSteady = tpot == null || laterTpot == null || Math.abs(Math.log(tpot / laterTpot)) <= steady;
  if (Math.abs(seconds) < stall.leastS || !isAlike || !isSteady) return null;
  return { p: 1, reason: { kind: "start-up-stall", args: { seconds, firstTokenS } } };
}

type Explained = Pick<DescribedPair, "pair" | "definition">;

/** Waiting for the first answer is in the first token, in what the whole run served, and in the tails of every request. */
function isExplained(
  { pair, definition }: Explained,
  { explains, metrics, statistics }: Settings["stall"],
): boolean {
  return (
    explains.includes(definition.family ?? "") ||
    metrics.some((metric) => metric === pair.metric) ||
    statistics.some((statistic) => statistic === pair.statistic)
  );
}
