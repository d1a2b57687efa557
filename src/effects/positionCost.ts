import type { Policy } from "../model/policy.ts";
import type { Position } from "./effectTypes.ts";
import { betterPct } from "./ranks.ts";
import { tTwoSidedP } from "../stats/tDistribution.ts";

/** What a difference is held against: log ratios, one a commit. */
export interface Controls {
  /** `controls`: code that cannot differ; `own`: such code of the very commit; `pairs`: whatever other commits differ by. */
  readonly by: "own" | "controls" | "pairs";
  readonly logs: readonly number[];
}

type Limits = Pick<NonNullable<Policy["order"]>, "leastCommits" | "leastSpreadPct">;

/**
 * The prediction interval for one more commit. Controls cost what position costs: their mean and standard deviation. Pairs hold
 * effects as well: median and robust spread, so that one commit with a true effect among them does not hide another. Of fewer than
 * eight commits a median of deviations tells too little, and an effect among them makes the others harder to establish.
 * Formula: t = (x - centre) / (s √(1 + c / n)); c is 1 for a mean, π/2 for a median, the degrees of freedom n - 1 times the
 * efficiency of the spread, 1 or 0.37.
 * Source: Hahn & Meeker 1991; Croux & Rousseeuw 1992 and Rousseeuw & Croux 1993 for the median of absolute deviations.
 * @param log ln(candidate / reference); null where the difference has no logarithm
 * @param shift what the commit's own controls cost already: taken from the difference before
 */
export function predicted(
  { log, better }: Difference,
  { by, logs }: Controls,
  limits: Limits,
  shift = 0,
): Position {
  const commits = logs.length;
  if (log === null || commits < limits.leastCommits)
    return {
      p: 1,
      beyond: null,
      reason: { kind: "order-confounded", args: { by, commits, lowPct: null, highPct: null } },
    };
  const { centre, spread, c, df } =
    by === "controls" || commits < ROBUST_FROM ? momentsOf(logs) : robust(logs);
  const error = Math.max(spread, limits.leastSpreadPct / 100) * Math.sqrt(1 + c / commits);
  const percents = [Math.min(...logs), Math.max(...logs)].map((each) => betterPct(each + shift, better));
  const [lowPct, highPct] = [Math.min(...percents), Math.max(...percents)];
  const beyond = log - shift - centre;
  return {
    p: tTwoSidedP(beyond / error, df),
    beyond,
    reason: { kind: "order-confounded", args: { by, commits, lowPct, highPct } },
  };
}

/** What two places of one commit differ by. */
export interface Difference {
  readonly log: number | null;
  readonly better: "lower" | "higher";
}

interface Spread {
  readonly centre: number;
  readonly spread: number;
  readonly c: number;
  readonly df: number;
}

function momentsOf(values: readonly number[]): Spread {
  const centre = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { centre, spread: Math.sqrt(squares / (values.length - 1)), c: 1, df: values.length - 1 };
}

function robust(values: readonly number[]): Spread {
  const centre = medianOf(values);
  const size = values.length;
  const deviation = medianOf(values.map((each) => Math.abs(each - centre)));
  const spread = ((1.4826 * size) / (size - 0.8)) * deviation;
  return { centre, spread, c: Math.PI / 2, df: EFFICIENCY * (size - 1) };
}

/** Of the median of absolute deviations against the standard deviation: so many values it is worth. */
const EFFICIENCY = 0.37;
const ROBUST_FROM = 8;

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
