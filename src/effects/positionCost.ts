import type { Policy } from "../model/policy.ts";
import type { Position } from "./effectTypes.ts";
import { betterPct } from "./ranks.ts";
import { farthest } from "../stats/farthest.ts";
import { robustSpread } from "../stats/robustSpread.ts";
import { tTwoSidedP } from "../stats/tDistribution.ts";

/** What a difference is held against: log ratios, one a commit. */
export interface Controls {
  /** `controls`: code that cannot differ; `own`: such code of the very commit; `pairs`: whatever other commits differ by. */
  readonly by: "own" | "controls" | "pairs";
  readonly logs: readonly number[];
}

type Limits = Pick<
  NonNullable<Policy["order"]>,
  "leastCommits" | "leastSpreadPct" | "robustCommits" | "oddAlpha"
>;

/**
 * The prediction interval for one more commit. Controls cost what position costs: their mean and standard deviation. Pairs hold
 * effects as well: median and robust spread, so that one commit with a true effect among them does not hide another. Of few
 * commits a median of deviations tells too little: there the one that lies far off all others is left out.
 * Formula: t = (x - centre) / (s √(1 + c / n)); c is 1 for a mean, π/2 for a median, the degrees of freedom n - 1 times the
 * efficiency of the spread (stats/robustSpread.ts).
 * Source: Hahn & Meeker 1991.
 * @param log ln(candidate / reference); null where the difference has no logarithm
 * @param shift what the commit's own controls cost already: taken from the difference before
 */
export function predicted(
  { log, better }: Difference,
  { by, logs: all }: Controls,
  limits: Limits,
  shift = 0,
): Position {
  const isRobust = by !== "controls" && all.length >= (limits.robustCommits ?? Infinity);
  const logs = by === "pairs" && !isRobust ? withoutOdd(all, limits) : all;
  const commits = logs.length;
  if (log === null || commits < limits.leastCommits)
    return {
      p: 1,
      beyond: null,
      reason: { kind: "order-confounded", args: { by, commits, lowPct: null, highPct: null } },
    };
  const { centre, spread, c, df } = isRobust ? robust(logs) : momentsOf(logs);
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

/** Without the one value that lies far off the others (Grubbs), where enough are left. */
function withoutOdd(values: readonly number[], { leastCommits, oddAlpha = 0 }: Limits): readonly number[] {
  const odd = values.length > leastCommits ? farthest("commits", values) : null;
  return odd === null || odd.p >= oddAlpha ? values : values.filter((_, index) => index !== odd.index);
}

function robust(values: readonly number[]): Spread {
  const { median: centre, spread, df } = robustSpread(values);
  return { centre, spread, c: Math.PI / 2, df };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
