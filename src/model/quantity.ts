import type { Statistic } from "./metrics.ts";

/** What is compared, by name; null where a file does not tell the statistic. */
export interface Quantity {
  readonly metric: string;
  readonly statistic: Statistic | null;
}

/** The name of a quantity: the 50th percentile is the median, whichever a file calls it. */
export function quantityKey({ metric, statistic }: Quantity): string {
  return statistic === null ? metric : `${metric} ${plainStatistic(statistic)}`;
}

export function plainStatistic(statistic: Quantity["statistic"]): Quantity["statistic"] {
  return statistic === "p50" ? "median" : statistic;
}

/** The record that a pointer leads into: up to the last place in a list; a file that holds one record is the record itself. */
export function recordPlace(pointer: string): string {
  return /^.*\/\d+(?=\/|$)/.exec(pointer)?.[0] ?? "";
}
