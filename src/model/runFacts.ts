import type { WorkloadDifference } from "./comparison.ts";
import type { Origin } from "./origin.ts";
import type { Run } from "./runState.ts";
import type { StatedEffect } from "./records.ts";

/* What is known of the runs of a commit beyond their numbers. */

/** Two measured variants of one pipeline that did not run the same thing, whether or not a metric is common to them. */
export interface Mismatch {
  readonly pipeline: string;
  readonly reference: Run;
  readonly candidate: Run;
  readonly differences: readonly [WorkloadDifference, ...WorkloadDifference[]];
}

/** A time per token of a run that is below what reading the weights once takes on its machine. */
export interface HardwareFloor {
  readonly side: string;
  readonly pipeline: string;
  /** Per generated token. */
  readonly ms: number;
  readonly floorMs: number;
  readonly model: string;
  readonly weightGib: number;
  readonly gpu: string;
  readonly gpus: number;
  readonly memoryGbPerS: number;
  readonly origin: Origin;
}

/** What a candidate of a commit differs from its baseline by: as a table publishes it, or as its runs say. */
export interface CandidateEffect {
  /** Effects of one group may be held against each other: a table and metric, or a pipeline and metric. */
  readonly group: string;
  readonly who: string;
  /** In percent, positive is better. */
  readonly pct: number;
  readonly isPublished: boolean;
  /** The number is a ratio to 100 in a column of differences. */
  readonly isRatio: boolean;
  readonly origin: Origin;
  /** What its patch is, where that is known. */
  readonly patch: {
    /** Nothing of it runs when the target serves: why. */
    readonly idle: "empty-patch" | "off-path" | null;
    readonly sha256: string;
    readonly files: readonly string[];
  } | null;
}

/** A stored effect that is not the effect of the values beside it. */
export interface StaleEffect {
  readonly run: Run;
  readonly effect: StatedEffect;
  /** What the values give, in percent; null where one of them is missing. */
  readonly computedPct: number | null;
}

/** A measured run whose model, or engine, never runs the changed code. */
export interface UnreachedRun {
  readonly run: Run;
  readonly by: "model" | "engine";
  readonly ran: string;
  /** What it never runs: the first changed file. */
  readonly file: string;
}
