import { quoteWords } from "../commands/argv.ts";
import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import type { MissingWords } from "./missing.ts";
import { canRun, placeOf, plannedTrials, setupSteps, trialArguments, trialProgram } from "./trial.ts";
import { printable } from "../model/printable.ts";

/**
 * The manifest as a shell script a person can read and run. Every word is quoted and stands in an array, every note is
 * one comment line, so that neither a model name nor a commit subject can become a command.
 */
export function shellText({ jobs, policy }: Manifest, words: MissingWords): string {
  return [
    "#!/usr/bin/env bash",
    ...quiet,
    `# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}). Written by benchtriage.`,
    "#",
    "#   bash commands.sh               lists the jobs",
    "#   bash commands.sh JOB           runs every trial of a job, in its order; what succeeded is not run again",
    "#   bash commands.sh JOB VARIANT   runs one trial",
    "#",
    ...settings,
    ...shellBody(jobs, words),
    ...menu(jobs),
    "",
  ].join("\n");
}

/** Quoted words are meant to stay as they are, and functions are called by names that are put together. */
export const quiet: readonly string[] = ["# shellcheck disable=SC2016,SC2317"];

/** What a person may set; part of the head of every script. */
export const settings: readonly string[] = [
  "# ENGINE   docker (default), apptainer, or none for what is installed here",
  "# RESULTS  folder for results, ./results",
  "# PATCHES  folder that the patches' paths start from, .",
  "set -euo pipefail",
];

/** The functions that run trials, and one per variant of each job. */
export function shellBody(jobs: readonly Job[], words: MissingWords): string[] {
  return [...library, ...jobs.flatMap((job) => jobLines(job, words))];
}

const library = `
results=$(realpath --canonicalize-missing "\${RESULTS:-results}")
patches=$(realpath --canonicalize-missing "\${PATCHES:-.}")
failed=0

# What one trial does: bash -c "$trial_program" trial ARGUMENT...
trial_program=${quoteWords([trialProgram])}

# inside WORD...: runs the words in $image with $environment, in the current folder
inside() {
  local each options=()
  case \${ENGINE:-docker} in
  docker)
    for each in "\${environment[@]}"; do options+=(--env "$each"); done
    docker run --rm --gpus all --network host --ipc host --env HF_TOKEN "\${options[@]}" \\
      --volume "$PWD:$PWD" --volume "$patches:$patches:ro" --workdir "$PWD" \\
      --volume "\${HF_HOME:-$HOME/.cache/huggingface}:/root/.cache/huggingface" --entrypoint "$1" "$image" "\${@:2}"
    ;;
  apptainer)
    for each in "\${environment[@]}"; do options+=(--env "$each"); done
    apptainer exec --nv --bind "$PWD" --bind "$patches" --pwd "$PWD" "\${options[@]}" "docker://$image" "$@"
    ;;
  none) env "\${environment[@]}" "$@" ;;
  *) echo "ENGINE is docker, apptainer or none" >&2 && return 2 ;;
  esac
}

# trial JOB VARIANT REPETITION COOL_DOWN_S ARGUMENT...: one trial of $server and $client
trial() {
  local folder=$results/$1 name=$results/$1/$2/$3 pause=$4 status=0
  shift 4
  if [ -e "$name.ok" ]; then return 0; fi
  mkdir -p "\${name%/*}"
  echo "$name" >&2
  (cd "$folder" && inside bash -c "$trial_program" trial "$@" "\${#server[@]}" "\${server[@]}" "\${client[@]}") \\
    >"$name.client.stdout" 2>"$name.client.stderr" || status=$?
  if [ -e "$folder/server.log" ]; then mv "$folder/server.log" "$name.server.log"; fi
  if [ "$status" -eq 0 ]; then touch "$name.ok"; else echo "  exit $status" >&2 && failed=1; fi
  sleep "$pause"
}

# in_order JOB_FUNCTION VARIANT...: counted trials, each numbered within its variant
in_order() {
  local name=$1 each
  local -A seen=()
  shift
  for each; do
    seen[$each]=$((\${seen[$each]:-0} + 1))
    "\${name}_$each" "\${seen[$each]}"
  done
}

# step JOB FOLDER WORD...: part of the set-up of a job
step() { (mkdir -p "$results/$1" && cd "$results/$1" && cd -- "$2" && "\${@:3}"); }`.split("\n");

