import type { Job, VariantJob } from "./manifest.ts";

/** The pipeline of these trials: its workload, order and health are known, and its command is the one that was planned. */
export const PLANNED = "benchtriage-run";

/** Trials of all variants of a job, expected and at most; a manifest of before said only how many there are. */
export function plannedTrials({ trials, variants, repetitions }: Job): {
  readonly expected: number;
  readonly most: number;
} {
  const most = measurable(variants).length * repetitions;
  return trials ?? { expected: most, most };
}

/** The variants of a job that can be measured: without a patch an agent's tree is the baseline's, and the agent leaves the job. */
export function measurable(variants: readonly VariantJob[]): readonly VariantJob[] {
  return variants.filter(({ patch }) => patch === null || patch.path !== null);
}
