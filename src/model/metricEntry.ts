import type { Mode } from "./modes.ts";

export const statistics = [
  "mean",
  "median",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "p99",
  "p99.9",
  "std",
  "min",
  "max",
] as const;
export type Statistic = (typeof statistics)[number];

/** What a metric is to a benchmark of one mode. */
interface ModeUse {
  /** One of the metrics that such a benchmark is run for: a run that has none of them measured something else. */
  readonly answers?: true;
  /** A column of the mode's page of results. */
  readonly shown?: true;
  /** The statistics that a planned run keeps. */
  readonly kept?: readonly Statistic[];
  /** The one a plan decides by where nothing measured names another. */
  readonly decides?: true;
}

/**
 * A key as files write it. A text is the whole key of a mean in the metric's unit. With `stem`, a statistic stands before or
 * behind it (`mean_ttft_ms`, `ttft_p99_s`); with a unit beside it only keys that end in that unit.
 */
export type KeySpelling =
  | string
  | { readonly key: string; readonly statistic?: Statistic; readonly unit?: string }
  | { readonly stem: string; readonly unit?: string };

/**
 * The name as programs print it. `label`: the line of a mean, `Request throughput (req/s): 9.18`; `stem`: behind a statistic,
 * `Mean TTFT (ms): 12.3`; `rate`: behind a number of the line `Throughput: 9.18 requests/s`.
 */
type PrintedSpelling = { readonly label: string } | { readonly stem: string } | { readonly rate: string };

export interface MetricEntry {
  readonly label: string;
  readonly unit: string;
  readonly better: "lower" | "higher";
  /**
   * What kind of number it is: a throughput is what a rate limit hides; an amount is anything else that is measured; a log line
   * or a warm-up is no result at all.
   */
  readonly family: "latency" | "throughput" | "amount" | "log" | "warm-up";
  /** What it tells, where several metrics tell the same and must count once; absent: what no other does. */
  readonly quantity?: string;
  /** Counted, not timed (bytes, failures): compared as it is, zeros included. Absent: as the unit says. */
  readonly exact?: boolean;
  /** Whether a headline and an exit code may rest on it. */
  readonly primary: boolean;
  readonly modes?: Readonly<Partial<Record<Mode, ModeUse>>>;
  readonly keys?: readonly KeySpelling[];
  readonly printed?: readonly PrintedSpelling[];
}