function jobLines(job: Job, words: MissingWords): string[] {
  const name = functionName(job);
  return [
    "",
    `# ${job.commit.slice(0, 8)} ${comment(job.subject ?? "")}`.trimEnd(),
    ...job.verdict.reasons
      .filter(({ severity }) => severity === "fixable")
      .map(({ rule, message }) => `#   ${rule}: ${comment(message)}`),
    `#   ${job.repetitions} trials per variant, ${job.order.scheme} order, seed ${job.order.seed}`,
    `#   decides ${comment(job.decides)}`,
    ...job.missing.map((each) => `#   missing: ${comment(words(each))}`),
    ...setupLines(job, name),
    ...job.variants.filter(canRun).flatMap((variant) => variantLines(job, variant, name)),
    ...orderLines(job, name),
  ];
}

function setupLines(job: Job, name: string): string[] {
  const done = `"$results"/${quoteWords([idOf(job)])}/ready`;
  const steps = setupSteps(job).map(
    ({ folder, argv }) => `  step ${quoteWords([idOf(job), folder, ...argv])}`,
  );
  return [
    `${name}_setup() {`,
    `  if [ -e ${done} ]; then return 0; fi`,
    ...steps,
    `  step ${quoteWords([idOf(job), ".", "touch", "ready"])}`,
    "}",
  ];
}

function variantLines(job: Job, variant: VariantJob, name: string): string[] {
  const { image, env, server, client, patch } = variant;
  const environment = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const patchWord = patch?.path == null ? "''" : `"$patches"/${quoteWords([patch.path])}`;
  const [ready = "", limit = "", port = "", , ...rest] = trialArguments(job, variant, "");
  return [
    `${name}_${identifier(variant.name)}() {`,
    `  image=${quoteWords([image === null ? "no-image-is-known" : placeOf(image)])}`,
    ...arrayLines("environment", environment),
    ...arrayLines("server", server?.argv ?? []),
    ...arrayLines("client", client.argv),
    `  trial ${quoteWords([idOf(job), variant.name])} "$1" ${quoteWords([String(job.execution.coolDownS), ready, limit, port])} ${patchWord} ${quoteWords(rest)}`,
    "}",
  ];
}

/** One flag with its values a line. */
function arrayLines(name: string, words: readonly string[]): string[] {
  if (words.length === 0) return [`  ${name}=()`];
  const lines: string[][] = [];
  for (const word of words) {
    if (lines.length === 0 || (word.startsWith("-") && word !== "-m")) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return [`  ${name}=(`, ...lines.map((line) => `    ${quoteWords(line)}`), "  )"];
}

/** As the plan says; a line of counted trials is read as words, so that a long job stays short. */
function orderLines(job: Job, name: string): string[] {
  const trials = plannedTrials(job);
  const counted = trials.filter(({ repetition }) => /^\d+$/.test(repetition));
  return [
    `${name}() {`,
    `  ${name}_setup`,
    ...trials
      .filter((trial) => !counted.includes(trial))
      .map(({ variant, repetition }) => `  ${name}_${identifier(variant.name)} ${repetition}`),
    `  in_order ${[name, ...counted.map(({ variant }) => identifier(variant.name))].join(" ")}`,
    "}",
  ];
}

function menu(jobs: readonly Job[]): string[] {
  return [
    "",
    'case "${1-} ${2-}" in',
    "' ')",
    ...jobs.map((job) => `  echo ${quoteWords([listed(job)])}`),
    "  ;;",
    ...jobs.flatMap((job) => [
      `'${idOf(job)} ') ${functionName(job)} ;;`,
      ...job.variants
        .filter(canRun)
        .map(
          ({ name }) =>
            `'${idOf(job)} ${name}') ${functionName(job)}_setup; ${functionName(job)}_${identifier(name)} 1 ;;`,
        ),
    ]),
    '*) echo "no such job or variant: $*" >&2 && exit 2 ;;',
    "esac",
    'exit "$failed"',
  ];
}

function listed(job: Job): string {
  const variants = job.variants.filter(canRun).map(({ name }) => name);
  const state = job.ready ? "ready" : `${job.missing.length} missing`;
  return `${idOf(job)}  ${state}  ${variants.join(" ")}  ${comment(job.subject ?? "")}`.trimEnd();
}

const identifier = (name: string): string => name.replaceAll("-", "_").replace(/\W/g, "");
const idOf = ({ commit }: Job): string => commit.slice(0, 8).replace(/\W/g, "");
/** The name of a job's function in every script. */
export const functionName = (job: Job): string => `job_${idOf(job)}`;

/** One line, no control characters: a comment ends at the line's end and nowhere else. */
export function comment(text: string): string {
  return printable(text, " ").replace(/ {2,}/g, " ").trim();
}
