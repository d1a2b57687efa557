import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import { measurable } from "../model/plannedTrials.ts";
import { comment, script, sh, type Shell, words } from "../model/shellText.ts";

/** A plan in the words of another tool, and the jobs that it has no words for. */
export interface Translated<T> {
  readonly made: readonly T[];
  readonly left: readonly string[];
}

/**
 * The serving jobs of vLLM for its own sweep: a call of `vllm bench sweep serve` a trial, so that every trial has a fresh
 * server and blocks keep their order. The sweep knows one environment: a variant's own is entered by a command of the reader's.
 */
export function vllmSweep({ jobs, policy }: Manifest): {
  readonly text: Shell;
  readonly left: readonly string[];
} {
  const able = jobs.filter(isServedByVllm);
  const lines = [
    sh`#!/usr/bin/env bash`,
    sh`# ${able.length} serving jobs of vLLM as parameter sweeps of one trial each (policy ${comment(policy)}). Written by benchtriage.`,
    sh`# IN_<variant>  what enters the environment of a variant, such as IN_human='docker exec human' (default: here)`,
    sh`# RESULTS  folder of the results (default: ./results) · BLOCKS  blocks at most (default: what each job may take)`,
    sh`# All blocks are run: benchtriage run stops a job that is decided, the sweep does not.`,
    sh`set -euo pipefail`,
    sh`sweep() { # job, variant, block, position, serve command, bench command, seconds until ready`,
    sh`  local enter=IN_\${2//-/_}`,
    sh`  \${!enter-} vllm bench sweep serve --serve-cmd "$5" --bench-cmd "$6" --after-bench-cmd true --num-runs 1 \\`,
    sh`    --server-ready-timeout "$7" --output-dir "\${RESULTS:-results}/$1/$2" --experiment-name "$3-$4"`,
    sh`}`,
    ...able.flatMap(jobLines),
    sh``,
  ];
  return { text: script(lines), left: jobs.filter((job) => !isServedByVllm(job)).map(({ id }) => id) };
}

function isServedByVllm({ mode, project, variants }: Job): boolean {
  return mode === "serving" && project === "vllm" && variants.some(({ server }) => server !== null);
}

function jobLines(job: Job): Shell[] {
  const variants = measurable(job.variants);
  const there = variants.map(({ name }) => name);
  const blocks = Math.max(1, Math.ceil(job.repetitions / 2));
  return [
    sh``,
    comment(`# ${comment(job.id)}  ${comment(job.subject ?? "")}`),
    ...variants.map((variant) => variantLine(job, variant)),
    sh`for block in $(seq 1 "\${BLOCKS:-${blocks}}"); do`,
    sh`  order=(${words([...there, ...there.toReversed()])})`,
    sh`  ((block % 2)) || order=(${words([...there.toReversed(), ...there])})`,
    sh`  for position in "\${!order[@]}"; do "run_\${order[position]}" "$block" "$((position + 1))"; done`,
    sh`done`,
  ];
}

/** Words that are read by the sweep, not by a shell: it takes a command as one text and splits it itself. */
function variantLine({ id, timeouts }: Job, { name, env, server, client }: VariantJob): Shell {
  const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const serve = [...(variables.length === 0 ? [] : ["env", ...variables]), ...(server?.argv ?? [])];
  const given = [words(serve), words(client.argv), String(timeouts.readyS)];
  return sh`run_${words([name])}() { sweep ${words([id, name])} "$1" "$2" ${words(given)}; }`;
}
