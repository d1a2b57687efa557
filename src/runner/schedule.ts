import type { Job } from "../model/manifest.ts";
import { mulberry32, shuffled } from "../stats/mulberry32.ts";

/** One trial of a job: which variant, in which block, in which place. */
export interface Slot {
  readonly job: string;
  readonly variant: string;
  /** From 1; 0 is the discarded warm-up of the machine. */
  readonly block: number;
  /** From 1. */
  readonly position: number;
}

/** What results and journal call a try of a slot. */
export function trialId({ job, variant, block, position }: Slot, attempt: number): string {
  return `${job}/${variant}/${block}-${position}-${attempt}`;
}

/** The slot and the try that an id of `trialId` names; no part of a name holds a slash but the id of the job. */
export function slotOf(job: string, trial: string): { readonly slot: Slot; readonly attempt: number } {
  const [variant = "", place = ""] = trial.slice(job.length + 1).split("/");
  const [block = 0, position = 0, attempt = 0] = place.split("-").map(Number);
  return { slot: { job, variant, block, position }, attempt };
}

/**
 * The trials of a block: two of every variant. ABBA runs there and back, every second block begins from the other end;
 * random draws the second half anew. Seeded by job and block, so that a resumed run keeps its order.
 */
export function blockOf({ id, order }: Job, names: readonly string[], block: number): Slot[] {
  const random = mulberry32((order.seed + 0x9e3779b9 * block) >>> 0);
  const first =
    order.scheme === "random" ? shuffled(names, random) : block % 2 === 1 ? [...names] : names.toReversed();
  const second = order.scheme === "random" ? shuffled(names, random) : first.toReversed();
  return [...first, ...second].map((variant, index) => ({ job: id, variant, block, position: index + 1 }));
}
