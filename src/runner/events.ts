import type { TrialRecord } from "../model/trial.ts";
import type { BlockDecision } from "../stats/decideBlocks.ts";
import type { Phase } from "./bench.ts";
import type { Harm } from "./harm.ts";

/* What a runner tells while it works, and in the end. */

export type RunEvent =
  | ({ readonly kind: "phase" } & Watched)
  | { readonly kind: "trial"; readonly job: string; readonly trial: string; readonly record: TrialRecord }
  | { readonly kind: "look"; readonly job: string; readonly variant: string; readonly decision: Decision }
  | { readonly kind: "job"; readonly outcome: JobOutcome };

/** What goes on in a job now. */
export interface Watched {
  readonly job: string;
  readonly trial: string;
  readonly phase: Phase;
  readonly block: number;
  /** Blocks at most. */
  readonly blocks: number;
  /** What the blocks so far say of each candidate. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Infinite where no budget was given. */
  readonly gpuMinutesLeft: number;
}

/** What is known of a candidate: an effect that comes with other work is none. */
export interface Decision extends Omit<BlockDecision, "state"> {
  readonly state: BlockDecision["state"] | "harmed" | "failed";
  readonly harm: Harm | null;
}

export interface JobOutcome {
  readonly job: string;
  readonly state: "decided" | "failed" | "out-of-budget" | "interrupted";
  /** Why a job failed; null where its decisions say all. */
  readonly reason: string | null;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly trials: number;
}
