import { quoteWords } from "../model/quoteWords.ts";
import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import { measurable } from "../model/plannedTrials.ts";
import { comment } from "./commandsSh.ts";

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
  readonly text: string;
  readonly left: readonly string[];
} {
  const able = jobs.filter(isServedByVllm);
  const lines = [
    "#!/usr/bin/env bash",
    `# ${able.length} serving jobs of vLLM as parameter sweeps of one trial each (policy ${comment(policy)}). Written by benchtriage.`,
    "# IN_<variant>  what enters the environment of a variant, such as IN_human='docker exec human' (default: here)",
    "# RESULTS  folder of the results (default: ./results) · BLOCKS  blocks at most (default: what each job may take)",
    "# All blocks are run: benchtriage run stops a job that is decided, the sweep does not.",
    "set -euo pipefail",
    "sweep() { # job, variant, block, position, serve command, bench command, seconds until ready",
    "  local enter=IN_${2//-/_}",
    '  ${!enter-} vllm bench sweep serve --serve-cmd "$5" --bench-cmd "$6" --after-bench-cmd true --num-runs 1 \\',
    '    --server-ready-timeout "$7" --output-dir "${RESULTS:-results}/$1/$2" --experiment-name "$3-$4"',
    "}",
    ...able.flatMap(jobLines),
    "",
  ];
  return { text: lines.join("\n"), left: jobs.filter((job) => !isServedByVllm(job)).map(({ id }) => id) };
}

function isServedByVllm({ mode, project, variants }: Job): boolean {
  return mode === "serving" && project === "vllm" && variants.some(({ server }) => server !== null);
}

function jobLines(job: Job): string[] {
  const variants = measurable(job.variants);
  const there = variants.map(({ name }) => name);
  const blocks = Math.max(1, Math.ceil(job.repetitions / 2));
  return [
    "",
    `# ${comment(job.id)}  ${comment(job.subject ?? "")}`.trimEnd(),
    ...variants.map((variant) => variantLine(job, variant)),
    `for block in $(seq 1 "\${BLOCKS:-${blocks}}"); do`,
    `  order=(${quoteWords([...there, ...there.toReversed()])})`,
    `  ((block % 2)) || order=(${quoteWords([...there.toReversed(), ...there])})`,
    '  for position in "${!order[@]}"; do "run_${order[position]}" "$block" "$((position + 1))"; done',
    "done",
  ];
}

/** Words that are read by the sweep, not by a shell: it takes a command as one text and splits it itself. */
function variantLine({ id, timeouts }: Job, { name, env, server, client }: VariantJob): string {
  const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const serve = [...(variables.length === 0 ? [] : ["env", ...variables]), ...(server?.argv ?? [])];
  const words = [quoteWords(serve), quoteWords(client.argv), String(timeouts.readyS)];
  return `run_${name}() { sweep ${quoteWords([id, name])} "$1" "$2" ${quoteWords(words)}; }`;
}
