import type { Statistic } from "./metrics.ts";

/** One quantity of one benchmark in time order. */
export interface Series {
  readonly benchmark: string;
  readonly metric: string;
  readonly statistic: Statistic | null;
  readonly unit: string | null;
  readonly better: "lower" | "higher" | null;
  readonly points: readonly SeriesPoint[];
  readonly changes: readonly SeriesChange[];
}

export interface SeriesPoint {
  /** The path, or the position in the one file. */
  readonly place: string;
  readonly n: number;
  readonly mean: number;
  /** 95 % of the mean; null for one value. */
  readonly ci95: readonly [number, number] | null;
}

/** A change of level that is proven. */
export interface SeriesChange {
  /** Places of the last point before and of the first one after: the change came between them. */
  readonly after: string;
  readonly at: string;
  /** Of the points of `points`: the first of the new level. */
  readonly index: number;
  /** Means of the two levels, in the unit of the series. */
  readonly before: number;
  readonly now: number;
  /** Percent of the level before, positive is better; as it is where no direction is known. */
  readonly pct: number | null;
  readonly ci95: readonly [number, number] | null;
  /** `small`: below the margin; `changed`: nobody says which direction is good. */
  readonly conclusion: "improved" | "regressed" | "small" | "changed";
}

/** What `compare --series` prints as JSON. */
export interface SeriesSet {
  readonly marginPct: number;
  /** The paths in the order given, as time goes. */
  readonly places: readonly string[];
  readonly series: readonly Series[];
}
