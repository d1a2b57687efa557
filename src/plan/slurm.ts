import type { Job, Manifest } from "../model/manifest.ts";
import { measurable } from "../model/plannedTrials.ts";
import { comment, script, sh, type Shell, words } from "../model/shellText.ts";

/** A job array per number of GPUs: one array asks for the same machine for all its jobs. */
export function slurmArrays(
  manifest: Manifest,
): { readonly gpus: number; readonly text: Shell; readonly jobs: number }[] {
  const counts = [...new Set(manifest.jobs.map(({ hardware }) => hardware.gpusNeeded))].toSorted(
    (a, b) => a - b,
  );
  return counts.map((gpus) => {
    const jobs = manifest.jobs.filter(({ hardware }) => hardware.gpusNeeded === gpus);
    return { gpus, text: slurmText(manifest, jobs, gpus), jobs: jobs.length };
  });
}

/**
 * A task runs one job on one machine, with the GPUs that SLURM gave it. A task that is requeued goes on where its journal
 * stops; a job has a folder and ports of its own, so that tasks of one node do not meet.
 */
function slurmText({ policy, target }: Manifest, jobs: readonly Job[], gpus: number): Shell {
  return script([
    sh`#!/usr/bin/env bash`,
    sh`#SBATCH --job-name=benchtriage`,
    sh`#SBATCH --array=0-${jobs.length - 1}`,
    sh`#SBATCH --gres=gpu:${comment(target.gpu.toLowerCase().replace(/\W+/g, "_"))}:${gpus}`,
    sh`#SBATCH --nodes=1`,
    sh`#SBATCH --ntasks=1`,
    sh`#SBATCH --time=${Math.max(...jobs.map(limitOf))}`,
    sh`#SBATCH --requeue`,
    sh`#SBATCH --open-mode=append`,
    sh`#SBATCH --signal=B:TERM@60`,
    sh`#SBATCH --output=benchtriage-%A-%a.out`,
    sh`# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}), a task each. Written by benchtriage.`,
    sh`# --time is twice what the most trials of the longest job take; where nobody knows that, until every trial ran into its limit.`,
    sh`# MANIFEST  manifest.json (default: here) · RESULTS  folder of the results · EXECUTOR  local, docker, podman or apptainer`,
    sh`set -euo pipefail`,
    sh`jobs=(`,
    ...jobs.map(({ id, subject }) => sh`  ${words([id])} ${comment(`# ${comment(subject ?? "")}`)}`),
    sh`)`,
    sh`exec benchtriage run "\${MANIFEST:-manifest.json}" --job "\${jobs[$SLURM_ARRAY_TASK_ID]}" --out "\${RESULTS:-results}" \\`,
    sh`  --resume --executor "\${EXECUTOR:-apptainer}" \${CUDA_VISIBLE_DEVICES:+--gpus "device=$CUDA_VISIBLE_DEVICES"} "$@"`,
    sh``,
  ]);
}

function limitOf(job: Job): number {
  const { total, most = total } = job.gpuMinutes;
  return most === null ? minutesOf(job) : Math.ceil((2 * most) / Math.max(1, job.hardware.gpusNeeded));
}

/** Minutes until every trial has run into its limit. */
export function minutesOf({ timeouts, execution, variants, repetitions }: Job): number {
  const trials = measurable(variants).length * repetitions + 1;
  const seconds =
    timeouts.pullS + timeouts.installS + trials * (timeouts.readyS + timeouts.runS + execution.coolDownS);
  return Math.ceil(seconds / 60);
}
