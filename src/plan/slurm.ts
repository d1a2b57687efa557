import type { Job, Manifest } from "../model/manifest.ts";
import type { MissingWords } from "./missing.ts";
import { comment, functionName, quiet, settings, shellBody } from "./commandsSh.ts";

/** A job array per number of GPUs: one array asks for the same machine for all its jobs. */
export function slurmArrays(
  manifest: Manifest,
  words: MissingWords,
): { readonly gpus: number; readonly text: string }[] {
  const counts = [...new Set(manifest.jobs.map(({ hardware }) => hardware.gpusNeeded))].toSorted(
    (a, b) => a - b,
  );
  return counts.map((gpus) => ({
    gpus,
    text: slurmText(
      manifest,
      manifest.jobs.filter(({ hardware }) => hardware.gpusNeeded === gpus),
      gpus,
      words,
    ),
  }));
}

/** One commit is one task, and the trials of a commit run on one machine: their order is part of the plan. */
function slurmText(
  { policy, target }: Manifest,
  jobs: readonly Job[],
  gpus: number,
  words: MissingWords,
): string {
  return [
    "#!/usr/bin/env bash",
    "#SBATCH --job-name=benchtriage",
    `#SBATCH --array=0-${jobs.length - 1}`,
    `#SBATCH --gres=gpu:${target.gpu.toLowerCase().replace(/\W+/g, "_")}:${gpus}`,
    "#SBATCH --nodes=1",
    "#SBATCH --ntasks=1",
    `#SBATCH --time=${Math.max(...jobs.map(limitOf))}`,
    "#SBATCH --output=benchtriage-%A-%a.out",
    ...quiet,
    `# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}), a task each. Written by benchtriage.`,
    "# --time is three times what the longest job is expected to take; without an expectation, until every trial ran into its limit.",
    ...settings,
    ...shellBody(jobs, words),
    "",
    "case $SLURM_ARRAY_TASK_ID in",
    ...jobs.map((job, index) => `${index}) ${functionName(job)} ;;`),
    '*) echo "no job $SLURM_ARRAY_TASK_ID" >&2 && exit 2 ;;',
    "esac",
    'exit "$failed"',
    "",
  ].join("\n");
}

function limitOf(job: Job): number {
  const { total } = job.gpuMinutes;
  return total === null ? minutesOf(job) : Math.ceil((3 * total) / Math.max(1, job.hardware.gpusNeeded));
}

/** Minutes until every trial has run into its limit. */
export function minutesOf({ timeouts, order, execution, variants }: Job): number {
  const trials = order.sequence.length + variants.length * execution.warmups;
  const seconds =
    timeouts.pullS + timeouts.installS + trials * (timeouts.readyS + timeouts.runS + execution.coolDownS);
  return Math.ceil(seconds / 60);
}
