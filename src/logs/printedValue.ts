import type { MetricId, Statistic } from "../model/metrics.ts";

/** A number a benchmark program printed. */
export interface PrintedValue {
  readonly metric: MetricId;
  readonly statistic: Statistic;
  /** In the unit of the metric registry. */
  readonly value: number;
  /** What the program called it. */
  readonly label: string;
  /** 1-based line of the text. */
  readonly line: number;
}
