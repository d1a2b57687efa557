import type { KeptEffect } from "./history.ts";

/** One quantity of a commit and pair of variants over the reports. */
export interface EffectSeries {
  readonly commit: string;
  readonly points: readonly EffectPoint[];
  readonly changes: readonly EffectStep[];
}

export interface EffectPoint {
  /** Of the first report with this result. */
  readonly report: number;
  readonly now: string | null;
  readonly effect: KeptEffect;
}

/** A change of the effect that is proven: it came between two reports. */
export interface EffectStep {
  readonly after: EffectPoint;
  readonly at: EffectPoint;
  /** Mean effects of the two levels, in percent. */
  readonly before: number;
  readonly level: number;
}
